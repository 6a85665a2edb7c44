/** Whether one can apply for an event. */
import type { Application } from '../../feed/schema.js';
import { endOf, parseFeedDate, type FeedDate } from '../time/japan-time.js';

/**
 * - `unknown`: nothing is said. `required`: one must apply, but no dates are given.
 * - `few-left`: see `fewLeft`. `full`: `waitingList` is undefined when nothing is said of one.
 */
export type ApplicationState =
  | { kind: 'unknown' }
  | { kind: 'not-needed' }
  | { kind: 'required' }
  | { kind: 'not-yet'; opens: FeedDate }
  | { kind: 'open'; deadline?: FeedDate }
  | { kind: 'few-left'; asOf?: FeedDate; deadline?: FeedDate }
  | { kind: 'full'; waitingList?: boolean }
  | { kind: 'closed' };

/**
 * The state of applications at `now`. A deadline that is a date includes that whole day in Japan.
 * @param firstStart start of the event's first date: from then on applications without a deadline are no longer called open
 */
export function applicationState(application: Application | undefined, now: Date, firstStart?: Date): ApplicationState {
  if (!application || Object.keys(application).length === 0) return { kind: 'unknown' };
  if (application.required === false) return { kind: 'not-needed' };
  const opens = parseFeedDate(application.opens);
  const deadline = parseFeedDate(application.deadline);
  if (application.closed || (deadline && now >= endOf(deadline))) return { kind: 'closed' };
  if (opens && now < opens.instant) return { kind: 'not-yet', opens };
  if (isFull(application))
    return application.waitingList === undefined
      ? { kind: 'full' }
      : { kind: 'full', waitingList: application.waitingList };
  const until = deadline ? { deadline } : {};
  if (fewLeft(application)) {
    const asOf = parseFeedDate(application.asOf);
    return { kind: 'few-left', ...(asOf && { asOf }), ...until };
  }
  if (deadline) return { kind: 'open', deadline };
  if (opens && !(firstStart && now >= firstStart)) return { kind: 'open' };
  return isReachable(application) ? { kind: 'required' } : { kind: 'unknown' };
}

/** `full: false` beside more applicants than places means that lots are drawn. */
function isFull({ full, capacity, applied }: Application): boolean {
  return full ?? (capacity !== undefined && capacity > 0 && applied !== undefined && applied >= capacity);
}

/** At most a tenth of the places are left (in small events at most two), and somebody has applied at all. */
function fewLeft({ capacity, applied }: Application): boolean {
  if (capacity === undefined || applied === undefined || applied === 0 || applied >= capacity) return false;
  return capacity - applied <= Math.max(2, capacity / 10);
}

/** Whether there is a way to apply. A sentence about it, or a number of places alone, may as well mean that nobody has to apply. */
function isReachable({ required, url, phone, email }: Application): boolean {
  return required === true || [url, phone, email].some((value) => value !== undefined && value !== '');
}

/** The next moment at which applications open or close. */
export function nextApplicationChange(application: Application | undefined, now: Date): Date | undefined {
  const opens = parseFeedDate(application?.opens)?.instant;
  const deadline = parseFeedDate(application?.deadline);
  const turns = [opens, deadline && endOf(deadline)].filter((turn) => turn !== undefined && turn > now) as Date[];
  return turns.sort((a, b) => a.getTime() - b.getTime())[0];
}
