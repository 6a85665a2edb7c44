/** What a search field does with words by which somebody says that living is hard, or that they are afraid of somebody; loaded with the engine of the search. */
import type { TemplateResult } from 'lit';
import type { Feed } from '../feed/types.js';
import { addStyle } from '../internal/style-sheet.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { ViolenceTopic } from '../model/search/violence-words.js';
import { hardMomentText, type HardMomentText } from '../text/catalogues/hard-moment.js';
import { ClockController } from './clock-controller.js';
import { LanguageController } from './language-controller.js';
import { lifeHardBlock, lifeHardStyles, violenceBlock } from './life-hard-block.js';
import type { SafetyParts } from './line-parts.js';

export { callsForHelp } from '../model/search/crisis-words.js';
export { violenceTopicsIn } from '../model/search/violence-words.js';

/** The lines, in the language of the widget below whose field they come. */
export class HardWords {
  readonly #clock: ClockController;
  readonly #language: LanguageController<HardMomentText>;

  constructor(host: WidgetElement) {
    this.#clock = new ClockController(host);
    this.#language = new LanguageController(host, hardMomentText);
    if (host.shadowRoot) addStyle(host.shadowRoot, lifeHardStyles);
  }

  lines(feed: Feed): TemplateResult {
    return lifeHardBlock(this.#parts(feed));
  }

  violenceLines(topics: readonly ViolenceTopic[], feed: Feed): TemplateResult {
    return violenceBlock(topics, this.#parts(feed));
  }

  #parts(feed: Feed): SafetyParts {
    return {
      feed,
      now: this.#clock.now,
      wakeAt: (instant) => this.#clock.wakeAt(instant),
      language: this.#language,
      visitor: {},
      withoutVoice: false,
      onUse: () => undefined,
    };
  }
}
