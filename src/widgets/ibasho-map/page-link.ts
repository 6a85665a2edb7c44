import { fetchableUrl } from '../../feed/safe-url.js';
import { readFilters, type FilterName, type Filters } from '../../model/filters/filters.js';

const MARK = '#tsunagari-places?';
/** Filters that a link may carry. What says who somebody is, and the words typed, never stand in an address. */
const TOLD = ['area', 'kind', 'openOn', 'cost', 'online', 'openNow'] as const satisfies readonly FilterName[];

/** The view in a link. It stands in the fragment of the address, which no server receives. */
export interface LinkedView {
  filters: Partial<Filters>;
  /** Id of the place that is marked. */
  place?: string;
}

/** The address of a page at the same view; undefined where there is no page. */
export function pageLink(page: string, filters: Filters, place?: string): string | undefined {
  const url = page ? fetchableUrl(page, document.baseURI) : undefined;
  if (!url) return undefined;
  const told = new URLSearchParams();
  for (const name of TOLD) {
    const chosen = filters[name];
    if (typeof chosen === 'boolean' ? chosen : chosen.length > 0) told.set(name, String(chosen).replaceAll(',', ' '));
  }
  if (place !== undefined) told.set('place', place);
  const link = new URL(url);
  const view = String(told);
  if (view) link.hash = MARK + view;
  return link.href;
}

/** The view that the page's address asks for; undefined where it asks for none. */
export function linkedView(fragment = location.hash): LinkedView | undefined {
  if (!fragment.startsWith(MARK)) return undefined;
  const told = new URLSearchParams(fragment.slice(MARK.length));
  const given: Record<string, unknown> = {};
  for (const name of TOLD) {
    const value = told.get(name);
    if (value !== null) given[name] = name === 'online' || name === 'openNow' ? value === 'true' : value;
  }
  const all = readFilters(given);
  const filters = Object.fromEntries(Object.keys(given).map((name) => [name, all[name as FilterName]]));
  const place = told.get('place');
  return { filters, ...(place !== null && { place }) };
}
