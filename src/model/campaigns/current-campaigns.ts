/** Which campaigns are on, and when that changes. */
import type { Campaign } from '../../feed/schema.js';
import { validBetween } from '../time/freshness.js';

type DatedCampaign = Pick<Campaign, 'startDate' | 'endDate' | 'validFrom' | 'validThrough'>;

export interface CurrentCampaigns<C> {
  /** Those that are on, the one that began last first. */
  campaigns: C[];
  /** The next moment at which one begins or ends. */
  changesAt: Date | undefined;
}

/** Campaigns that are on at `now`. Days are days in Japan, the last one included; a date that cannot be read does not limit. */
export function currentCampaigns<C extends DatedCampaign>(campaigns: readonly C[], now: Date): CurrentCampaigns<C> {
  const at = now.getTime();
  const timed = campaigns.map((campaign) => ({ campaign, ...periodOf(campaign) }));
  const changes = timed
    .flatMap(({ from, until }) => [from, until])
    .filter((moment) => moment > at && moment < Infinity);
  return {
    campaigns: timed
      .filter(({ from, until }) => from <= at && at < until)
      .sort((a, b) => (a.from === b.from ? 0 : b.from - a.from))
      .map(({ campaign }) => campaign),
    changesAt: changes.length > 0 ? new Date(Math.min(...changes)) : undefined,
  };
}

/** Moments between which a campaign is on and may be shown, in milliseconds. */
function periodOf({ startDate, endDate, validFrom, validThrough }: DatedCampaign): { from: number; until: number } {
  const on = validBetween(startDate, endDate);
  const shown = validBetween(validFrom, validThrough);
  return { from: Math.max(on.from, shown.from), until: Math.min(on.until, shown.until) };
}
