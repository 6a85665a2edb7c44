/** Whose a telephone number is, from the words before, between and behind the numbers of a cell. */

/** What is said of one number: its label, and whether it is a FAX number or one for both. */
export interface NumberWords {
  label: string;
  fax: boolean;
}

/** Words in brackets, or words that stand free. */
interface Piece {
  text: string;
  inBrackets: boolean;
}
/** What stands between two numbers: `near` the first one, and `far` from it, behind a comma or inside the bracket of the second. */
interface Gap {
  near: Piece[];
  far: Piece[];
  isParted: boolean;
}

/** Padded words too: 「Ｆ Ａ Ｘ」, 「ファ クス」. */
const FAX_WORD =
  '(?:f\\s?a\\s?x|フ\\s?[ァア]\\s?[ッツ]{0,2}\\s?ク\\s?(?:[スシ]|シミリ)|📠|(?<![a-z])(?:fa[cz]|fx)(?![a-z])|(?<![a-z\\d])f(?!\\s?[a-z\\d棟館室]))';
const TEL_WORD = '(?:電\\s?話|でんわ|(?<![a-z])(?:tel|phone|t)(?![a-z])|☎|📞)';
const NUMBER_WORD = '(?:番号)?\\.?\\s?';
const FOR_BOTH = '(?:共通|共用|兼ねる|兼用?|同じ|同左|同番号?|同一|も(?:同じ|可)?)';
const AND = '(?:[/・&,、+(]|及び|および|と|兼|or)\\s?';
const FAX = new RegExp(FAX_WORD, 'iu');
const ONLY_MEDIUM = new RegExp(`^(?:${TEL_WORD}|${FAX_WORD})(?:番号)?\\.?$`, 'iu');
/** One number for both: it can be called. */
const SHARED = new RegExp(
  [
    `${TEL_WORD}${NUMBER_WORD}${AND}${FAX_WORD}(?:番号)?${FOR_BOTH}?`,
    `${FAX_WORD}${NUMBER_WORD}${AND}${TEL_WORD}(?:番号)?${FOR_BOTH}?`,
    `${FAX_WORD}(?:番号)?\\s?[:(]?\\s?${FOR_BOTH}`,
    `(?:兼用?|共通|共用)\\s?${FAX_WORD}`,
  ].join('|'),
  'iu',
);
/** 「FAXなし」, 「FAX 2223」: it speaks of another number than the one beside it. */
const FAX_ELSEWHERE = new RegExp(`${FAX_WORD}(?:番号)?\\s?[:は]?\\s?(?:なし|無|不可|ありません|[-\\d])`, 'iu');
/** 「電話：なし」 beside a FAX number. */
const NO_PHONE = new RegExp(`${TEL_WORD}(?:番号)?\\s?[:は]?\\s?(?:なし|無し?|ありません)`, 'iu');
/** Said of the number before, never of the next one. */
const BEHIND = /^(?:代|大?代表|直通|兼用|共通|フリーダイヤル|有料|(?:通話料?)?無料|留守番?電話|転送|要予約|fax)$/iu;

const SEPARATORS = /[、,;|。\n]/u;
const BRACKET = /[([【<〔]([^)\]】>〕]*)[)\]】>〕]/uy;
const EXTENSION =
  /^\s?\(?(?:内線|内|ext\.?)\s?:?\s?[\d-]+(?:\s?[・,]\s?[\d-]+)*\)?|^\s?(?:~|・|から)\s?\d{1,4}(?!\d)/iu;

/** The words of every number. `gaps`: what stands before the first, between each two, and behind the last. */
export function labelNumbers(gaps: readonly string[]): NumberWords[] {
  const count = gaps.length - 1;
  const before: Piece[][] = Array.from({ length: count }, () => []);
  const behind: Piece[][] = Array.from({ length: count }, () => []);
  const parts = gaps.map((gap, i) => {
    const extension = i === 0 ? undefined : EXTENSION.exec(gap)?.[0];
    if (extension) behind[i - 1]?.push({ text: extension, inBrackets: false });
    return splitGap(gap.slice(extension?.length ?? 0));
  });
  const first = parts[0] as Gap;
  const last = parts[count] as Gap;
  const lead = [...first.near, ...first.far];
  const tail = [...last.near, ...last.far];
  const middle = parts.slice(1, -1);
  before[0] = lead;
  behind[count - 1] = [...(behind[count - 1] ?? []), ...tail];
  const each = middle.map(({ near, far }) => [...near, ...far]);
  const isMedium = (piece: Piece | undefined): boolean => ONLY_MEDIUM.test(trimmed(piece?.text ?? ''));
  // Every label behind its number, up to the last: nothing stands before the first.
  const allBehind =
    lead.length === 0 &&
    tail.length > 0 &&
    each.every(
      (pieces) => pieces.length === 1 && (pieces[0]?.inBrackets === true || !isMedium(pieces[0]) || isMedium(tail[0])),
    );
  const leadInBrackets = lead.some(({ inBrackets }) => inBrackets);
  const leadSaysWhose = lead.some((piece) => !isMedium(piece));
  for (const [i, { near, far, isParted }] of middle.entries()) {
    const [head, ...rest] = near;
    const previous = behind[i];
    const next = before[i + 1];
    if (!previous || !next) continue;
    const isSole = head !== undefined && rest.length + far.length === 0;
    const isBefore =
      isSole &&
      !isParted &&
      (leadInBrackets ||
        // 「045-… (FAX) 045-…」 and nothing else: the number to call comes first.
        (head.inBrackets && isMedium(head) && lead.length + tail.length === 0) ||
        (leadSaysWhose && tail.length === 0 && !BEHIND.test(trimmed(head.text))));
    if (allBehind) previous.push(...near, ...far);
    else if (head?.inBrackets && !isBefore) {
      previous.push(head);
      next.push(...rest, ...far);
    } else next.push(...near, ...far);
  }
  const words = before.map((pieces, i) => wordsOf(pieces, behind[i] ?? []));
  // 「FAX 045-…、045-…」
  for (let i = 1; i < count; i += 1) {
    const [previous, one] = [words[i - 1], words[i]];
    if (previous?.fax && one?.label === '' && /^\s?[、,・/]\s?$/u.test(gaps[i] ?? '')) one.fax = true;
  }
  return words;
}

function splitGap(gap: string): Gap {
  const parts: Gap = { near: [], far: [], isParted: false };
  let words = '';
  const add = (text: string, inBrackets: boolean): void => {
    if (trimmed(text) !== '') (parts.isParted ? parts.far : parts.near).push({ text, inBrackets });
  };
  const flush = (): void => {
    add(words, false);
    words = '';
  };
  const start = /^[\s)\]】>〕]*/u.exec(gap)?.[0].length ?? 0;
  for (let i = start; i < gap.length; i += 1) {
    const sign = gap[i] ?? '';
    BRACKET.lastIndex = i;
    const bracket = BRACKET.exec(gap);
    if (bracket) {
      flush();
      add(bracket[1] ?? '', true);
      i += bracket[0].length - 1;
    } else if (SEPARATORS.test(sign) || /[([【<〔]/u.test(sign)) {
      flush();
      parts.isParted = true;
    } else words += sign;
  }
  flush();
  return parts;
}

/** Without the signs that part it from its neighbours; 「~8」 keeps its own. */
const trimmed = (text: string): string =>
  text.replace(/^(?:[\s:./-]|[・~](?!\d))+/u, '').replace(/(?<![\s:.・/~-])[\s:.・/~-]+$/u, '');

function wordsOf(before: readonly Piece[], behind: readonly Piece[]): NumberWords {
  const said = [before, behind].map((pieces) =>
    pieces.map(({ text, inBrackets }) => (inBrackets ? `(${text})` : text)).join(' '),
  );
  const all = said.join(' ');
  const isShared = SHARED.test(all);
  const own = said.map((words) => withoutMedia(isShared ? words.replace(SHARED, ' ') : words));
  const fax = !isShared && FAX.test(all) && !FAX_ELSEWHERE.test(all);
  // 「電話なし」 before a number that nobody calls a FAX number.
  const denied = !fax && !isShared && NO_PHONE.test(said[0] ?? '') ? ['電話なし'] : [];
  const label = [...denied, ...own].filter((words) => words !== '').join('、');
  return {
    label: (isShared ? `電話・FAX ${label}`.trim() : label).slice(0, 100),
    fax,
  };
}

/** The words that tell one number from another: that it is a number to call, all are. */
function withoutMedia(words: string): string {
  const rest = words
    .replace(NO_PHONE, ' ')
    .replace(/^\s?番(?=\s|$)/u, '')
    .replace(/^\s?まで$/u, '')
    .replace(
      /電話番号|(?:電\s?話|でんわ)(?!リレー|相談|受付|対応|予約|交換|番)|(?<![a-z])(?:tel|phone|t)(?![a-z])|[☎📞]/giu,
      ' ',
    )
    .replace(/または|又は|もしくは|及び|および|(?<![a-z])(?:or|and)(?![a-z])/giu, ' ')
    .replace(/[;,、。|\n()[\]【】<>〔〕]/gu, ' ');
  return rest
    .split(/\s/u)
    .map(trimmed)
    .filter((word) => word !== '' && !/^(?:(?:お?問い?合わ?せ|連絡)先?[はへ]?|[はがも])$/u.test(word))
    .join(' ');
}
