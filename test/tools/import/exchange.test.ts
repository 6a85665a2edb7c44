import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collections } from '../../../src/feed/schema.js';
import { exchangeStatus } from '../../../src/model/exchange/exchange-state.js';
import { codesOf, csv, importText } from './helpers.js';

const NEEDS = ['ID', '団体名', '課題', '課題の種類', '公開範囲'];
const needs = async (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  importText(csv([...NEEDS, ...headers], ...rows), { kind: 'needs' });
const row = (...more: readonly string[]): string[] => ['1', 'みどりの輪の会', '送迎の手伝い', '人', '公開', ...more];

describe('tables of needs and offers', () => {
  it('only what a row calls public leaves it, and the report says nothing of the rest', async () => {
    const words: readonly (readonly [word: string, fate: string])[] = [
      ['公開', 'taken'],
      ['公開する', 'taken'],
      ['一般公開', 'taken'],
      ['public', 'taken'],
      ['構成員のみ', 'visibility-kept'],
      ['会員限り', 'visibility-kept'],
      ['事務局のみ', 'visibility-kept'],
      ['非公開', 'visibility-kept'],
      ['公開しない', 'visibility-kept'],
      ['', 'visibility-blank'],
      ['要相談', 'visibility-unknown'],
      ['公開、構成員のみ', 'visibility-unknown'],
      ['○', 'visibility-unknown'],
    ];
    for (const [word, fate] of words) {
      const result = await importText(
        csv(
          ['ID', '団体名', '課題', '公開範囲', '担当者名'],
          ['7', 'ひみつの会', '人に言えない困りごと', word, '山田'],
        ),
        { kind: 'needs' },
      );
      const codes = codesOf(result).filter((code) => code.startsWith('visibility'));
      assert.deepEqual(
        [word, result.records.length, codes],
        [word, fate === 'taken' ? 1 : 0, fate === 'taken' ? [] : [fate]],
      );
      assert.equal(result.summary.taken + result.summary.refused, 1);
      if (fate !== 'taken') assert.doesNotMatch(JSON.stringify(result), /ひみつ|言えない|山田/u);
    }
    const unasked = await importText(csv(['ID', '団体名', '課題'], ['1', '甲会', '人手']), { kind: 'needs' });
    assert.deepEqual([unasked.records, codesOf(unasked)], [[], ['not-released']]);
  });

  it('「公開の可否」 is answered by a sign as well', async () => {
    const result = await importText(
      csv(['ID', '資源', '公開の可否'], ['1', '会議室', '○'], ['2', '畑', '×'], ['3', '車', '可']),
      { kind: 'offers' },
    );
    assert.deepEqual(
      result.records.map(({ name }) => name),
      ['会議室', '車'],
    );
  });

  it('no person, number or mail is in what leaves', async () => {
    const headers = ['担当者名', '電話番号', '携帯', 'メールアドレス', '説明', '数量', '備考'];
    const cells = [
      '山田花子',
      '0467-00-1111',
      '090-0000-1111',
      'hanako@example.org',
      '連絡は 0467-00-2222 か ｈａｎａ＠example.org へ（山田 080-0000-2222）',
      '2人（TEL 03-0000-3333）',
      '山田さんから電話あり',
    ];
    const result = await needs(headers, row(...cells));
    assert.equal(result.records.length, 1);
    assert.doesNotMatch(JSON.stringify(result.records), /花子|hana|example\.org|0000|-00-|から電話/u);
    assert.doesNotMatch(JSON.stringify(result.findings), /花子|hanako|0000-1111|0000-2222/u);
    assert.ok(codesOf(result).includes('contact-taken-out'));
  });

  it('a veiled organisation is neither named nor told by its page', async () => {
    const headers = ['団体名を伏せる', 'URL', '情報元', '管理担当', '構成員ID', '説明', '部門', '活動地域'];
    const of = (
      veil: string,
      description = '詳しくは https://midori.example.org/ へ',
    ): Promise<Awaited<ReturnType<typeof needs>>> =>
      needs(
        headers,
        row(veil, 'https://midori.example.org/', 'みどりの輪の会', 'みどりの輪の会', 'K7', description, 'NPO', '県央'),
      );
    for (const veil of ['はい', '○', '伏せる', '匿名', '？']) {
      const [record] = (await of(veil)).records;
      assert.equal(record?.['veiled'], true, veil);
      assert.doesNotMatch(JSON.stringify(record), /みどり|midori|K7/u);
      assert.equal(record?.['sector'], 'civil');
      assert.ok((record?.['areas'] as string[]).includes('14212'));
    }
    for (const veil of ['いいえ', '×', '公開', '伏せない', '']) {
      const [record] = (await of(veil)).records;
      assert.deepEqual(
        [record?.['veiled'], record?.['organization'], record?.['memberId']],
        [undefined, 'みどりの輪の会', 'test-member-K7'],
        veil,
      );
    }
    const named = await of('はい', 'みどりの輪の会は毎週活動しています');
    assert.deepEqual([named.records, codesOf(named).includes('veiled-but-named')], [[], true]);
  });

  it('the veil may stand beside the range, or in a column that asks the other way round', async () => {
    const beside = await needs([], ['1', '甲の会', '人手', '人', '公開（団体名は非公開）']);
    assert.deepEqual([beside.records[0]?.['veiled'], beside.records[0]?.['organization']], [true, undefined]);
    const asked = await needs(
      ['団体名の公開'],
      row('可'),
      ['2', '乙の会', '場', '場', '公開', ''],
      ['3', '丙の会', '場', '場', '公開', '不可'],
    );
    assert.deepEqual(
      asked.records.map(({ veiled, organization }) => [veiled, organization]),
      [
        [undefined, 'みどりの輪の会'],
        [true, undefined],
        [true, undefined],
      ],
    );
  });

  it('a table that names its organisations under 「構成員名」 has its title in 「課題」', async () => {
    const result = await importText(
      csv(['構成員名', '課題', '公開範囲', '匿名'], ['丁の会', '車が足りない\n月に二度ほど', '公開', '希望']),
      { kind: 'needs' },
    );
    const [record] = result.records;
    assert.deepEqual(
      [record?.['name'], record?.['description'], record?.['veiled']],
      ['車が足りない', '月に二度ほど', true],
    );
    assert.doesNotMatch(JSON.stringify(result.records), /丁の会/u);
  });

  it('reads where an entry stands; a word nobody knows is never open', async () => {
    const words = {
      募集中: 'open',
      受付中: 'open',
      '': 'open',
      相談中: 'in-talks',
      調整中: 'in-talks',
      成立: 'matched',
      成立しました: 'matched',
      マッチング済: 'matched',
      募集終了: 'closed',
      終了しました: 'closed',
      不成立: 'closed',
      見送り: 'closed',
      山田さん確認: 'unknown',
    };
    for (const [word, state] of Object.entries(words)) {
      const result = await needs(['状態'], row(word));
      assert.equal(exchangeStatus(result.records[0] as never, '2026-07-28'), state, word);
      assert.doesNotMatch(JSON.stringify(result.records), /山田/u);
    }
  });

  it('ends on its last day, however that is written; an end that cannot be read is never open', async () => {
    const ends: readonly (readonly [header: string, cell: string, through: string | undefined, status: string])[] = [
      ['終了日', '2026-12-31', '2026-12-31', 'open'],
      ['終了日', '令和8年7月1日', '2026-07-01', 'expired'],
      ['募集期限', '2026/7/1まで', '2026-07-01', 'expired'],
      ['期間', '2026-06-01～2026-07-01', '2026-07-01', 'expired'],
      ['期間', '2026年10月1日～12月20日', '2026-12-20', 'open'],
      ['終了日', '随時', undefined, 'open'],
      ['終了日', 'ゆかりの日ごろ', 'ゆかりの日ごろ', 'unknown'],
      ['有効期限', '2026-07-01', '2026-07-01', 'expired'],
    ];
    for (const [header, cell, through, status] of ends) {
      const { records } = await needs([header], row(cell));
      assert.deepEqual(
        [cell, records[0]?.['through'], exchangeStatus(records[0] as never, '2026-07-28')],
        [cell, through, status],
      );
    }
  });

  it('knows 人・物・金・場・知識・情報 by the words offices use', async () => {
    const words = {
      人: 'people',
      人手: 'people',
      講師: 'people',
      物: 'goods',
      食品: 'goods',
      金: 'money',
      助成金: 'money',
      '場（場所・会場）': 'place',
      会議室: 'place',
      知識: 'knowledge',
      研修: 'knowledge',
      情報: 'information',
      広報: 'information',
      その他: 'other',
      goods: 'goods',
      ふしぎ: 'other',
      '': 'other',
    };
    for (const [word, kind] of Object.entries(words)) {
      const { records } = await importText(csv(['ID', '資源', '種別', '公開範囲'], ['1', '甲', word, '公開']), {
        kind: 'offers',
      });
      assert.equal(records[0]?.['resourceKind'], kind, word);
    }
  });

  it('takes areas by code, by name of a municipality and by region', async () => {
    const words: readonly (readonly [word: string, areas: readonly string[] | undefined])[] = [
      ['藤沢市', ['14205']],
      ['横浜市中区;葉山町', ['14104', '14301']],
      ['三浦郡葉山町', ['14301']],
      ['川崎', ['14130']],
      ['県内全域', ['14']],
      ['142051', ['14205']],
      ['湘南地域', ['14203', '14205', '14207', '14211', '14214', '14321', '14341', '14342']],
      ['茅ヶ崎市、鎌倉市', ['14207', '14204']],
      ['月の裏', undefined],
    ];
    for (const [word, areas] of words) {
      const result = await needs(['活動地域'], row(word));
      assert.deepEqual([word, result.records[0]?.['areas']], [word, areas]);
      assert.equal(codesOf(result).includes('area-word-unknown'), areas === undefined);
    }
  });

  it('is told from its columns or its title, and never taken for windows or places', async () => {
    const kindOf = async (file: string, ...headers: string[]): Promise<string> =>
      (
        await importText(
          csv(
            headers,
            headers.map((_, i) => `値${i}`),
          ),
          { file },
        )
      ).summary.kind;
    assert.equal(await kindOf('a.csv', '団体名', '課題', '公開範囲'), 'needs');
    assert.equal(await kindOf('a.csv', '団体名', 'シーズ', '公開範囲', '連絡先'), 'offers');
    assert.equal(await kindOf('課題一覧.csv', '団体名', '内容', '担当者名', '電話番号'), 'needs');
    assert.equal(await kindOf('提供できる社会資源.csv', '団体名', '内容', '担当者', '電話番号'), 'offers');
    assert.equal(await kindOf('a.csv', '団体名', '課題', '資源', '担当者名'), 'applications');
  });

  it('gives the same ids whatever the order of the rows, and records that a feed takes', async () => {
    const rows = [row(), ['', '甲会', '食品', '物', '公開'], ['', '乙会', '食品', '物', '公開']];
    const once = await needs([], ...rows);
    const again = await needs([], ...[...rows].reverse());
    assert.deepEqual(once.records.map(({ id }) => id).sort(), again.records.map(({ id }) => id).sort());
    assert.equal(new Set(once.records.map(({ id }) => id)).size, 3);
    for (const record of once.records) assert.ok(collections.needs.safeParse(record).success);
  });
});

describe('the table of members', () => {
  it('a member that is not called public stays out, and nobody’s own contact leaves', async () => {
    const result = await importText(
      csv(
        ['ID', '団体名', '部門', '公開範囲', '担当者名', '連絡先', '電話番号', 'メールアドレス', '活動地域'],
        ['1', '甲会', '民', '公開', '山田花子', '山田花子', '090-1234-5678', 'hanako@gmail.com', '藤沢市'],
        ['2', '乙会', '民', '構成員のみ', '鈴木', '事務局', '0466-00-1111', 'info@example.org', '藤沢市'],
        ['3', '丙会', '民', '公開', '佐藤', '事務局', '0466-25-1111', 'info@example.org', '湘南'],
        ['4', '丁会', '民', '', '佐藤', '事務局', '0466-25-1111', 'info@example.org', '湘南'],
      ),
      { kind: 'members' },
    );
    assert.deepEqual(
      result.records.map(({ name, contact }) => [name, contact]),
      [
        ['甲会', undefined],
        ['丙会', { name: '事務局', phone: '0466-25-1111', email: 'info@example.org' }],
      ],
    );
    assert.deepEqual(result.records[0]?.['serviceAreas'], ['14205']);
    assert.doesNotMatch(JSON.stringify(result.findings), /花子|hanako|1234-5678|佐藤|鈴木/u);
  });
});
