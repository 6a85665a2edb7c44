/** The ways to reach a service of HSDS, and the languages spoken there. */
import type { Channel } from '../../feed/schema.js';
import { telUrl } from '../../feed/safe-url.js';
import { defined } from '../import/defined.js';
import { doubtOfLabel, doubtOfSentence, readEmail, readPhones, sentencesOf, type Doubt } from '../import/repairs.js';
import type { Service } from './hsds-service.js';
import { objectsOf, textIn, type JsonObject } from './json.js';

/** Codes of ISO 639-1 as the feed has them; three letters where two exist are shortened. */
const LANGUAGE: Readonly<Record<string, string>> = {
  jpn: 'ja',
  eng: 'en',
  zho: 'zh-Hans',
  chi: 'zh-Hans',
  zh: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  kor: 'ko',
  spa: 'es',
  por: 'pt',
  tgl: 'tl',
  fil: 'tl',
  vie: 'vi',
  tha: 'th',
  nep: 'ne',
  ind: 'id',
};

export function languagesOf(...lists: unknown[]): string[] | undefined {
  const codes = lists
    .flatMap(objectsOf)
    .map((one) => textIn(one, 'code').toLowerCase())
    .filter((code) => /^[a-z]{2,3}(?:-[a-z]+)?$/u.test(code))
    .map((code) => LANGUAGE[code] ?? code);
  return codes.length > 0 ? [...new Set(codes)] : undefined;
}

/** Prose of a service that may say that its number is none to call. */
const PROSE = ['description', 'alert', 'application_process', 'fees_description', 'interpretation_services'] as const;

function doubtIn(service: Service): { doubt: Doubt; sentence: string } | undefined {
  for (const sentence of PROSE.flatMap((column) => sentencesOf(service.text(column)))) {
    const doubt = doubtOfSentence(sentence);
    if (doubt) return { doubt, sentence };
  }
  return undefined;
}

const KIND: Readonly<Record<string, string>> = { fax: 'fax', sms: 'sns', text: 'sns', video: 'video' };

export function channelsOf(service: Service, site: JsonObject | undefined, inPerson: boolean): Channel[] | undefined {
  const own = [
    service.object['phones'],
    site?.['phones'],
    ...objectsOf(service.object['contacts']).map((contact) => contact['phones']),
  ];
  const phones = own.map(objectsOf).find((list) => list.length > 0) ?? [];
  const said = doubtIn(service);
  const channels: Channel[] = [];
  for (const phone of phones) {
    const written = textIn(phone, 'number').replace(/["']/gu, '').trim();
    const read = readPhones(written);
    for (const { code, value, digits, need } of read.wrong)
      service.say(code, 'phones', { value, level: 'repaired', params: { digits, need } });
    if (read.repaired)
      service.say(read.repaired, 'phones', {
        value: written,
        level: 'repaired',
        params: { now: read.numbers.map(({ number }) => number).join('、') },
      });
    const extension = textIn(phone, 'extension');
    const words = textIn(phone, 'description');
    const doubt = doubtOfLabel(words) ?? doubtOfSentence(words) ?? said?.doubt;
    for (const { number, kind, label, fax } of read.numbers) {
      if (doubt) {
        service.say(doubt, 'phones', { value: number, level: 'repaired', params: { label: words || said?.sentence } });
        continue;
      }
      const id = fax ? 'fax' : (KIND[textIn(phone, 'type').toLowerCase()] ?? 'phone');
      channels.push(
        defined({
          id,
          number,
          dial: id === 'phone' ? telUrl(number) : undefined,
          label: [label, extension === '' ? '' : `内線 ${extension}`].filter(Boolean).join('、') || undefined,
          note: words || undefined,
          languages: languagesOf(phone['languages']),
          charge: kind === 'free' ? { free: true } : undefined,
        }),
      );
    }
  }
  const written = service.text('email');
  const email = written === '' ? undefined : readEmail(written);
  if (email && 'value' in email) channels.push({ id: 'email', url: `mailto:${email.value}` });
  else if (email && email.refused !== 'nothing-said')
    service.say(email.refused, 'email', { value: written, level: 'repaired' });
  if (inPerson) channels.push({ id: 'in-person' });
  if (channels.length === 0) service.say('no-way-to-reach', 'phones', { value: service.text('name') });
  return channels.length > 0 ? channels.slice(0, 50) : undefined;
}
