import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../src/context/feed-controller.js';
import { eventsReader } from '../../src/feed/readers/events.js';
import type { FeedState } from '../../src/feed/types.js';

/** The smallest widget: it prints the names of events. */
export class TestWidget extends LitElement {
  @property() feed = '';
  @property() area = '';
  renders = 0;
  readonly controller = new FeedController(this, { readers: [eventsReader] });

  get state(): FeedState {
    return this.controller.state;
  }

  get shown(): string {
    return this.state.status === 'ready' ? this.state.feed.events.map(({ name }) => name).join() : this.state.status;
  }

  protected override render(): TemplateResult {
    this.renders++;
    return html`${this.shown}`;
  }
}
customElements.define('test-widget', TestWidget);
