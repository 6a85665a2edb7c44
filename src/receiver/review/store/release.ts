import { toRecords } from '../../../join/to-records.js';
import { publish } from '../../publications/publish.js';
import { recordId } from '../../publications/record-id.js';
import type { Queries } from '../../storage/database.js';
import { curate } from '../rules/curation.js';
import { findApplication } from './applications.js';
import { readBook } from './entries.js';
import { dayInJapan } from '../../../feed/japan-clock.js';

/** Makes public what the applicant made public and the office left of it, with the state that the pairs give each entry. */
export async function release(transaction: Queries, applicationId: string, now: Date): Promise<void> {
  const application = await findApplication(transaction, applicationId);
  if (application?.state !== 'approved') return;
  const book = await readBook(transaction);
  const { member, needs, offers } = toRecords(
    { values: curate(application.values, application.curation) },
    { id: (record, key) => recordId(applicationId, record, key), on: dayInJapan(now) },
  );
  await publish(
    transaction,
    applicationId,
    {
      member,
      needs: needs.map((need) => ({ ...need, state: book.stateOf(need.id, false) })),
      offers: offers.map((offer) => ({ ...offer, state: book.stateOf(offer.id, offer.inexhaustible === true) })),
    },
    now,
  );
}
