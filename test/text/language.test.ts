import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/feed/vocabulary.js';
import type { Catalogue } from '../../src/text/catalogue.js';
import { domLanguage, languageName, resolveLanguage } from '../../src/text/languages.js';
import { pickText, textValue } from '../../src/text/pick-text.js';
import { plain, rubyRuns } from '../../src/text/ruby.js';

const CATALOGUES = path.resolve(import.meta.dirname, '../../src/text/catalogues');

describe('the language of a page', () => {
  const cases: [string, string][] = [
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['ja-x-yasashii', 'ja-x-yasashii'],
    ['JA-X-YASASHII', 'ja-x-yasashii'],
    ['en-GB', 'en'],
    ['zh-TW', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['fil', 'tl'],
    ['pt-BR', 'pt'],
    ['xx', 'ja'],
    ['', 'ja'],
  ];
  for (const [tag, language] of cases)
    it(`${tag || '(none)'} → ${language}`, () => assert.equal(resolveLanguage(tag), language));

  it('falls back to Japanese where a catalogue lacks it', () => {
    assert.equal(resolveLanguage('ko', ['ja', 'en']), 'ja');
    assert.equal(domLanguage('ja-x-yasashii'), 'ja');
  });
});

describe('a text of the feed', () => {
  it('is told to be Japanese where the reader has another language', () => {
    assert.deepEqual(pickText('こんにちは', 'en'), { value: 'こんにちは', lang: 'ja', foreign: true });
    assert.deepEqual(pickText({ ja: 'こんにちは', en: 'Hello' }, 'en'), { value: 'Hello', lang: 'en', foreign: false });
    assert.deepEqual(pickText('こんにちは', 'ja-x-yasashii'), { value: 'こんにちは', lang: 'ja', foreign: false });
    assert.equal(pickText({}, 'ja'), undefined);
    assert.equal(pickText({ constructor: 1 } as never, 'ja'), undefined);
    assert.equal(textValue(undefined, 'ja'), '');
  });

  it('in a language that we do not know is shown as what it is', () => {
    assert.deepEqual(pickText({ fr: 'Bonjour' } as never, 'ja'), { value: 'Bonjour', lang: 'fr', foreign: true });
    assert.equal(languageName('fr'), 'fr');
    assert.deepEqual(['en', 'constructor', 'x-sign'].map(languageName), ['English', 'constructor', 'x-sign']);
  });

  it('is never taken from what is no text', () => {
    assert.deepEqual(pickText({ fr: { a: 1 }, es: 'Hola' } as never, 'ja'), {
      value: 'Hola',
      lang: 'es',
      foreign: true,
    });
    assert.equal(pickText({ fr: ['x'] } as never, 'ja'), undefined);
  });
});

describe('readings', () => {
  it('are parted from their words, and dropped for names', () => {
    assert.deepEqual(rubyRuns('{話|はな}す {人|ひと}'), [
      { base: '話', reading: 'はな' },
      { base: 'す ' },
      { base: '人', reading: 'ひと' },
    ]);
    assert.equal(plain('{話|はな}す {人|ひと}'), '話す 人');
  });
});

/** All sentences of a catalogue; functions are called with what stands for that which is put in. */
function sentences(value: unknown, path = '', put: unknown = 'X'): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    try {
      return sentences((value as (...all: unknown[]) => unknown)(put, put, put), `${path}()`, put);
    } catch {
      return [];
    }
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`, put));
}

/** Every file of the folder holds one catalogue; days are put together by functions, and no catalogues. */
const catalogues = readdirSync(CATALOGUES).filter((file) => !file.startsWith('dates'));

/** The catalogue that a file of the folder holds. */
async function catalogueIn(file: string): Promise<Catalogue<unknown>> {
  const module = (await import(path.join(CATALOGUES, file))) as Record<string, Catalogue<unknown>>;
  return Object.values(module)[0]!;
}

describe('catalogues', () => {
  for (const name of catalogues) {
    it(`${name}: every kanji of やさしい日本語 has its reading, and English has no Japanese`, async () => {
      const catalogue = await catalogueIn(name);
      const easy = sentences(await catalogue.others['ja-x-yasashii']()).filter(
        ([path]) => !/languageNames|calendar|mailSubject|fileName|roles/.test(path),
      );
      const bare = easy.filter(([, text]) => /[\u4e00-\u9fff々]/.test(text.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')));
      assert.deepEqual(bare, []);
      const english = sentences(await catalogue.others.en()).filter(([path]) => !/languageNames|roles/.test(path));
      assert.deepEqual(
        english.filter(([, text]) =>
          /[\u3041-\u30ff\u4e00-\u9fff]/.test(text.replace(/（法人番号）|\(法人番号\)/g, '')),
        ),
        [],
      );
    });
  }

  for (const name of catalogues)
    it(`${name}: English says one of a thing as one`, async () => {
      const english = await (await catalogueIn(name)).others.en();
      const ofTwo = new Map(sentences(english, '', 2));
      const asMany = sentences(english, '', 1).filter(([path, text]) => {
        const many = /\b2 ((?:more |support )?(?!fits\b|hours\b|was\b)(?:\w+[^s\W]s|people|are))\b/.exec(
          ofTwo.get(path) ?? '',
        )?.[1];
        return many !== undefined && text.includes(`1 ${many}`);
      });
      assert.deepEqual(asMany, []);
    });

  for (const name of catalogues)
    it(`${name}: offers only languages that exist`, async () => {
      const { others } = await catalogueIn(name);
      assert.deepEqual(
        Object.keys(others).filter((language) => !(LANGUAGES as readonly string[]).includes(language)),
        [],
      );
    });
});
