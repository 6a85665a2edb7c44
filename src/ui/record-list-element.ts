import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Feed } from '../feed/types.js';
import { ListElement } from '../internal/list-element.js';
import type { ActiveFilter, Filters } from '../model/filters/filters.js';
import { feedFrame, type FrameParts } from './feed-frame.js';
import type { FilterController } from './filter-controller.js';

/** What the element needs of its list, whatever its records are. */
interface Listed extends Omit<FrameParts, 'host' | 'feed'> {
  shown: FrameParts['feed'];
  filters: FilterController;
  labelOf(one: ActiveFilter, feed: Feed): string;
}

/** A tag that is one list of records in the common frame. */
export abstract class RecordListElement extends ListElement {
  /** @internal */
  protected abstract readonly list: Listed;

  /** The visitor's choices; setting them keeps what is locked. */
  @property({ attribute: false })
  get filters(): Filters {
    return this.list.filters.value;
  }

  set filters(filters: Partial<Filters>) {
    this.list.filters.value = filters;
  }

  protected override render(): TemplateResult {
    const { shown: feed, language, live, filters } = this.list;
    return feedFrame(
      { host: this, feed, language, live },
      {
        ready: (data) => this.renderReady(data),
        choices: (data) => filters.named((one) => this.list.labelOf(one, data)),
      },
    );
  }

  /**
   * The list as it stands once there are data.
   * @internal
   */
  protected abstract renderReady(feed: Feed): TemplateResult;
}
