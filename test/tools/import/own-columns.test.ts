import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, csv, importText } from './helpers.js';

const HEAD = [
  'ID',
  '自治体コード',
  '名称',
  '英語の名称',
  '説明',
  '英語の説明',
  '対象者',
  '年齢から',
  '年齢まで',
  '対象の限定',
  '受け持ち地域',
  '電話番号',
  '通話料',
  'ネットワーク',
  '確認日',
] as const;
type Column = (typeof HEAD)[number];

async function windowOf(cells: Partial<Record<Column, string>>): Promise<Record<string, unknown>> {
  const row: Partial<Record<Column, string>> = {
    ID: 'M1',
    自治体コード: '142042',
    名称: '相談の窓口',
    電話番号: '046-000-0001',
    確認日: '2026-07-01',
    ...cells,
  };
  const result = await importText(
    csv(
      [...HEAD],
      HEAD.map((column) => row[column] ?? ''),
    ),
    { kind: 'consultationWindows' },
  );
  assert.deepEqual(
    codesOf(result).filter((code) => code.startsWith('column-')),
    [],
  );
  return result.records[0]!;
}

const channel = (record: Record<string, unknown>): Record<string, unknown> =>
  (record['channels'] as Record<string, unknown>[])[0]!;

describe('columns of our own templates', () => {
  it('make ages a hard limit only where the table says so', async () => {
    assert.deepEqual(
      (await windowOf({ 対象者: '18歳まで', 年齢まで: '18', 対象の限定: 'この条件の人だけ' }))['eligibility'],
      { ageTo: 18, match: 'only', note: '18歳まで' },
    );
    assert.deepEqual((await windowOf({ 年齢から: '１５歳', 年齢まで: '39' }))['eligibility'], {
      ageFrom: 15,
      ageTo: 39,
    });
    assert.deepEqual((await windowOf({ 年齢から: '18', 対象の限定: 'どなたもようこそ' }))['eligibility'], {
      ageFrom: 18,
      match: 'welcome',
    });
    assert.equal((await windowOf({ 年齢まで: '若い人' }))['eligibility'], undefined);
  });

  it('say for whom in every language where the sentence is a word of our list', async () => {
    const note = { ja: 'どなたでも', 'ja-x-yasashii': 'だれでも', en: 'Anyone' };
    assert.deepEqual((await windowOf({ 対象者: 'どなたでも' }))['eligibility'], { note });
    assert.deepEqual((await windowOf({ 対象者: 'どなたでもどうぞ' }))['eligibility'], { note: 'どなたでもどうぞ' });
  });

  it('know partner networks by id and by name', async () => {
    assert.deepEqual((await windowOf({ ネットワーク: 'かなこんネット;BAK' }))['networks'], ['kanakon', 'bak']);
    assert.deepEqual((await windowOf({ ネットワーク: 'jinsei100' }))['networks'], ['jinsei100']);
  });

  it('do not read 有料 as 有, and keep what else is said of the charge', async () => {
    assert.deepEqual(channel(await windowOf({ 通話料: '有料' }))['charge'], { free: false });
    assert.deepEqual(channel(await windowOf({ 通話料: '無料' }))['charge'], { free: true });
    assert.deepEqual(channel(await windowOf({ 通話料: '通話料がかかります（1分10円）' }))['charge'], {
      free: false,
      note: '通話料がかかります（1分10円）',
    });
    assert.equal(channel(await windowOf({}))['charge'], undefined);
    assert.deepEqual(channel(await windowOf({ 電話番号: '0120-000-000' }))['charge'], { free: true });
  });

  it('dial what is shown', async () => {
    assert.equal(channel(await windowOf({}))['dial'], 'tel:0460000001');
  });

  it('serve the nation, or the codes of the table', async () => {
    assert.deepEqual((await windowOf({ 自治体コード: '', 受け持ち地域: '全国' }))['serviceAreas'], ['00']);
    assert.deepEqual((await windowOf({ 受け持ち地域: '143014;143219' }))['serviceAreas'], ['14301', '14321']);
  });

  it('carry English beside the Japanese, where there is some', async () => {
    const both = await windowOf({ 英語の名称: 'Desk', 説明: '話せます', 英語の説明: 'Talk here.' });
    assert.deepEqual(
      [both['name'], both['description']],
      [
        { ja: '相談の窓口', en: 'Desk' },
        { ja: '話せます', en: 'Talk here.' },
      ],
    );
    const alone = await windowOf({ 説明: '話せます' });
    assert.deepEqual([alone['name'], alone['description']], ['相談の窓口', '話せます']);
  });

  it('keep the first date of an event that was moved, and its waiting list', async () => {
    const head = ['ID', 'イベント名', '開始日', '延期前の日', 'キャンセル待ち', 'シリーズ', '定員', '相談分野'];
    const { records } = await importText(
      csv(head, ['1', '講演会', '2026-09-12', '2026-08-01', 'あり', 'koen', '20', 'さびしい・話し相手がほしい']),
      { kind: 'events' },
    );
    const event = records[0]!;
    assert.deepEqual(
      [event['eventStatus'], event['previousStartDate'], event['series'], event['topics']],
      ['rescheduled', '2026-08-01', 'koen', ['lonely-talk']],
    );
    assert.equal((event['application'] as Record<string, unknown>)['waitingList'], true);
  });

  it('keep where one of several days was moved from at that day', async () => {
    const head = ['ID', 'イベント名', '開始日', '延期前の日', '会場'];
    const { records } = await importText(
      csv(
        head,
        ['1', '講座', '2026-09-05', '', '会館'],
        ['1', '講座', '2026-09-19', '2026-09-12', '会館'],
        ['2', '講座（夜）', '2026-09-26', '2026-09-12', '会館'],
        ['2', '講座（夜）', '2026-09-05', '', '会館'],
      ),
      { kind: 'events' },
    );
    assert.deepEqual(
      records.map(({ previousStartDate, sessions }) => [
        previousStartDate,
        ...(sessions as Record<string, unknown>[]).map((one) => [one['startDate'], one['previousStartDate']]),
      ]),
      [
        [undefined, ['2026-09-05', undefined], ['2026-09-19', '2026-09-12']],
        [undefined, ['2026-09-05', undefined], ['2026-09-26', '2026-09-12']],
      ],
    );
  });

  it('keep themes and networks in the words of the table for events and members', async () => {
    const event = await importText(
      csv(['ID', 'イベント名', '開始日', '会場', 'テーマ'], ['1', '講座', '2026-09-12', '会館', '食の支援；居場所']),
      { kind: 'events' },
    );
    assert.deepEqual([event.records[0]!['themes'], codesOf(event)], [['食の支援', '居場所'], []]);
    const members = await importText(
      csv(
        ['ID', '名称', '部門', 'ネットワークの加入'],
        ['1', '甲会', '民', 'かなこんネット;港ネット'],
        ['2', '乙会', '民', '加入'],
      ),
      { kind: 'members' },
    );
    assert.deepEqual(
      members.records.map(({ networks }) => networks),
      [['kanakon', '港ネット'], undefined],
    );
  });
});
