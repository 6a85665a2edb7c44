/** The web addresses of a row: what can be linked to, and what else a cell for an address says. */
import type { Canonical } from '../header-aliases.js';
import { besideFeed, nfkc, readUrl } from '../repairs.js';
import type { TableRow } from '../table-row.js';

/** A web address that can be linked to; a wrong one is reported and left out. */
export function urlOf(row: TableRow, ...canonicals: Canonical[]): string | undefined {
  for (const canonical of canonicals) {
    const text = row.text(canonical);
    if (text === '') continue;
    const read = readUrl(text);
    if ('refused' in read) {
      if (read.refused !== 'nothing-said') row.repaired(read.refused, canonical);
      continue;
    }
    if (read.repaired) row.repaired(read.repaired, canonical, { params: { now: read.value } });
    return read.value;
  }
  return undefined;
}

/** The address of a picture or flyer: of the web, or of a file that is published beside the feed, against which browsers read it. */
export function pictureUrlOf(row: TableRow): string | undefined {
  const file = besideFeed(row.text('画像'));
  return file === undefined ? urlOf(row, '画像') : encodeURI(file);
}

/** Words that stand where an address was asked for (「Zoom（申込者に案内）」, 「LINE @minato」): they tell people something too. */
export function wordsForUrl(row: TableRow, canonical: Canonical): string {
  const text = row.text(canonical);
  return text === '' || /^(?:なし|無し?|未定)$/u.test(text) || /https?:|www\.|[a-z0-9]\.[a-z]{2,}/iu.test(nfkc(text))
    ? ''
    : text;
}

/** Addresses of a cell behind the one that becomes the link: kept as words of the description. */
export function furtherUrls(row: TableRow): string[] {
  return row.all('URL').flatMap(({ value }) => {
    const addresses = value.match(/https?:\/\/[^\s「」（）【】<>;、，]+/giu) ?? [];
    return addresses.slice(1);
  });
}
