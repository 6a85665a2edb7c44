export type QuestionType =
  | 'text'
  | 'kana'
  | 'prose'
  | 'email'
  | 'phone'
  | 'postal'
  | 'url'
  | 'corporate-number'
  | 'date'
  | 'choice'
  | 'choices'
  /** Choices, and codes of municipalities. */
  | 'areas'
  /** On or off; off is an answer too. */
  | 'switch'
  | 'consent'
  /** A list of needs or offers. */
  | 'entries'
  /** Who may see each of the fields that can be published. */
  | 'levels';

/** What the form, the browser's checks and the receiver's schema have in common about one answer. */
export interface Question {
  name: string;
  type: QuestionType;
  /** Longest value in UTF-16 units. */
  max: number;
  options?: readonly string[];
  /** `autocomplete` token of HTML. */
  autocomplete?: string;
}
