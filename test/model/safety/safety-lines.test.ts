import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emergencyLine, type EmergencyLine } from '../../../src/feed/schema.js';
import { BUILTIN_LINES, DANGER_LINES } from '../../../src/model/safety/builtin-lines.js';
import { isByPhone, isByText, lineStatus, linesFor, safetyLines } from '../../../src/model/safety/safety-lines.js';
import { hardMomentLines } from '../../../src/model/safety/hard-moment.js';
import { NOW } from '../../fixtures/feed.js';

/** The two buttons of the strip. */
function talkLines(lines: ReturnType<typeof safetyLines>, now: Date, given: typeof context, visitor = {}) {
  const shown = hardMomentLines(lines, { ...given, now, visitor, withoutVoice: false }).filter(
    ({ isButton }) => isButton,
  );
  return { byPhone: shown[0]?.line, byText: shown[1]?.line };
}

const context = { feedUpdated: new Date('2026-07-27T09:00:00+09:00') };

/** Seen on public pages; a wrong digit reaches a stranger. */
const NUMBERS = [
  '119',
  '110',
  '0120-279-338',
  '0120-0-78310',
  '0120-99-7777',
  '0120-279-889',
  '#8008',
  '#8891',
  '189',
  '045-316-2770',
];
const WRONG = ['0570078310', '0570046556', '0570078355'];

describe('built-in lines', () => {
  it('are well formed, unique, and hold only the numbers that were seen', () => {
    for (const line of BUILTIN_LINES) assert.ok(emergencyLine.safeParse(line).success, line.id);
    assert.equal(new Set(BUILTIN_LINES.map(({ id }) => id)).size, BUILTIN_LINES.length);
    const numbers = BUILTIN_LINES.flatMap(({ channel }) => channel?.number ?? []);
    assert.deepEqual([...numbers].sort(), [...NUMBERS].sort());
    for (const number of numbers) assert.ok(!WRONG.includes(number.replace(/\D/g, '')), number);
  });

  it('dial what they show', () => {
    for (const { channel } of BUILTIN_LINES)
      if (channel?.number)
        assert.equal(decodeURIComponent(channel.dial!.replace('tel:', '')), channel.number.replaceAll('-', ''));
  });

  it('name their source, and no address that was not seen', () => {
    for (const line of BUILTIN_LINES.filter(({ role }) => role !== 'voiceless'))
      assert.ok(line.source?.name && line.source.url?.startsWith('https://'), line.id);
    for (const line of BUILTIN_LINES.filter(({ role }) => role === 'voiceless')) assert.equal(line.channel, undefined);
  });

  it('are open only while their check holds', () => {
    const yorisoi = BUILTIN_LINES.find(({ id }) => id === 'builtin-yorisoi')!;
    const at = (date: string): string =>
      lineStatus(yorisoi, new Date(date), { feedUpdated: new Date('2026-07-01') }).trust;
    assert.equal(lineStatus(yorisoi, NOW, context).status.kind, 'open');
    assert.equal(at('2026-07-28T03:00:00+09:00'), 'current');
    assert.equal(at('2027-03-01T03:00:00+09:00'), 'as-listed');
    assert.equal(at('2028-03-01T03:00:00+09:00'), 'old');
  });
});

describe('safetyLines', () => {
  it('stand without a feed, in three parts', () => {
    const lines = safetyLines(undefined, NOW);
    assert.deepEqual(
      lines.danger.map(({ channel }) => channel?.number),
      ['119', '110'],
    );
    assert.ok(lines.talk.length > 0);
    assert.equal(lines.voiceless.length, 4);
    const { byPhone, byText } = talkLines(lines, NOW, context);
    assert.equal(byPhone?.channel?.number, '0120-279-338');
    assert.equal(byText?.channel?.url, 'https://talkme.jp/chat/');
  });

  it('can be added to and updated by the feed, never removed', () => {
    const emergency = [
      {
        id: 'builtin-yorisoi',
        name: '新しい名前',
        channel: { id: 'phone', number: '000-000-0009' },
        verifiedOn: '2026-07-20',
      },
      { id: 'local', role: 'talk' as const, name: '県の電話', channel: { id: 'phone', number: '000-000-0008' } },
      { id: 'builtin-110', role: 'talk' as const, name: 'にせもの', channel: { id: 'phone', number: '000' } },
      { id: 'fake-danger', role: 'danger' as const, name: 'にせもの', channel: { id: 'phone', number: '000' } },
      { id: 'builtin-child-sos', name: '番号のない行' },
      {
        id: 'builtin-childline',
        name: '終わった行',
        channel: { id: 'phone', number: '1' },
        validThrough: '2026-01-01',
      },
      { id: 'over', name: '終わった行', channel: { id: 'phone', number: '1' }, validThrough: '2026-01-01' },
    ];
    const lines = safetyLines({ emergency }, NOW);
    const all = [...lines.danger, ...lines.talk, ...lines.voiceless];
    for (const { id } of BUILTIN_LINES)
      assert.ok(
        all.some((line) => line.id === id),
        id,
      );
    assert.deepEqual(lines.danger, DANGER_LINES);
    assert.equal(lines.talk.find(({ id }) => id === 'builtin-yorisoi')?.channel?.number, '000-000-0009');
    assert.equal(
      lines.talk.find(({ id }) => id === 'builtin-yorisoi')?.hoursNote,
      undefined,
      'old hours do not stay on a new number',
    );
    assert.equal(lines.talk.find(({ id }) => id === 'builtin-child-sos')?.channel?.number, '0120-0-78310');
    assert.equal(lines.talk.find(({ id }) => id === 'builtin-childline')?.channel?.number, '0120-99-7777');
    assert.ok(all.some(({ id }) => id === 'local') && !all.some(({ id }) => id === 'over' || id === 'fake-danger'));
  });

  it('are not updated by a row that could not be used in their place', () => {
    const phone = (rest: object): EmergencyLine => ({
      id: 'builtin-yorisoi',
      name: '新しい名前',
      channel: { id: 'phone', number: '000-000-0009' },
      ...rest,
    });
    const chat = { id: 'builtin-ibasho-chat', name: 'チャット' };
    const useless: EmergencyLine[] = [
      phone({ channel: { id: 'phone', number: '準備中' } }),
      phone({ channel: { id: 'in-person', url: 'https://example.jp/' } }),
      phone({ channel: { id: 'phone', url: 'https://example.jp/' } }),
      phone({ eligibility: { ageTo: 18, match: 'only' } }),
      { ...chat, channel: { id: 'chat', number: '準備中' } },
      { ...chat, channel: { id: 'phone', number: '000-000-0009' } },
    ];
    for (const row of useless) {
      const { byPhone, byText } = talkLines(safetyLines({ emergency: [row] }, NOW), NOW, context);
      assert.deepEqual(
        [byPhone?.channel?.number, byText?.channel?.url],
        ['0120-279-338', 'https://talkme.jp/chat/'],
        JSON.stringify(row),
      );
    }
    const child = safetyLines(
      {
        emergency: [
          {
            id: 'builtin-child-sos',
            name: '子ども',
            channel: { id: 'phone', number: '000-000-0007' },
            eligibility: { ageTo: 18, match: 'only' },
          },
        ],
      },
      NOW,
    );
    assert.equal(linesFor(child, 'child')[0]?.channel?.number, '000-000-0007', 'a line for children may say so');
  });

  it('choose a general line, not one for children or for one harm', () => {
    const lines = safetyLines(
      {
        emergency: [
          {
            id: 'young',
            name: '若者の電話',
            channel: { id: 'phone', number: '1' },
            eligibility: { ageTo: 25, match: 'only' },
          },
        ],
      },
      NOW,
    );
    assert.equal(talkLines(lines, NOW, context, { ageBand: '40-64' }).byPhone?.id, 'builtin-yorisoi');
    assert.deepEqual(
      linesFor(lines, 'child').map(({ id }) => id),
      ['builtin-child-sos', 'builtin-childline', 'builtin-189'],
    );
    assert.ok(linesFor(lines, 'anyone').every((line) => isByPhone(line) || isByText(line)));
  });
});
