/** HTML entities that web forms leave in cells. */

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  yen: '¥',
  times: '×',
  copy: '©',
  reg: '®',
  trade: '™',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  rarr: '→',
  larr: '←',
  uarr: '↑',
  darr: '↓',
  deg: '°',
  zwnj: '',
  zwj: '',
  shy: '',
};

const named = (name: string): string | undefined => (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined);

/** Named and numbered entities as their characters; text that only looks like one stays. */
export function decodeEntities(text: string): string {
  const once = (value: string): string =>
    value.replace(
      /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/gu,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named(name) ?? named(name.toLowerCase()) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        if (
          !(code >= 9 && code <= 0x10ffff) ||
          (code >= 0xd800 && code <= 0xdfff) ||
          (code < 32 && code !== 9 && code !== 10 && code !== 13)
        )
          return whole;
        return code === 0xa0 ? ' ' : String.fromCodePoint(code);
      },
    );
  const decoded = once(text);
  // Encoded twice by a form and an export: &amp;nbsp;
  return /&amp;#?\w+;/iu.test(text) ? once(decoded) : decoded;
}
