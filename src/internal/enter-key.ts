/** Whether a key is Enter itself, and not the one that ends a composition: Safari ends it before it tells of the key, which then has the number 229. */
export const isEnter = ({ key, isComposing, keyCode }: KeyboardEvent): boolean =>
  key === 'Enter' && !isComposing && keyCode !== 229;
