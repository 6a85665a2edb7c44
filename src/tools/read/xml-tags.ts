/** XML as a stream of tags and texts, in one pass and constant memory, whatever stands between the tags. */

export interface TagHandler {
  /** `name` without prefix; `tag` is all that stands between the brackets. An empty element is opened and closed. */
  open(name: string, tag: string): void;
  close(name: string): void;
  /** May be called several times for one text; entities are not decoded. */
  text(text: string): void;
}

/** A tag longer than this is none. */
const LONGEST_TAG = 100_000;

type Inside = '' | '-->' | ']]>' | '?>';

export class XmlTags {
  readonly #handler: TagHandler;
  #pending = '';
  /** What ends the comment, character data or instruction that was begun. */
  #inside: Inside = '';

  constructor(handler: TagHandler) {
    this.#handler = handler;
  }

  /** Reads on; throws `RangeError` where no XML is left. */
  push(piece: string): void {
    const text = this.#pending === '' ? piece : this.#pending + piece;
    let at = 0;
    for (;;) {
      if (this.#inside !== '') {
        const end = text.indexOf(this.#inside, at);
        const stop = end < 0 ? Math.max(at, text.length - this.#inside.length + 1) : end;
        if (this.#inside === ']]>' && stop > at) this.#handler.text(text.slice(at, stop));
        at = stop;
        if (end < 0) break;
        at += this.#inside.length;
        this.#inside = '';
      }
      const start = text.indexOf('<', at);
      if (start !== at) this.#handler.text(start < 0 ? text.slice(at) : text.slice(at, start));
      if (start < 0) {
        at = text.length;
        break;
      }
      at = start;
      const begun = this.#begun(text, start);
      if (begun === undefined) break;
      if (begun > 0) {
        at += begun;
        continue;
      }
      const end = endOfTag(text, start);
      if (end < 0) {
        if (text.length - start > LONGEST_TAG) throw new RangeError('tag without end');
        break;
      }
      this.#tag(text.slice(start + 1, end));
      at = end + 1;
    }
    this.#pending = at < text.length ? text.slice(at) : '';
  }

  /** Letters of a mark that begins what is no tag; 0 for a tag, undefined where too little is there to tell. */
  #begun(text: string, start: number): number | undefined {
    const next = text.charCodeAt(start + 1);
    if (next !== 33 && next !== 63) return Number.isNaN(next) ? undefined : 0;
    for (const [mark, end] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const) {
      if (text.startsWith(mark, start)) {
        this.#inside = end;
        return mark.length;
      }
      if (text.length - start < mark.length && mark.startsWith(text.slice(start))) return undefined;
    }
    return 0;
  }

  #tag(tag: string): void {
    if (tag.charCodeAt(0) === 33) return;
    const closes = tag.charCodeAt(0) === 47;
    let from = closes ? 1 : 0;
    let to = from;
    for (; to < tag.length; to += 1) {
      const code = tag.charCodeAt(to);
      if (code === 58) from = to + 1;
      else if (code <= 32 || code === 47) break;
    }
    const name = tag.slice(from, to);
    if (closes) return this.#handler.close(name);
    this.#handler.open(name, tag);
    if (tag.charCodeAt(tag.length - 1) === 47) this.#handler.close(name);
  }
}

/** The bracket that ends a tag: one within quotes does not. -1 where the text ends before it. */
function endOfTag(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_TAG);
  let quote = 0;
  for (let i = start + 1; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
  }
  return -1;
}

/** An attribute of a tag, with its prefix (`r:id`) where it has one; '' when it is not there. */
export function attributeOf(tag: string, name: string): string {
  let at = tag.indexOf(name);
  for (; at >= 0; at = tag.indexOf(name, at + 1)) {
    if (tag.charCodeAt(at - 1) > 32) continue;
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 32) next += 1;
    if (tag[next] !== '=') continue;
    next += 1;
    while (tag.charCodeAt(next) <= 32) next += 1;
    const quote = tag[next];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, next + 1);
    return end < 0 ? '' : decodeXml(tag.slice(next + 1, end));
  }
  return '';
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The five entities of XML and those by number; what is none stays as it is. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu, (whole, name, decimal, hex) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
