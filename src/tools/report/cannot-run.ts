/** The command cannot do what was asked (exit code 2): the message is for the person at the keyboard, in the chosen language. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  /** kebab-case, stable for machines. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
