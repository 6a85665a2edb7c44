import type { WidgetElement } from '../../internal/widget-element.js';
import type { JoinApplication } from '../../join/application.js';
import { sendApplication, type SendResult } from '../../join/send.js';
import type { DraftController } from './draft-controller.js';

/** Sends the application, one at a time, and knows how it went. */
export class Sending {
  result: SendResult | undefined;
  running = false;
  /** What arrived, for a copy to keep; gone with the page. */
  arrived: JoinApplication | undefined;
  readonly #host: WidgetElement;
  readonly #draft: DraftController;

  constructor(host: WidgetElement, draft: DraftController) {
    this.#host = host;
    this.#draft = draft;
  }

  async send(action: string, application: JoinApplication): Promise<SendResult> {
    this.running = true;
    this.#host.requestUpdate();
    this.#draft.onAttempt(application.language);
    const trap = this.#host.renderRoot.querySelector<HTMLInputElement>('[data-trap]')?.value ?? '';
    const signs = { trap, seconds: this.#draft.seconds };
    this.result = await sendApplication(action, application, { signs });
    this.running = false;
    if (this.result.status === 'sent') this.arrived = application;
    this.#host.requestUpdate();
    return this.result;
  }
}
