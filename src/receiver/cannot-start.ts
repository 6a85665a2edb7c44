/** The receiver cannot do what was asked. `reason` has its words in messages/, with `detail` put in; the command ends with 2. */
export class CannotStart extends Error {
  override name = 'CannotStart';
  constructor(
    readonly reason:
      | 'database-unreadable'
      | 'database-foreign'
      | 'database-open-to-all'
      | 'database-older'
      | 'database-newer'
      | 'database-unreachable'
      | 'driver-missing',
    readonly detail = '',
  ) {
    super(`${reason}${detail === '' ? '' : `: ${detail}`}`);
  }
}
