/** What the address of a frame page asks for, and where that page stands. */
export interface FrameRequest {
  /** Query of the address, e.g. `?widget=event-list&area=14205`. */
  search: string;
  /** Address of the frame page. */
  url: string;
  /** Address of the page around it, as far as it is told; undefined where the page stands on its own. */
  parent: string | undefined;
  /** Further origins whose files the frame page may use, as its host wrote them down. */
  origins: readonly string[];
}

/** The tag to make, and what of the request was left out and why: `value` stands in the query, `allowed` says what may. */
export interface FrameTag {
  widget: string;
  attributes: [name: string, value: string][];
  refused: { name: string; value: string; allowed: string }[];
}

/** Attributes with free words. Where no page around the frame answers for them, a stranger could put words into the network's mouth. */
const SPEAKING: readonly string[] = ['heading', 'mail'];
/** A link that visitors follow of their own will; nothing is fetched from it. */
const WAY_OUT = 'exit-url';

/** Origin that a word would be fetched from; the own one for a relative address, nothing for what cannot be fetched (a heading's words). */
function fetchedFrom(word: string, base: string): string | undefined {
  try {
    const { protocol, origin } = new URL(word, base);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the address of a frame page. Anybody can write such an address, and the page stands on the network's own host: so a file (feed, application's
 * receiver, tiles) is taken only from this host, from hosts that its operator named, or from the page that shows the frame; and where the
 * page stands on its own, nobody puts words into its mouth.
 * @param attributes of each widget, by its name without prefix
 * @returns undefined for a widget that does not exist
 */
export function frameTag(
  { search, url, parent, origins }: FrameRequest,
  attributes: Readonly<Record<string, readonly string[]>>,
): FrameTag | undefined {
  const query = new URLSearchParams(search);
  const widget = (query.get('widget') ?? '').trim().toLowerCase();
  const known = Object.keys(attributes).includes(widget) ? attributes[widget]! : undefined;
  if (!known) return undefined;
  const own = new URL(url).origin;
  const trusted = [own, ...origins, ...(parent ? [fetchedFrom(parent, url)] : [])];
  const tag: FrameTag = { widget, attributes: [], refused: [] };
  query.forEach((value, name) => {
    if (name === 'widget') return;
    const refuse = (allowed: string): unknown => tag.refused.push({ name, value, allowed });
    if (!known.includes(name)) return refuse(known.join(', '));
    if (!parent && SPEAKING.includes(name)) return refuse('iframe の中で開いたときだけ使えます');
    const hosts = value.split(/\s+/).map((word) => fetchedFrom(word, url));
    if (name !== WAY_OUT && hosts.some((host) => host && !trusted.includes(host)))
      return refuse(`${trusted.join(', ')} にあるもの`);
    tag.attributes.push([name, value]);
  });
  return tag;
}
