/** In place of `open-address`: the page promises that nothing leaves it. */
export class OwnNetwork extends Error {}

export function openAddress(): Promise<never> {
  return Promise.reject(new Error('このページは、ほかのアドレスを読みません'));
}
