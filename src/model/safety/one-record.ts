/** One line, one truth: what a feed lists and what we know of the same line become one record, which says the same wherever it is shown. */
import type { Feed, WindowRecord } from '../../feed/types.js';
import { BUILTIN_LINES, type BuiltinLine } from './builtin-lines.js';
import { saysHours } from '../hours/opening-hours.js';
import { firstTarget, hoursOf, recordsOf, targetOf } from './safety-lines.js';

const completed = new WeakMap<Feed, Feed>();

/**
 * The feed with the gaps of its windows filled by our own lines: hours, limits of age, what a call costs, further ways of the same service. What the
 * feed says stands. The same object for the same feed.
 */
export function withBuiltinFacts(feed: Feed): Feed {
  let known = completed.get(feed);
  if (!known) completed.set(feed, (known = complete(feed)));
  return known;
}

function complete(feed: Feed): Feed {
  const filled = new Map<WindowRecord, WindowRecord>();
  for (const line of BUILTIN_LINES) {
    // Its own service's other ways are filled in once, by the line that the window is a record of.
    for (const desk of recordsOf(line, feed.consultationWindows))
      if (firstTarget(desk) === targetOf(line)) filled.set(desk, fill(desk, line));
  }
  if (filled.size === 0) return feed;
  return { ...feed, consultationWindows: feed.consultationWindows.map((desk) => filled.get(desk) ?? desk) };
}

function fill(desk: WindowRecord, line: BuiltinLine): WindowRecord {
  const channels = (desk.channels ?? []).map((channel) =>
    line.channel?.charge && channel.charge === undefined && targetOf({ channel }) === targetOf(line)
      ? { ...channel, charge: line.channel.charge }
      : channel,
  );
  for (const { channel, hoursNote, service } of BUILTIN_LINES)
    if (
      channel &&
      service &&
      service === line.service &&
      !channels.some((one) => targetOf({ channel: one }) === targetOf({ channel }))
    )
      channels.push({ ...channel, ...(hoursNote && { hoursNote }) });
  const { eligibility } = line;
  return {
    ...desk,
    channels,
    ...(!saysHours(desk) && hoursOf(line)),
    ...(eligibility && desk.eligibility === undefined && desk.audiences === undefined && { eligibility }),
  };
}
