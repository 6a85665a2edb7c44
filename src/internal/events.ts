/** Events that leave a widget. All bubble and cross shadow boundaries; none can be cancelled. */

abstract class WidgetEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** The widget shows its data. `count`: records available before filtering. */
export class ReadyEvent extends WidgetEvent<{ count: number }> {
  constructor(count: number) {
    super('tsunagari-ready', { count });
  }
}

/** No source could be shown. `error` is the name of the error class, never a visitor's choice. */
export class ErrorEvent extends WidgetEvent<{ error: string }> {
  constructor(error: string) {
    super('tsunagari-error', { error });
  }
}

/** A record was opened, or an action of it was used. On finder and guide `id` is absent unless `expose-choices` is set. */
export class SelectEvent extends WidgetEvent<{ id?: string; action: string }> {
  constructor(action: string, id?: string) {
    super('tsunagari-select', id === undefined ? { action } : { action, id });
  }
}

/** The visitor changed the filters. On finder and guide `filters` is absent unless `expose-choices` is set. */
export class FilterChangeEvent extends WidgetEvent<{ count: number; filters?: unknown }> {
  constructor(count: number, filters?: unknown) {
    super('tsunagari-filter-change', filters === undefined ? { count } : { count, filters });
  }
}

/** The form was sent. `via`: how it left; the content is never in the event. */
export class SubmitEvent extends WidgetEvent<{ via: 'action' | 'mail' | 'file'; receipt?: string }> {
  constructor(via: 'action' | 'mail' | 'file', receipt?: string) {
    super('tsunagari-submit', receipt === undefined ? { via } : { via, receipt });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tsunagari-ready': ReadyEvent;
    'tsunagari-error': ErrorEvent;
    'tsunagari-select': SelectEvent;
    'tsunagari-filter-change': FilterChangeEvent;
    'tsunagari-submit': SubmitEvent;
  }
}
