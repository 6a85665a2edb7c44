import { attribute, text, toggle, whole } from './attributes.js';
import { WidgetElement } from './widget-element.js';

/** Attributes that lists of records share: which are shown, how many at first, and what is chosen at first. */
export abstract class ListElement extends WidgetElement {
  /** How many results are shown first. */
  @attribute(whole(/^0*[1-9]\d*$/, '1 以上の整数', undefined)) limit?: number;

  /** Ids of the only records to show, separated by spaces. */
  @attribute(text) include = '';

  /** Ids of records to leave out, separated by spaces. */
  @attribute(text) exclude = '';

  /** Names of filters, separated by spaces, that the visitor cannot change. */
  @attribute(text) locked = '';

  // What is chosen at first. Each list documents those that it heeds; one of another list is told to the webmaster.

  @attribute(text) topic = '';
  @attribute(text) audience = '';
  @attribute(text) channel = '';
  @attribute(text) kind = '';
  @attribute(text) theme = '';
  @attribute(text) tag = '';
  @attribute(text) network = '';
  @attribute({ ...text, attribute: 'service-language' }) serviceLanguage = '';
  // Older name of the same.
  @attribute(text) language = '';
  @attribute(text) cost = '';
  @attribute({ ...text, attribute: 'open-on' }) openOn = '';
  @attribute(text) welcomes = '';
  @attribute(text) accessibility = '';
  @attribute(toggle) online = false;
  // The same for Svelte and Preact, which take what begins with "on" for the handler of an event.
  @attribute({ ...toggle, attribute: 'is-online' }) isOnline = false;
  @attribute({ ...toggle, attribute: 'open-now' }) openNow = false;
}
