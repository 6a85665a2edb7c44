/** What a catalogue of findings is made of. */

/** Values that a message may mention. */
export type MessageParams = Readonly<Record<string, string | number | undefined>>;

/** What is wrong, and what to do about it. */
export interface Message {
  message: string;
  remedy: string;
}

/** One entry of a catalogue: fixed, or made from the values of the case. */
export type MessageEntry = Message | ((params: MessageParams) => Message);

/** Every catalogue of Japanese sentences is one: its keys are the codes. */
export type Messages = Readonly<Record<string, MessageEntry>>;

/** The same sentences in another language: a missing code and one too many do not compile. */
export type InEnglish<Japanese extends Messages> = Readonly<Record<keyof Japanese, MessageEntry>>;
