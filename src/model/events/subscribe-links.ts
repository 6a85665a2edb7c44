/** Addresses by which a whole calendar is subscribed to. Nothing is sent until the visitor follows one. */

export const SUBSCRIPTIONS = ['webcal', 'google', 'outlook'] as const;
export type Subscription = (typeof SUBSCRIPTIONS)[number];

/** @param calendar address of an .ics file, http or https */
export function subscribeLinks(calendar: string): Record<Subscription, string> {
  const webcal = calendar.replace(/^https?:/i, 'webcal:');
  return {
    webcal,
    // Google takes an https address for somebody's mail address, and refuses it (docs/calendar.md).
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(calendar)}`,
  };
}
