import type { ReactiveController } from 'lit';
import { reveal } from '../../internal/reveal.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import { FIELDS, type Field, type JoinValues, type Step } from '../../join/fields.js';
import type { repairValue, repairValues } from '../../join/repair.js';
import type { Problem, validate } from '../../join/validate.js';
import { DraftController } from './draft-controller.js';
import { stepOf, type Place } from './join-words.js';
import { controlId } from './question-view.js';
import type { unreadableDates } from './unreadable-dates.js';

/** What looks at the answers, once the second part of the form has come. */
interface Checks {
  part:
    | {
        repairValue: typeof repairValue;
        repairValues: typeof repairValues;
        unreadableDates: typeof unreadableDates;
        validate: typeof validate;
      }
    | undefined;
}

export type Screen = Step | 'review' | 'sent';
/** What the form has just to say beside its questions. */
export type Note = 'draftRestored' | 'discarded' | 'draftNotStored' | 'mailed' | 'saved' | 'copied' | 'notCopied';

/** Where somebody is in the form, what was answered, and what is wrong with it. */
export class JoinState implements ReactiveController {
  screen: Screen = 1;
  values: JoinValues = {};
  problems: Problem[] = [];
  note: Note | undefined;
  /** The applicant came from the check page to change one answer: the next step leads back there. */
  fromReview = false;
  /** Somebody wants to go on, and what looks at the answers is not there yet. */
  isWaiting = false;
  readonly draft: DraftController;
  readonly #host: WidgetElement;
  readonly #exchange: Readonly<Checks>;
  #focus: string | undefined;

  constructor(host: WidgetElement & { action: string }, exchange: Readonly<Checks>) {
    this.#host = host;
    this.#exchange = exchange;
    this.draft = new DraftController(host, {
      snapshot: () =>
        this.screen === 'sent' || Object.keys(this.values).length === 0
          ? undefined
          : { step: typeof this.screen === 'number' ? this.screen : 3, values: this.values },
      onRestored: ({ values, step }) => {
        this.values = values;
        if (step === 2 || step === 3) this.screen = step;
        this.say('draftRestored');
      },
      onNotStored: () => this.say('draftNotStored'),
    });
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.isWaiting && this.#exchange.part) this.next();
    if (!this.#focus) return;
    const root = this.#host.renderRoot;
    const target = root.querySelector<HTMLElement>(this.#focus);
    // A part that is still loading gets the focus once it is there.
    if (!target && root.querySelector('[data-loading]')) return;
    reveal(target);
    this.#focus = undefined;
  }

  say(note: Note): void {
    this.note = note;
    this.#host.requestUpdate();
  }

  /** Moves the focus to this selector after the next rendering. */
  focusOn(selector: string): void {
    this.#focus = selector;
    this.#host.requestUpdate();
  }

  /** Stores an answer and forgets the problems of the old one. */
  set(place: Place, value: unknown): void {
    this.values = { ...this.values, [place.field]: value };
    this.problems = this.problems.filter(
      ({ field, entry, part }) =>
        field !== place.field || (place.part !== undefined && (entry !== place.entry || part !== place.part)),
    );
    this.draft.saveSoon();
    this.#host.requestUpdate();
  }

  /** Repairs obvious slips when a field is left; what comes before the part that does it is repaired on the way to the next screen. */
  leave(field: Field): void {
    const value = this.values[field.name];
    const { part } = this.#exchange;
    if (part && typeof value === 'string')
      this.values = { ...this.values, [field.name]: part.repairValue(field, value) };
    this.draft.saveSoon();
    this.#host.requestUpdate();
  }

  readonly next = (): void => {
    const { part } = this.#exchange;
    this.isWaiting = !part;
    if (!part) return this.#host.requestUpdate();
    const step = this.screen as Step;
    const unreadable = part.unreadableDates(this.#host.renderRoot);
    if (unreadable.length > 0) return this.showProblems(unreadable);
    this.values = part.repairValues(FIELDS, this.values);
    // A changed answer may raise questions on other screens: each kind of applicant has its own.
    const problems = part.validate(this.values, this.fromReview ? undefined : step);
    if (problems.length > 0) this.showProblems(problems);
    else this.go(this.fromReview || step === 3 ? 'review' : ((step + 1) as Step));
  };

  /** Back from the check page to one question. */
  readonly change = (place: Place): void => {
    this.go(stepOf(place));
    this.fromReview = true;
    this.focusOn(`#${controlId(place)}`);
  };

  go(screen: Screen): void {
    this.screen = screen;
    this.fromReview = false;
    this.isWaiting = false;
    this.problems = [];
    if (screen !== 1) this.note = undefined;
    this.focusOn('[data-focus]');
    this.draft.saveSoon();
  }

  /** Shows the first screen that has problems, with all of its problems. */
  showProblems(problems: readonly Problem[]): void {
    this.screen = Math.min(3, ...problems.map(stepOf)) as Step;
    this.problems = problems.filter((problem) => stepOf(problem) === this.screen);
    this.focusOn('[data-summary]');
  }

  forget(): void {
    this.draft.forget();
    this.values = {};
  }
}
