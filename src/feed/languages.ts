/** Content languages, in the order of the language switch. */
export const LANGUAGES = [
  'ja',
  'ja-x-yasashii',
  'en',
  'zh-Hans',
  'ko',
  'es',
  'pt',
  'tl',
  'vi',
  'th',
  'ne',
  'id',
] as const;
export type Language = (typeof LANGUAGES)[number];
