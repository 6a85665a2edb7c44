import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ownValue } from '../feed/plain-object.js';

type Icons = Readonly<Record<string, string>>;

/** Pictures of kinds, fetched for everybody once the cards stand. Their room is kept from the start; where they do not come, nothing is missing. */
export class KindIcons implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<{ kindIcons: Icons }>;
  #icons: Icons | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<{ kindIcons: Icons }>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#icons) return;
    requestAnimationFrame(() => {
      this.#load().then(
        ({ kindIcons }) => {
          this.#icons = kindIcons;
          this.#host.requestUpdate();
        },
        () => {},
      );
    });
  }

  /** The picture of `kind`, which the card says in words too. */
  render(kind: string | undefined): TemplateResult {
    const path = ownValue(this.#icons, kind);
    return html`<svg class="icon kind-icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path ?? nothing} /></svg>`;
  }
}
