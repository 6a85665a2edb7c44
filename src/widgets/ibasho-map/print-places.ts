/** The list of places as a paper for a notice board: what it is, when it is open, where, and whom to ask. Nothing of this very moment. */
import { ownValue } from '../../feed/plain-object.js';
import type { IbashoRecord } from '../../feed/types.js';
import { precisionOf } from '../../model/matching/find-ibasho.js';
import type { PlaceNoticeText } from '../../text/catalogues/place-notice.js';
import { describeHours } from '../../text/opening-hours/describe.js';
import { textValue } from '../../text/pick-text.js';
import { noticeCost, noticeRow, noticeWords, printNoticePaper } from '../../ui/notice-paper.js';
import { paperPage } from '../../ui/paper-page.js';
import { checkedWords } from '../../ui/checked-words.js';
import type { PlaceToolParts } from './place-tool-parts.js';

/** False where it cannot be printed. */
export function printPlaces(beside: HTMLElement, parts: PlaceToolParts, words: PlaceNoticeText): boolean {
  const { places, language } = parts;
  const entries = (page: Document): HTMLElement[] => places.map((place) => placeOf(page, place, parts));
  const page = paperPage(parts.pageUrl);
  return printNoticePaper(beside, { ...parts, page, reader: language, records: places, entries }, words);
}

function placeOf(page: Document, place: IbashoRecord, { language: reader, now }: PlaceToolParts): HTMLElement {
  const { words, language } = reader;
  const text = (value: Parameters<typeof textValue>[0]): string => textValue(value, language);
  const [body, line, labelled] = noticeWords(page, text(place.name), words);
  line(ownValue<string>(words.ibashoKinds, place.kind) ?? words.common.other);
  for (const hours of describeHours(words.regularHours, words.dates, place, now))
    line(hours, { fontSize: '1.2em', fontWeight: 'bold' });
  line(text(place.hoursNote), { fontWeight: 'bold' });
  const precision = precisionOf(place);
  if (precision === 'hidden') line(place.online ? '' : words.addressHidden);
  else {
    labelled(
      words.common.address,
      [text(place.address), place.address && precision === 'district' ? words.addressDistrict : '']
        .filter(Boolean)
        .join(' '),
    );
    labelled(words.common.access, text(place.access));
  }
  if (place.online) line(words.common.online);
  labelled(words.common.cost, noticeCost(place.cost, reader));
  labelled(words.common.audience, text(place.eligibility?.note));
  if (place.reservation === true) line(words.reservation);
  else if (place.reservation) line(text(place.reservation));
  const { contact } = place;
  labelled(words.contact, [text(contact?.name), contact?.phone, contact?.email].filter(Boolean).join(' '));
  line(checkedWords(place.verifiedOn, reader), { fontSize: '0.92em' });
  const row = noticeRow(page);
  row.append(body);
  return row;
}
