/**
 * What is typed as it is said, in the words of dictionaries: 「分からん」「おらへん」 for 分からない and いない, 「死にとうない」「なりてえ」 for 〜たくない and 〜たい.
 * Gives another form to compare beside the one typed, never instead of it: みかん ends like 分からん.
 */
const SAID: readonly (readonly [form: RegExp, same: string])[] = [
  [/(?<=[きしちにみりいぎび死])とう(?=な)/g, 'たく'],
  [/(?<=[きしちにみりいぎび死])て[えぇー](?=$|[よなわ\s、。])/g, 'たい'],
  [/(?<=[あかさたなまらわばがえけせてねめれべげきみ])へん(?=$|[のしわよかなけでねも\s、。])/g, 'ない'],
  [/(?<=[かさたなまらわばがえけせてねめれべげできみ来])ん(?=$|[のしわよけで\s、。])/g, 'ない'],
  [/おら(?=ない)/g, 'い'],
];

export function asWritten(text: string): string {
  let written = text;
  for (const [form, same] of SAID) written = written.replace(form, same);
  return written;
}

/** Words in the other order, as they come out: 「もう無理 生きるの」 for 生きるのもう無理. Undefined where there is only one. */
export function turned(text: string): string | undefined {
  const words = text.split(/[\s、。，．,.…]+/).filter(Boolean);
  return words.length > 1 ? words.reverse().join(' ') : undefined;
}
