/** Names of the widgets that the loader knows, without the `tsunagari-` prefix: the folders of src/widgets (tested). */
export const WIDGET_NAMES = [
  'feed',
  'consultation-finder',
  'ibasho-map',
  'event-list',
  'join-form',
  'support-guide',
  'member-directory',
  'matching-board',
  'report-list',
  'campaign-banner',
] as const;
