/** The reasons that the checks give are English and meant for developers; here they are put into words for a webmaster. */

const PLAIN: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^is missing$/, () => 'がありません'],
  [/^is empty$/, () => 'が空です'],
  [/^expected a text$/, () => 'は、文字（"…"）で書きます'],
  [/^expected a number$/, () => 'は、数字で書きます'],
  [/^expected true or false$/, () => 'は、true か false で書きます'],
  [/^expected a list$/, () => 'は、並び（[ … ]）で書きます'],
  [/^expected an object$/, () => 'は、項目のまとまり（{ … }）で書きます'],
  [/^expected one of (.+)$/, (words) => `に書けるのは ${words} のどれかです`],
  [/^expected (.+)$/, (value) => `は ${value} です`],
  [/^"(.*)" has another form than expected$/s, (value) => `の「${value}」は、書き方がちがいます`],
  [/^"(.*)" is no day of the calendar$/s, (value) => `の「${value}」は、暦にない日です`],
  [/^more than (\d+) entries$/, (count) => `が${count}個を超えています`],
  [/^longer than (\d+) characters$/, (count) => `が${count}文字を超えています`],
  [/^(\S+) is outside (\S+) to (\S+)$/, (value, from, to) => `の ${value} は、${from} から ${to} の範囲にありません`],
];

/** `path: what is wrong` as a Japanese sentence without its full stop; what is not known stays as it is. */
export function reasonWords(reason: string): string {
  if (reason.includes('outermost value must be an object')) return 'いちばん外側が { … } ではありません';
  const [, path = '', what = ''] = /^([^:]*): (.*)$/s.exec(reason) ?? [];
  for (const [shape, words] of PLAIN) {
    const found = shape.exec(what);
    if (found) return `${path ? `「${path}」` : 'この記録'}${words(...found.slice(1))}`;
  }
  return reason;
}

/** Why a text is no JSON, and where. */
export function jsonWords(text: string, error: Error): string {
  if (text.trim() === '') return 'ファイルが空です。';
  if (text.startsWith('PK')) return 'フィードではなく、Excel か zip のファイルです。';
  if (!/^[[{]/.test(text.trimStart())) return 'フィード（JSON）ではなく、ほかの種類のファイルです。';
  const { message } = error;
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  if (/unterminated|end of/i.test(message) && !(position < text.trimEnd().length - 1 && !/unterminated/i.test(message)))
    return '途中で切れています。もう一度置きなおしてください。';
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  const before = text.slice(0, Number.isNaN(position) ? 0 : position).split('\n');
  const where =
    line !== undefined
      ? `${line}行目の${column}文字目`
      : Number.isNaN(position)
        ? ''
        : `${before.length}行目の${before.at(-1)!.length + 1}文字目`;
  return `JSON として読めません${where && `（${where}のあたり）`}。`;
}
