/** The hours of a service of HSDS, from its own schedules and those of its place, held against all that both say. */
import { hsdsHours, hsdsWords, type HsdsHours } from './hsds-schedule.js';
import { objectsOf, textIn, type JsonObject } from './json.js';
import { stripHtml } from './strip-html.js';

/** Cells that may say that nobody is there. */
const SAYING = ['name', 'alternate_name', 'description', 'alert', 'application_process', 'transportation', 'wait_time'];

export function hoursOfService(service: JsonObject, site: JsonObject | undefined): HsdsHours {
  const at = objectsOf(service['service_at_locations'])[0];
  const levels = [service, at, site].filter((one) => one !== undefined);
  const schedules = levels.map((one) => one['schedules']).filter((list) => objectsOf(list).length > 0);
  const said = levels.flatMap((one) => [
    ...SAYING.map((key) => plain(textIn(one, key))),
    ...objectsOf(one['phones']).map((phone) => plain(textIn(phone, 'description'))),
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

const plain = (text: string): string => (/<[a-z/]/iu.test(text) ? stripHtml(text) : text);
