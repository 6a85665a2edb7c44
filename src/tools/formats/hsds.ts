/** HSDS 3 (Human Services Data Specification): services, alone, in a list, in a page of an API, or at a location → consultation windows. */
import { isTopic } from './hsds-topics.js';
import type { ConsultationWindow } from '../../feed/schema.js';
import { defined } from '../import/defined.js';
import { isRefuge } from '../import/kinds/place-kind.js';
import { topicsByWords } from '../import/kinds/topic-map.js';
import { feedArea } from '../import/kinds/where.js';
import type { FeedRecord } from '../import/kind-importer.js';
import { IdBook, shortHash } from '../import/record-id.js';
import { ImportReport, type Outcome } from '../report/import-report.js';
import { inOneLine, readAreaCode, readPoint, readUrl } from '../import/repairs.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { channelsOf, languagesOf } from './hsds-channels.js';
import { hoursOfService } from './hsds-hours.js';
import { Service } from './hsds-service.js';
import { asObject, numberIn, objectsOf, textIn, type JsonObject } from './json.js';

const PARTS = [
  'phones',
  'schedules',
  'service_areas',
  'service_at_locations',
  'languages',
  'eligibility_description',
  'minimum_age',
  'organization',
  'organization_id',
  'taxonomies',
  'interpretation_services',
  'application_process',
  'cost_options',
];

/** Whether JSON looks like services of HSDS. */
export function isHsds(json: unknown): boolean {
  return servicesOf(json).length > 0;
}

/** The services in any of the shapes; one at a location brings the location's phones and hours with it. */
function servicesOf(json: unknown): JsonObject[] {
  const root = asObject(json);
  const list = Array.isArray(root?.['contents'])
    ? root['contents']
    : Array.isArray(root?.['services'])
      ? root['services']
      : json;
  return objectsOf(list).flatMap((one) => {
    const service = asObject(one['service']);
    if (service && asObject(one['location']))
      return [
        {
          ...service,
          ...overriding(one, service),
          service_at_locations: [one],
          id: textIn(one, 'id') || textIn(service, 'id'),
        },
      ];
    const known = PARTS.filter((part) => part in one).length;
    return 'name' in one && known >= 1 && (known >= 2 || ('id' in one && 'status' in one)) ? [one] : [];
  });
}

function overriding(one: JsonObject, service: JsonObject): JsonObject {
  const own = (key: string): unknown => (objectsOf(one[key]).length > 0 ? one[key] : service[key]);
  return {
    phones: own('phones'),
    schedules: own('schedules'),
    contacts: own('contacts'),
    service_areas: own('service_areas'),
  };
}

/** Imports the text of an HSDS file. Rows are its services, numbered in their order. */
export async function importHsds(text: string, encoding: string, context: ImportContext): Promise<ImportResult> {
  const report = new ImportReport(context);
  let services: JsonObject[] = [];
  try {
    services = servicesOf(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch (error) {
    report.add('json-damaged', { level: 'refused', params: { reason: (error as Error).message } });
  }
  const records: FeedRecord[] = [];
  const ids = new IdBook();
  const seen = new Set<string>();
  for (const [index, service] of services.entries()) {
    const { outcome, record } = importService(new Service(service, index + 1, report, context), ids, seen);
    if (record) records.push(record);
    report.count(outcome);
  }
  return report.result('consultationWindows', encoding, records);
}

function importService(service: Service, ids: IdBook, seen: Set<string>): { outcome: Outcome; record?: FeedRecord } {
  const name = inOneLine(service.text('name'));
  if (name === '') {
    service.say('name-missing', 'name', { level: 'refused' });
    return { outcome: 'refused' };
  }
  if (/^defunct$/iu.test(service.text('status'))) {
    service.say('hsds-defunct', 'status', { level: 'refused', value: name });
    return { outcome: 'refused' };
  }
  const own = service.text('id');
  const key = JSON.stringify(service.object);
  if (seen.has(key)) {
    service.say('duplicate-row', 'id', { value: name });
    return { outcome: 'merged' };
  }
  seen.add(key);
  const { id, changed } = ids.give(`${service.context.publisher}-window-${shortHash(own || name)}`, name, key);
  if (changed) service.say('duplicate-number', 'id', { value: own });
  return { outcome: 'taken', record: windowOf(service, id, name) as FeedRecord };
}

function windowOf(service: Service, id: string, name: string): ConsultationWindow {
  const { object } = service;
  const places = objectsOf(object['service_at_locations'])
    .map((one) => asObject(one['location']))
    .filter((one) => one !== undefined);
  const site = places[0] ?? objectsOf(object['locations'])[0];
  if (places.length > 1)
    service.say('hsds-more-locations', 'service_at_locations', {
      value: places
        .slice(1)
        .map((place) => textIn(place, 'name'))
        .join('、'),
    });
  const refuge = isRefuge(name, textIn(site, 'name'));
  const virtual = /^(?:virtual|postal)$/iu.test(textIn(site, 'location_type'));
  const address = refuge || virtual ? '' : addressOf(site);
  const hours = hoursOfService(object, site);
  if (hours.unread)
    service.say('hsds-hours-as-words', 'schedules', {
      value: hours.taken?.join('／') || hours.hoursNote,
      level: 'repaired',
    });
  const areas = serviceAreasOf(object);
  const assured = /^\d{4}-\d{2}-\d{2}/u.exec(service.text('assured_date'))?.[0];
  return defined({
    id,
    name,
    description:
      [
        service.text('alternate_name'),
        service.prose('description'),
        service.prose('fees_description'),
        service.prose('alert'),
      ]
        .filter((part) => part !== '')
        .join('\n\n')
        .slice(0, 20_000) || undefined,
    url: urlOf(service, 'url', service.text('url')),
    topics: topicsOf(service, name),
    eligibility: eligibilityOf(service, areas.words),
    serviceAreas: areas.codes,
    areas: areas.codes,
    channels: channelsOf(service, site, address !== ''),
    address: address || undefined,
    geo: refuge || virtual ? undefined : pointOf(service, site),
    addressPrecision: refuge ? 'hidden' : undefined,
    schedule: hours.schedule,
    hoursNote: hours.hoursNote,
    languages: languagesOf(object['languages'], site?.['languages']),
    reservation: service.prose('application_process') || undefined,
    status: /^(?:active|)$/iu.test(service.text('status')) ? undefined : 'temporarily-closed',
    verifiedOn: assured,
    modified: /^\d{4}-\d{2}-\d{2}/u.exec(service.text('last_modified'))?.[0],
    source: textIn(asObject(object['organization']), 'name')
      ? { name: textIn(asObject(object['organization']), 'name') }
      : undefined,
  });
}

function urlOf(service: Service, column: string, written: string): string | undefined {
  if (written === '') return undefined;
  const read = readUrl(written);
  if ('value' in read) return read.value;
  if (read.refused !== 'nothing-said') service.say(read.refused, column, { value: written, level: 'repaired' });
  return undefined;
}

/** Topics by terms that are ours, else by the words of name and terms. */
function topicsOf({ object }: Service, name: string): string[] {
  const terms = objectsOf(object['attributes'])
    .map((attribute) => asObject(attribute['taxonomy_term']))
    .filter((term) => term !== undefined);
  const own = terms.flatMap((term) => [textIn(term, 'code'), textIn(term, 'id')]).filter(isTopic);
  return own.length > 0 ? [...new Set(own)] : topicsByWords(name, ...terms.map((term) => textIn(term, 'name')));
}

/** Ages of HSDS are limits, not wishes; 0 and 100 mean that there is none. */
function eligibilityOf(service: Service, residence: string): ConsultationWindow['eligibility'] {
  const from = numberIn(service.object, 'minimum_age');
  const to = numberIn(service.object, 'maximum_age');
  const ageFrom = from !== undefined && from > 0 && from < 100 ? from : undefined;
  const ageTo = to !== undefined && to >= (ageFrom ?? 0) && to < 100 ? to : undefined;
  const limits = defined({
    ageFrom,
    ageTo,
    residence: residence || undefined,
    note: service.prose('eligibility_description') || undefined,
    match: ageFrom !== undefined || ageTo !== undefined ? 'only' : undefined,
  });
  return Object.keys(limits).length > 0 ? limits : undefined;
}

function serviceAreasOf(object: JsonObject): { codes?: string[]; words: string } {
  const codes: string[] = [];
  const words: string[] = [];
  for (const area of objectsOf(object['service_areas'])) {
    const read = [textIn(area, 'extent'), textIn(area, 'name'), textIn(area, 'id')]
      .filter((text) => /^\d{2}$|^\d{5,6}$/u.test(text.normalize('NFKC')))
      .map((text) => readAreaCode(text))
      .find((one) => 'value' in one);
    if (read && 'value' in read) codes.push(feedArea(read.value));
    else if (textIn(area, 'name') !== '') words.push(textIn(area, 'name'));
  }
  return { codes: codes.length > 0 ? [...new Set(codes)] : undefined, words: words.join('\n').slice(0, 2_000) };
}

function addressOf(site: JsonObject | undefined): string {
  const all = objectsOf(site?.['addresses']);
  const address = all.find((one) => textIn(one, 'address_type') !== 'postal') ?? all[0];
  if (!address) return '';
  const parts = ['state_province', 'city', 'region', 'address_1', 'address_2']
    .map((key) => textIn(address, key))
    .filter((part, i, list) => part !== '' && list.indexOf(part) === i);
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(parts.join(''));
  return japanese
    ? parts.filter((part, i) => !parts.some((other, j) => j > i && other.startsWith(part))).join('')
    : ['address_1', 'address_2', 'city', 'region', 'state_province']
        .map((key) => textIn(address, key))
        .filter((part) => part !== '')
        .join(', ');
}

function pointOf(service: Service, site: JsonObject | undefined): ConsultationWindow['geo'] {
  const [latitude, longitude] = [textIn(site, 'latitude'), textIn(site, 'longitude')];
  if (latitude === '' && longitude === '') return undefined;
  const read = readPoint(latitude, longitude);
  const value = `${latitude}, ${longitude}`;
  if ('refused' in read) {
    service.say(read.refused, 'latitude', { value, level: 'repaired' });
    return undefined;
  }
  if (read.repaired) service.say(read.repaired, 'latitude', { value, level: 'repaired' });
  return read.value;
}
