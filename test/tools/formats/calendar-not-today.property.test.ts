/**
 * Whatever an event of a calendar or a feature of a map says besides its days: words by which it does not take place as announced never
 * leave its hours as they were, and no words add a day or a minute.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CommunityEvent, Ibasho } from '../../../src/feed/schema.js';
import { importGeoJson } from '../../../src/tools/formats/geojson.js';
import { importIcal } from '../../../src/tools/formats/ical.js';
import { dressed, other } from '../judge/event-sentences.js';
import { OFFICE_SENTENCES } from '../judge/office-sentences.js';
import { importWith } from './helpers.js';

const DAY = '2026-12-05';
const escaped = (words: string): string => words.replace(/[\\;,]/gu, '\\$&').replace(/\n/gu, '\\n');

type Lines = (words: string) => { summary?: string; more?: string[] };
const property =
  (name: string): Lines =>
  (words) => ({ more: [`${name}:${escaped(words)}`] });
const PLACES: Record<string, Lines> = {
  DESCRIPTION: property('DESCRIPTION'),
  COMMENT: property('COMMENT'),
  'X-ALT-DESC': (words) => ({
    more: [`X-ALT-DESC;FMTTYPE=text/html:<html><body><p>${escaped(words)}</p></body></html>`],
  }),
  'a second COMMENT': (words) => ({ more: ['COMMENT:どなたでもどうぞ', `COMMENT:${escaped(words)}`] }),
  'X-NOTICE': property('X-NOTICE'),
  'behind a line': (words) => ({ more: [`DESCRIPTION:どなたでもどうぞ\\n${escaped(words)}\\n定員20名`] }),
  'in HTML': (words) => ({ more: [`DESCRIPTION:<p>どうぞ</p><p>${escaped(words)}</p>`] }),
};
const DATES = [
  ['DTSTART;TZID=Asia/Tokyo:20261205T100000', 'DTEND;TZID=Asia/Tokyo:20261205T120000'],
  ['DTSTART:20261205T010000Z', 'DURATION:PT2H'],
] as const;

async function eventOf(dates: readonly string[], { summary = 'つどい', more = [] }: ReturnType<Lines>) {
  const lines = ['BEGIN:VEVENT', 'UID:a', `SUMMARY:${summary}`, ...dates, ...more, 'END:VEVENT'];
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:t', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const { records, findings } = await importWith(importIcal, text, { date: '2026-11-28' });
  return { event: records[0] as CommunityEvent | undefined, told: findings.length };
}

/** Moments by which a widget may say that it runs now, or is still to come. */
function running(event: CommunityEvent | undefined): number {
  if (!event || event.eventStatus === 'cancelled' || event.eventStatus === 'postponed') return 0;
  return (event.sessions ?? [event]).reduce((sum, { startDate, endDate, ...one }) => {
    const off = 'eventStatus' in one && (one.eventStatus === 'cancelled' || one.eventStatus === 'postponed');
    if (off || !startDate?.includes('T')) return sum;
    return sum + (Date.parse(endDate ?? startDate) - Date.parse(startDate)) / 60_000 + 1;
  }, 0);
}

describe('an event of a calendar', () => {
  const places = fc.constantFrom(...Object.keys(PLACES));
  const dates = fc.constantFrom(...DATES);

  it('is called off, or keeps its hours in words, wherever something says that it is not held', async () => {
    await fc.assert(
      fc.asyncProperty(dressed, dates, places, async (words, dates, place) => {
        const { event, told } = await eventOf(dates, PLACES[place]!(words));
        assert.equal(running(event), 0, `${place}: ${words} → ${JSON.stringify(event)}`);
        assert.ok(told > 0, `${place}: ${words}: nothing told`);
      }),
      { numRuns: 200 },
    );
  });

  it('gains no day and no minute by whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(dressed, other), dates, places, async (words, dates, place) => {
        const before = running((await eventOf(dates, {})).event);
        const { event } = await eventOf(dates, PLACES[place]!(words));
        assert.ok(running(event) <= before, `${place}: ${words} → ${JSON.stringify(event)}`);
        for (const { startDate } of event?.sessions ?? (event ? [event] : []))
          assert.ok(startDate === undefined || startDate.startsWith(DAY) || event?.eventStatus, `${place}: ${words}`);
      }),
      { numRuns: 150 },
    );
  });
});

const PROPERTIES = ['備考', '説明', 'お知らせ', 'notice', 'その他', '状況', '休館日', '利用案内'];

describe('a feature of a map', () => {
  it('leaves its hours in words wherever a property says that it is closed', async () => {
    const properties = {
      名称: 'ひだまりの会',
      住所: '港市港1-1',
      電話番号: '045-000-1111',
      曜日: '毎日',
      利用時間: '10:00～20:00',
    };
    const place = async (more: Record<string, string>): Promise<Ibasho | undefined> => {
      const feature = {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [139.6425, 35.4477] },
        properties: { ...properties, ...more },
      };
      const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
      return (await importWith(importGeoJson, text, { date: '2026-11-28', kind: 'ibasho' })).records[0] as
        Ibasho | undefined;
    };
    assert.ok((await place({}))?.schedule);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PROPERTIES),
        fc.constantFrom(...OFFICE_SENTENCES),
        async (property, words) => {
          const record = await place({ [property]: words });
          assert.ok(
            record?.schedule === undefined || record.status || record.closures || record.onHolidays === 'closed',
            `${property}: ${words} → ${JSON.stringify(record)}`,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
