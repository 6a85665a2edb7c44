/** Words, page, place and organisers of a calendar entry as the feed has them; what had to be put right is told. */
import type { CommunityEvent } from '../../feed/schema.js';
import { defined } from '../import/defined.js';
import { readPersonal, readPoint, readUrl } from '../import/repairs.js';
import type { ImportContext } from '../report/finding.js';
import type { CalendarEvent, Repair } from './ical-event.js';
import { plainText, textOf, valueOf } from './ical-text.js';

interface Told {
  findings: (Repair & { level: 'refused' | 'repaired' | 'note' })[];
}

export function descriptionOf(
  row: Told,
  properties: CalendarEvent['properties'],
  context: ImportContext,
): string | undefined {
  const { text, found, isLess } = readPersonal(
    textOf(properties, 'DESCRIPTION'),
    context.dropPersonal === true || 'own',
  );
  if (found.length > 0)
    row.findings.push({
      code: isLess ? 'personal-removed' : 'personal-data',
      column: 'DESCRIPTION',
      value: found.join('、'),
      level: isLess ? 'repaired' : 'note',
    });
  return text.slice(0, 20_000) || undefined;
}

export function urlOf(row: Told, properties: CalendarEvent['properties']): string | undefined {
  const written = valueOf(properties, 'URL');
  if (written === undefined) return undefined;
  const read = readUrl(plainText(written));
  if ('refused' in read) {
    if (read.refused !== 'nothing-said')
      row.findings.push({ code: read.refused, column: 'URL', value: written, level: 'repaired' });
    return undefined;
  }
  if (read.repaired)
    row.findings.push({
      code: read.repaired,
      column: 'URL',
      value: written,
      level: 'repaired',
      params: { now: read.value },
    });
  return read.value;
}

/** @param name of the place to which one can go, '' where there is none */
export function locationOf(
  row: Told,
  properties: CalendarEvent['properties'],
  name: string,
): CommunityEvent['location'] {
  const written = valueOf(properties, 'GEO');
  const [latitude = '', longitude = ''] = written?.split(/[;,]/u) ?? [];
  const point = written === undefined ? undefined : readPoint(latitude, longitude);
  if (point && 'refused' in point)
    row.findings.push({ code: point.refused, column: 'GEO', value: written, level: 'repaired' });
  const venue = defined({
    name: name.slice(0, 2_000) || undefined,
    geo: point && 'value' in point ? point.value : undefined,
  });
  return Object.keys(venue).length > 0 ? venue : undefined;
}

/** Who invites, by name only: the address behind it is a person's. Guests are never taken. */
export function organizersOf(properties: CalendarEvent['properties']): CommunityEvent['organizers'] {
  const names = properties
    .filter(({ name }) => name === 'ORGANIZER')
    .map(({ params }) => params['CN']?.trim() ?? '')
    .filter((name) => name !== '' && !name.includes('@'));
  return names.length > 0 ? names.map((name) => ({ name, role: '主催' })) : undefined;
}
