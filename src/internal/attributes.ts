/**
 * What the attributes of a tag mean. A property is read as its attribute would be, whichever of the two a page or its framework sets: undefined,
 * null and false mean that the attribute is absent, a list means its values separated by spaces. Only for properties an empty text and the
 * number 0 mean absent too: that is how Vue and Preact take a property back.
 */
import type { PropertyDeclaration } from 'lit';
import { property as litProperty } from 'lit/decorators.js';
import { onOff } from '../feed/on-off.js';
import { fetchableUrl } from '../feed/safe-url.js';
import { advise } from './log.js';

/** Says that a value is ignored, and what is allowed. */
type Tell = (allowed: string) => void;

/** Options of a property that is read from whatever a page sets. */
export interface Kind<Value> extends PropertyDeclaration {
  take: (value: unknown, tell: Tell, attribute: string) => Value;
}

/** `@property` for what a page may set: the value is read by its kind, and a value that its kind cannot read is reported to the webmaster. */
export function attribute<Value>(options: Kind<Value>) {
  return (proto: HTMLElement, property: string): void => {
    (litProperty(options) as (proto: object, name: string) => void)(proto, property);
    const descriptor = Object.getOwnPropertyDescriptor(proto, property)!;
    const name = typeof options.attribute === 'string' ? options.attribute : property.toLowerCase();
    Object.defineProperty(proto, property, {
      ...descriptor,
      set(this: HTMLElement, value: unknown) {
        const tell = (allowed: string): void => advise(this.localName, 'attribute', name, String(value), allowed);
        descriptor.set!.call(this, options.take(value, tell, name));
      },
    });
  };
}

function asAttribute(value: unknown): string | null {
  if (value === undefined || value === null || value === false) return null;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** A kind that reads the text of an attribute, null where it is not there. */
const kind = <Value>(read: (text: string | null, tell: Tell, attribute: string) => Value): Kind<Value> => ({
  take: (value, tell, attribute) => read(asAttribute(value), tell, attribute),
});

/** Any text; '' where it is not there. */
export const text = kind((value) => value ?? '');

/** A text that stands for another one where it is not there; an empty attribute, or a blank, says "none". */
export const textOr = <Value extends string | undefined>(absent: Value): Kind<string | Value> => ({
  // An empty attribute becomes a value that no page sets as a property, so that the two can be told apart.
  converter: { fromAttribute: (value) => (value === '' ? [] : value) },
  take(value) {
    const text = value === '' ? null : asAttribute(value);
    return text === null ? absent : text.trim() && text;
  },
});

/** On or off. */
export const toggle: Kind<boolean> = {
  converter: { fromAttribute: (value) => value === '' || value },
  take(value, tell, attribute) {
    const text = value === '' ? null : asAttribute(value);
    const on = text === null ? false : onOff(text, attribute);
    if (on === undefined) tell('true, false');
    return on === true;
  },
};

/** One of a few words; the first where it is not there. */
export const oneOf = <Word extends string>(...words: readonly Word[]): Kind<Word> =>
  kind((value, tell) => {
    const word = words.find((one) => one === value?.trim());
    if (value?.trim() && word === undefined) tell(words.join(', '));
    return word ?? words[0]!;
  });

/** A whole number that fits a pattern. */
export const whole = <Absent extends number | undefined>(
  pattern: RegExp,
  allowed: string,
  absent: Absent,
): Kind<number | Absent> => ({
  take(value, tell) {
    const text = value === 0 ? undefined : asAttribute(value)?.trim();
    if (!text) return absent;
    if (pattern.test(text)) return Number(text);
    tell(allowed);
    return absent;
  },
});

/** Address of a page. What cannot be one is told; whoever binds it asks `safe-url` anyway. */
export const page = kind((value, tell) => {
  if (value?.trim() && fetchableUrl(value, document.baseURI) === undefined) tell('https の URL');
  return value ?? '';
});
