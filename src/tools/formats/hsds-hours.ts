/** The hours of a service of HSDS, from its own schedules and those of its place, held against all that both say. */
import { takingsOf } from '../judge/taking-away.js';
import { hsdsHours, hsdsWords, type HsdsHours } from './hsds-schedule.js';
import { objectsOf, textIn, type JsonObject } from './json.js';
import { withoutHtml } from './strip-html.js';

/** What is read elsewhere, and says nothing of hours in words. */
const OTHER = new Set(
  'id,status,url,email,organization_id,program_id,schedules,phones,contacts,service_at_locations,service_areas,languages,taxonomies,location,locations,service,organization,program,holiday_schedules,holiday_schedule,last_modified,assured_date,addresses,additional_urls,additional_websites'.split(
    ',',
  ),
);

/** What is about another matter: a limit there is one of that matter, a closed door is a closed door. */
const BESIDE = new Set(
  'fees_description,cost_options,accreditations,licenses,eligibility_description,accessibility,funding,required_documents'.split(
    ',',
  ),
);

export function hoursOfService(service: JsonObject, site: JsonObject | undefined): HsdsHours {
  const at = objectsOf(service['service_at_locations'])[0];
  const levels = [service, at, site].filter((one) => one !== undefined);
  const schedules = levels.map((one) => one['schedules']).filter((list) => objectsOf(list).length > 0);
  const said = levels.flatMap((one) => [
    ...Object.entries(one).flatMap(([key, value]) => (OTHER.has(key) ? [] : heardUnder(key, value))),
    ...objectsOf(one['phones']).map((phone) => withoutHtml(textIn(phone, 'description'))),
  ]);
  const hours = hsdsHours(schedules[0], said);
  if (hours.schedule === undefined) return hours;
  // Service and place keep hours of their own, or other ones on 祝日: nobody knows which of them hold.
  const others = schedules.slice(1).map((list) => JSON.stringify(hsdsHours(list).schedule));
  const holidays = levels.some((one) => objectsOf(one['holiday_schedules'] ?? one['holiday_schedule']).length > 0);
  return others.every((other) => other === JSON.stringify(hours.schedule)) && !holidays
    ? hours
    : { unread: true, hoursNote: hsdsWords(schedules).slice(0, 20_000) };
}

const heardUnder = (key: string, value: unknown): string[] =>
  BESIDE.has(key)
    ? wordsIn(value).flatMap((words) => takingsOf(words, 'closings').map(({ sentence }) => sentence))
    : wordsIn(value);

/** Every word below a property, however deep: an extension may say there that nobody is in. */
function wordsIn(value: unknown, depth = 3): string[] {
  if (typeof value === 'string') return value === '' || /^https?:/iu.test(value) ? [] : [withoutHtml(value)];
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  return Object.values(value)
    .slice(0, 100)
    .flatMap((one) => wordsIn(one, depth - 1));
}
