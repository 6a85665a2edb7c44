/** Web and mail addresses as offices write them. */
import type { MessageCode } from '../messages/ja.js';
import type { NothingSaid, Read } from './read.js';

const ASCII = /[！-～]/gu;
const halfWidth = (text: string): string =>
  text
    .replace(ASCII, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
    .trim();

/** Most addresses are right as they stand, and cost no more than this. */
const RIGHT =
  /^https?:\/\/(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/(?:[\w~-]{1,80}\/){0,20}(?:[\w~-]{1,80}(?:\.[a-z]{2,5})?)?$/u;

/** One web address that can be linked to: a missing scheme or slash is put right, words around it are left out. */
export function readUrl(text: string): Read<string> | NothingSaid {
  if (RIGHT.test(text)) return { value: text };
  // Full-width brackets are never part of an address: they hold remarks such as （外部サイト）.
  const bare = text.replace(/(?<=\S)\s*[（「【〔].*$/su, '');
  const written = halfWidth(bare);
  const plain = written.replace(/^(h?t{1,2}ps?)\s*[:;]\s*\/\/\s*/iu, '$1://');
  const codes: MessageCode[] = bare === text ? (/[！-～]/u.test(text) ? ['width-folded'] : []) : ['url-words-removed'];
  if (plain !== written) codes.push('url-slashes');
  const candidates = plain
    .split(/(?<![\s;,、，；])[\s;,、，；]+(?=h?ttps?:|www\.)|(?<![\s；、])[\s；、]+/iu)
    .filter((part) => part !== '');
  const found =
    candidates.find((part) => /^(?:h?t{1,2}ps?(?:[:：;]|\/\/)|www\.|\/\/)/iu.test(part)) ??
    candidates.find((part) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]|$)/iu.test(part)) ??
    candidates.map((part) => /https?:\/\/[^\s「」（）【】<>]+/iu.exec(part)?.[0]).find((part) => part !== undefined);
  if (/^(?:なし|無し?|未定|準備中|非公開)$/u.test(plain)) return { refused: 'nothing-said' };
  if (found === undefined)
    return { refused: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(plain) ? 'url-is-mail' : 'url-unreadable' };
  if (candidates.filter((part) => /^(?:https?:|www\.)/iu.test(part)).length > 1) codes.unshift('url-first-of-several');
  else if (candidates.length > 1 || found.length < plain.length) codes.unshift('url-words-removed');
  if (/^[^/@]+@[^/@]+$/u.test(found)) return { refused: 'url-is-mail' };
  let address = found.replace(/(?<!["'」）】>。、])["'」）】>。、]+$/u, '');
  if (/[。、]$/u.test(found)) codes.push('url-words-removed');
  // Cut off by whoever made the table: it leads nowhere.
  if (/(?:\.{3}|…)$/u.test(address)) return { refused: 'url-cut-off' };
  const fixed = address
    .replace(/^h?t{1,2}p(s?)[:：]?\/*(?=[^/])/iu, (_whole, secure: string) => `http${secure.toLowerCase()}://`)
    .replace(/^https?:\/\/https?:?\/\//iu, (whole) => (/https/iu.test(whole.slice(6)) ? 'https://' : 'http://'));
  if (fixed.toLowerCase() !== address.toLowerCase()) codes.push('url-slashes');
  address = fixed;
  if (!/^https?:\/\//iu.test(address)) {
    address = `https://${address.replace(/^\/\//u, '')}`;
    codes.push('url-scheme-added');
  }
  try {
    const url = new URL(address);
    if (!/^https?:$/u.test(url.protocol) || !/\.[a-z]{2,}$|\.xn--/iu.test(url.hostname) || url.username !== '')
      return { refused: 'url-unreadable' };
    return codes[0] === undefined ? { value: url.href } : { value: url.href, repaired: codes[0] };
  } catch {
    return { refused: 'url-unreadable' };
  }
}

/** A file in the feed's own folder or below it: no step up, no address of a machine, no query. */
const BESIDE_FEED =
  /^(?:\.\/)?(?:[^\s/\\?#:%.<>"]{1,80}\/){0,5}[^\s/\\?#:%.<>"][^\s/\\?#:%<>"]{0,80}\.(?:avif|gif|jpe?g|pdf|png|svg|webp)$/iu;

/** The name of a picture or flyer that is published beside the feed (`images/tea.jpg`); undefined for anything else. */
export function besideFeed(text: string): string | undefined {
  return BESIDE_FEED.test(text) && !/^www\./iu.test(text) ? text.replace(/^\.\//u, '').normalize('NFC') : undefined;
}

/** 「アット」 and the like for the sign of a mail address, to keep collectors away. */
const WRITTEN_AT =
  /(?<=[\w+-])\s?(?:[［[(（]at[］\])）]|[（(]アット(?:マーク)?[)）]|アットマーク|★|☆|■|●|_at_)\s?(?=[a-z\d-]{1,63}\.)/giu;

/** The text with every mail address written as one. */
export function withAtSigns(text: string): string {
  return text.replace(WRITTEN_AT, '@');
}

/** One mail address; 「アット」 and the like are put right. */
export function readEmail(text: string): Read<string> | NothingSaid {
  const plain = halfWidth(text).replace(/^mailto:/iu, '');
  const at = withAtSigns(plain);
  const candidates = at
    .split(/[\s;,、，；:：/()<>（）＜＞【】「」]+/u)
    .filter((part) => /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(part));
  const value = candidates[0];
  if (value === undefined)
    return {
      refused: /^(?:なし|無し?|非公開)$/u.test(plain)
        ? 'nothing-said'
        : /^https?:/iu.test(plain)
          ? 'mail-is-url'
          : 'mail-unreadable',
    };
  if (at !== plain) return { value, repaired: 'mail-at-restored' };
  if (candidates.length > 1) return { value, repaired: 'mail-first-of-several' };
  return value === text.trim() ? { value } : { value, repaired: 'width-folded' };
}
