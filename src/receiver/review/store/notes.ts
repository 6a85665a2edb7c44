import { randomUUID } from 'node:crypto';
import type { Queries } from '../../storage/database.js';
import type { Actor } from './audit.js';
import type { NoteRow } from './tables.js';

/** What a note is about. */
export type About = { application_id: string } | { pair_id: string };

export function notesOn(db: Queries, about: About): Promise<NoteRow[]> {
  const query = db.selectFrom('notes').selectAll().orderBy('at').orderBy('id');
  return (
    'pair_id' in about
      ? query.where('pair_id', '=', about.pair_id)
      : query.where('application_id', '=', about.application_id)
  ).execute();
}

export async function addNote(db: Queries, about: About, { display }: Actor, text: string, now: Date): Promise<void> {
  await db
    .insertInto('notes')
    .values({
      id: randomUUID(),
      application_id: null,
      pair_id: null,
      ...about,
      who: display,
      at: now.toISOString(),
      text,
    })
    .execute();
}
