/** How well records fit a search, and their order by it. */
/** How well a record matches; smaller is better. Several words add up. */
export const RANK = { exactName: 0, namePrefix: 1, name: 2, label: 3, text: 4, approximate: 5 } as const;

export interface SearchResult {
  /** Positions in the records given, best first; equal ones in the given order. */
  indices: Uint32Array;
  /** Rank per entry of `indices`. */
  ranks: Uint8Array;
  /** Per entry: 0 the whole name, 1 named or labelled so, 2 in the text, 3 nearly, 4 and more where that many words less three are missing. */
  tiers: Uint8Array;
  /** True when a word was found only by allowing for a typing error, another spelling or a split. */
  approximate: boolean;
}

/** The rank of a record that was not found. */
export const NONE = 255;
export const TIER = { wholeName: 0, labelled: 1, text: 2, nearly: 3 } as const;
export const NOTHING: SearchResult = {
  indices: new Uint32Array(),
  ranks: new Uint8Array(),
  tiers: new Uint8Array(),
  approximate: false,
};

export const tierOf = (rank: number): number =>
  rank === RANK.exactName
    ? TIER.wholeName
    : rank <= RANK.label
      ? TIER.labelled
      : rank === RANK.text
        ? TIER.text
        : TIER.nearly;

/** Ranks of eight words never come near `NONE`: only where one is missing does a sum reach it. */
export function sum(left: Uint8Array, right: Uint8Array): Uint8Array {
  for (let record = 0; record < left.length; record++) left[record] = Math.min(NONE, left[record]! + right[record]!);
  return left;
}

/** Counting sort by rank; the given order within one rank. */
export function sorted(found: Uint8Array, tiers: Uint8Array): Pick<SearchResult, 'indices' | 'ranks' | 'tiers'> {
  const counts = new Uint32Array(NONE + 1);
  // By position: to iterate over it takes several times as long.
  for (let record = 0; record < found.length; record++) counts[found[record]!]!++;
  const size = found.length - counts[NONE]!;
  const places = new Uint32Array(NONE + 1);
  for (let rank = 1; rank <= NONE; rank++) places[rank] = places[rank - 1]! + counts[rank - 1]!;
  const indices = new Uint32Array(size);
  const ranks = new Uint8Array(size);
  const tier = new Uint8Array(size);
  for (let record = 0; record < found.length; record++) {
    const rank = found[record]!;
    if (rank === NONE) continue;
    const place = places[rank]!++;
    indices[place] = record;
    ranks[place] = rank;
    tier[place] = tiers[record]!;
  }
  return { indices, ranks, tiers: tier };
}
