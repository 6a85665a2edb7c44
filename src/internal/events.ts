/** Events that leave a widget. All bubble and cross shadow boundaries; none can be cancelled. */

abstract class WidgetEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** The widget shows its data. `count`: records available before filtering. */
export class TsunagariReadyEvent extends WidgetEvent<{ count: number }> {
  constructor(count: number) {
    super('tsunagari-ready', { count });
  }
}

/** No source could be shown. `error` is the name of the error class, never a visitor's choice. */
export class TsunagariErrorEvent extends WidgetEvent<{ error: string }> {
  constructor(error: string) {
    super('tsunagari-error', { error });
  }
}

/** What was pressed: a link of a card, a pin of the map, a way to reach a window, a line that is always there; `use` where it is not told. */
export type SelectAction =
  | 'use'
  | 'page'
  | 'close'
  | 'apply'
  | 'calendar'
  | 'online'
  | 'map'
  | 'pin'
  | 'route'
  | 'line'
  | 'call'
  | 'chat'
  | 'sns'
  | 'web-form'
  | 'email';

/** Something that is offered was used. On finder and guide it never says what, unless `expose-choices` is set. */
export class TsunagariSelectEvent extends WidgetEvent<{ id?: string; action: SelectAction }> {
  constructor(action: SelectAction, id?: string) {
    super('tsunagari-select', id === undefined ? { action } : { action, id });
  }
}

/** What is chosen: ids by filter, and what is on or off. */
export type ChosenFilters = Readonly<Record<string, readonly string[] | boolean | string>>;

/** The visitor changed the filters. On finder and guide `filters` is absent unless `expose-choices` is set. What was typed is nobody's business. */
export class TsunagariFilterChangeEvent extends WidgetEvent<{ count: number; filters?: ChosenFilters }> {
  constructor(count: number, filters?: ChosenFilters) {
    super('tsunagari-filter-change', filters === undefined ? { count } : { count, filters: { ...filters, query: '' } });
  }
}

/** The form was sent. `via`: how it left; the content is never in the event. */
export class TsunagariSubmitEvent extends WidgetEvent<{ via: 'action' | 'mail' | 'file'; receipt?: string }> {
  constructor(via: 'action' | 'mail' | 'file', receipt?: string) {
    super('tsunagari-submit', receipt === undefined ? { via } : { via, receipt });
  }
}

declare global {
  // Heard on document and window too: they bubble.
  interface GlobalEventHandlersEventMap {
    'tsunagari-ready': TsunagariReadyEvent;
    'tsunagari-error': TsunagariErrorEvent;
    'tsunagari-select': TsunagariSelectEvent;
    'tsunagari-filter-change': TsunagariFilterChangeEvent;
    'tsunagari-submit': TsunagariSubmitEvent;
  }
}

/** Name of an event → what is heard. */
export type TsunagariEvents = {
  [Name in keyof GlobalEventHandlersEventMap & `tsunagari-${string}`]: GlobalEventHandlersEventMap[Name];
};
