import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CONNECTIONS, THEMES } from '../../src/feed/exchange-vocabulary.js';
import { plain, rubyRuns } from '../../src/text/ruby.js';
import {
  ACCESSIBILITY,
  AUDIENCE_FAMILIES,
  AUDIENCES,
  CHANNELS,
  COST_KINDS,
  EVENT_KINDS,
  EXCHANGE_STATES,
  IBASHO_KINDS,
  NETWORKS,
  REGIONS,
  RESOURCE_KINDS,
  SECTORS,
  TOPIC_GROUPS,
  TOPICS,
  WELCOMES,
} from '../../src/feed/vocabulary.js';
import { READY_LANGUAGES } from '../../src/text/catalogue.js';

type Labels = Readonly<Record<string, string>>;

/** File stem → ids that need a label. A new vocabulary file must be added here: the last test says so. */
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  accessibility: ACCESSIBILITY,
  'audience-families': Object.keys(AUDIENCE_FAMILIES),
  audiences: AUDIENCES,
  channels: CHANNELS,
  connections: CONNECTIONS,
  'cost-kinds': COST_KINDS,
  'event-kinds': Object.keys(EVENT_KINDS),
  'exchange-states': EXCHANGE_STATES,
  'ibasho-kinds': IBASHO_KINDS,
  networks: NETWORKS,
  regions: Object.keys(REGIONS),
  'resource-kinds': RESOURCE_KINDS,
  sectors: SECTORS,
  themes: THEMES,
  'topic-groups': TOPIC_GROUPS,
  topics: Object.keys(TOPICS),
  // In the order of their codes, as the keys of an object that are numbers stand.
  towns: Object.values<readonly string[]>(REGIONS)
    .filter((codes) => codes.length > 1)
    .flat()
    .sort(),
  welcomes: WELCOMES,
};
const LANGUAGES = READY_LANGUAGES;
const folderOf = (language: string): URL => new URL(`../../src/text/${language}/vocabulary/`, import.meta.url);

const KANJI = /\p{Script=Han}/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿！-｠]/u;

async function labelsOf(stem: string, language: string): Promise<Labels> {
  const module = (await import(new URL(`${stem}.ts`, folderOf(language)).href)) as Record<string, Labels>;
  const exported = Object.values(module);
  assert.equal(exported.length, 1, `${language}/vocabulary/${stem}.ts exports its labels and nothing else`);
  return exported[0]!;
}

for (const [stem, ids] of Object.entries(VOCABULARIES)) {
  describe(`labels of ${stem}`, () => {
    for (const language of LANGUAGES) {
      it(`has every id and no other in ${language}`, async () => {
        const labels = await labelsOf(stem, language);
        assert.deepEqual(Object.keys(labels), [...ids]);
        for (const [id, label] of Object.entries(labels))
          assert.equal(label.trim() === label && label !== '', true, `${stem} ${id}`);
      });

      it(`never gives one label to two ids in ${language}`, async () => {
        const labels = Object.values(await labelsOf(stem, language));
        assert.deepEqual(
          labels.filter((label, index) => labels.indexOf(label) !== index),
          [],
        );
      });
    }

    it('carries a reading on every kanji of やさしい日本語, in kana only', async () => {
      for (const [id, label] of Object.entries(await labelsOf(stem, 'ja-x-yasashii'))) {
        assert.doesNotMatch(plain(label), /[{}|]/u, `${id}: a mark is not closed`);
        for (const { base, reading } of rubyRuns(label)) {
          if (reading === undefined) assert.doesNotMatch(base, KANJI, `${stem} ${id}: ${base}`);
          else assert.match(reading, /^[\p{Script=Hiragana}ー]+$/u, `${stem} ${id}: ${reading}`);
        }
      }
    });

    it('marks no ruby in the other languages', async () => {
      for (const language of ['ja', 'en']) {
        for (const label of Object.values(await labelsOf(stem, language))) assert.doesNotMatch(label, /[{}|]/u);
      }
    });

    it('is English without a Japanese character', async () => {
      for (const label of Object.values(await labelsOf(stem, 'en'))) assert.doesNotMatch(label, JAPANESE);
    });
  });
}

describe('the folder of vocabularies', () => {
  it('holds every vocabulary in every language, and nothing that no test covers', () => {
    const expected = Object.keys(VOCABULARIES)
      .map((stem) => `${stem}.ts`)
      .sort();
    for (const language of LANGUAGES) assert.deepEqual(readdirSync(folderOf(language)).sort(), expected, language);
  });

  it('never names the official stages, nor diagnoses, in a citizen’s label', async () => {
    for (const stem of Object.keys(VOCABULARIES)) {
      for (const label of Object.values(await labelsOf(stem, 'ja')))
        assert.doesNotMatch(label, /安心$|不安の蓄積|深刻化|重篤|患者|うつ病/u);
    }
  });
});
