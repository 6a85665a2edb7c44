import type { Feed } from '../feed/types.js';
import type { SelectedRecords } from '../model/filters/record-selection.js';
import type { AreaIndex } from '../model/places/areas.js';
import type { CommonText } from '../text/ja/common.js';
import type { FilterController } from './filter-controller.js';
import { areaGroup, facetGroup, type GroupSpec, type LabelsFor } from './filter-groups.js';
import type { FilterGroup } from './filter-panel.js';
import type { Reader } from './language-controller.js';

type Labels = Readonly<Record<string, string>>;

/** Words of the lists of what the network tells, looks for and gives. */
interface NetworkWords {
  common: CommonText;
  theme: string;
  topics: Labels;
  topicGroups: Labels;
  exchange: { themes: Labels; networks: Labels };
}

/** The filters that the lists of the network share; each puts them in its own order. */
export function networkGroups(
  feed: Feed,
  areas: AreaIndex,
  selection: SelectedRecords,
  filters: FilterController,
  reader: Reader & { words: NetworkWords },
): Record<'area' | 'topic' | 'theme' | 'network', FilterGroup> {
  const { common, theme, topics, exchange } = reader.words;
  const group = (spec: GroupSpec): FilterGroup => facetGroup(spec, selection, filters, reader);
  return {
    area: areaGroup(common.area, areas, selection, filters, reader),
    topic: group({ filter: 'topic', legend: common.topic, labels: topics, rows: feed.topics }),
    theme: group({ filter: 'theme', legend: theme, labels: exchange.themes, rows: feed.themes }),
    network: group({ filter: 'network', legend: common.network, labels: exchange.networks, rows: feed.networks }),
  };
}

/** Names of what stands in the conditions of those filters. */
export const networkLabels = ({
  exchange,
  topicGroups,
  topics,
}: NetworkWords): LabelsFor<'theme' | 'network' | 'topic'> => ({
  theme: exchange.themes,
  network: exchange.networks,
  topic: { ...topicGroups, ...topics },
});
