/** Which widgets a feed can fill. */
import type { CollectionName } from '../../feed/collections.js';
import { ja } from '../messages/command.ja.js';

/** Name of every widget, without `tsunagari-`, and the collections that fill it (tested). */
const WIDGETS: readonly (readonly [widget: string, ...collections: CollectionName[]])[] = [
  ['consultation-finder', 'consultationWindows'],
  ['ibasho-map', 'ibasho'],
  ['event-list', 'events'],
  ['member-directory', 'members'],
  ['matching-board', 'needs', 'offers'],
  ['report-list', 'reports'],
  ['campaign-banner', 'campaigns'],
  // They ask, and have no records of their own.
  ['support-guide'],
  ['join-form'],
];

/** The widgets that have something to show, in the order in which a page has them. */
export function widgetsFor(counts: Readonly<Record<string, number>>): { widget: string; label: string }[] {
  return WIDGETS.flatMap(([widget, ...collections]) => {
    const filled = collections.filter((name) => (counts[name] ?? 0) > 0);
    return filled.length === 0 ? [] : [{ widget, label: filled.map((name) => ja.report.kinds[name]).join('・') }];
  });
}
