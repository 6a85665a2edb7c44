/** A reader of iCalendar that forgives nothing (RFC 5545), and shares no line with what writes our files or with ical.js. */

export interface Property {
  name: string;
  parameters: Readonly<Record<string, string>>;
  value: string;
}
export interface Component {
  name: string;
  properties: readonly Property[];
  components: readonly Component[];
}

/** §3.2: a name, parameters whose values are plain or quoted, a value without control characters. */
const LINE =
  /^([A-Z-]+(?:;[A-Z-]+=(?:"[^"\u0000-\u001f]*"|[^";:,\u0000-\u001f]*))*):([^\u0000-\u0008\u000a-\u001f\u007f]*)$/u;
const DAY = /^(\d{4})(\d\d)(\d\d)$/;
const LOCAL = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/;
/** §3.6.1: what may stand once at most, and what must. */
const ONCE = [
  'DTSTAMP',
  'UID',
  'DTSTART',
  'DTEND',
  'SUMMARY',
  'STATUS',
  'LOCATION',
  'DESCRIPTION',
  'URL',
  'SEQUENCE',
  'LAST-MODIFIED',
];
const MUST: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['PRODID', 'VERSION'],
  VEVENT: ['DTSTAMP', 'UID', 'DTSTART'],
  VTIMEZONE: ['TZID'],
  STANDARD: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
};

/**
 * Reads a calendar.
 * @throws with what is wrong in it
 */
export function readCalendar(file: string): Component {
  demand(file.endsWith('\r\n'), 'ends with CRLF');
  demand(!/[^\r]\n|\r(?!\n)/u.test(file), 'every line ends with CRLF');
  for (const line of file.split('\r\n'))
    demand(new TextEncoder().encode(line).length <= 75, `at most 75 octets: ${line}`);
  const stack: { name: string; properties: Property[]; components: Component[] }[] = [];
  let root: Component | undefined;
  for (const line of file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    demand(root === undefined, 'nothing stands behind the calendar');
    const property = readLine(line);
    if (property.name === 'BEGIN') stack.push({ name: property.value, properties: [], components: [] });
    else if (property.name === 'END') {
      const done = stack.pop();
      demand(done?.name === property.value, `BEGIN and END are pairs: ${property.value}`);
      judge(done!);
      if (stack.length > 0) stack.at(-1)!.components.push(done!);
      else root = done;
    } else {
      demand(stack.length > 0, 'all stands within a calendar');
      stack.at(-1)!.properties.push(property);
    }
  }
  demand(root?.name === 'VCALENDAR', 'the outermost is a calendar');
  judgeWhole(root!);
  return root!;
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`RFC 5545: ${what}`);
}

function readLine(line: string): Property {
  const match = LINE.exec(line);
  demand(match !== null, `is no content line: ${line}`);
  const [name = '', ...parameters] = match![1]!.split(';');
  return {
    name,
    value: match![2]!,
    parameters: Object.fromEntries(parameters.map((one) => one.split('=') as [string, string])),
  };
}

export const valueOf = (component: Component, name: string): string | undefined =>
  component.properties.find((one) => one.name === name)?.value;

function judge(component: Component): void {
  const { name, properties } = component;
  for (const needed of MUST[name] ?? []) demand(valueOf(component, needed) !== undefined, `${name} has ${needed}`);
  if (name !== 'VEVENT') return;
  for (const one of ONCE)
    demand(properties.filter((property) => property.name === one).length <= 1, `${one} stands once`);
  for (const { name: field, value, parameters } of properties) {
    if (['SUMMARY', 'DESCRIPTION', 'LOCATION'].includes(field)) {
      demand(!/(?<!\\)(?:\\\\)*[;,]/u.test(value), `${field}: commas and semicolons are escaped`);
      demand(!/(?<!\\)(?:\\\\)*\\(?![\\;,nN])/u.test(value), `${field}: nothing else is escaped`);
    }
    if (field === 'DTSTAMP' || field === 'LAST-MODIFIED') demand(/^\d{8}T\d{6}Z$/.test(value), `${field} is UTC`);
    if (field === 'STATUS') demand(/^(?:TENTATIVE|CONFIRMED|CANCELLED)$/.test(value), 'STATUS is one of three');
    if (field === 'SEQUENCE') demand(/^\d{1,10}$/.test(value), 'SEQUENCE is a number');
    if (field === 'URL') demand(/^https?:\/\/[\u0021-\u007e]+$/u.test(value), 'URL is an address in ASCII');
    if (field === 'DTSTART' || field === 'DTEND') demand(isDate(value, parameters), `${field} is a date: ${value}`);
  }
  const [start, end] = ['DTSTART', 'DTEND'].map((field) => properties.find((one) => one.name === field));
  demand(!end || end.parameters['VALUE'] === start!.parameters['VALUE'], 'both ends are days, or neither');
  demand(!end || end.value > start!.value, 'the end comes after the start');
}

function isDate(value: string, { VALUE, TZID }: Property['parameters']): boolean {
  const match = (VALUE === 'DATE' ? DAY : LOCAL).exec(value);
  if (!match || (VALUE === undefined) !== (TZID !== undefined)) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
}

function judgeWhole(calendar: Component): void {
  const of = (kind: string): Component[] => calendar.components.filter(({ name }) => name === kind);
  const zones = of('VTIMEZONE').map((zone) => valueOf(zone, 'TZID'));
  const uids = of('VEVENT').map((event) => valueOf(event, 'UID'));
  demand(new Set(uids).size === uids.length, 'every entry has a UID of its own');
  for (const { properties } of of('VEVENT'))
    for (const { parameters } of properties)
      demand(parameters['TZID'] === undefined || zones.includes(parameters['TZID']), 'every zone is described');
}
