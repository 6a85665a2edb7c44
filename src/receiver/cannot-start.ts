export type Reason =
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-value'
  | 'unneeded-value'
  | 'too-many-words'
  | 'missing-word'
  | 'wrong-value'
  | 'wrong-language'
  | 'port-taken'
  | 'host-unknown'
  | 'database-unreadable'
  | 'database-foreign'
  | 'database-open-to-all'
  | 'database-older'
  | 'database-newer'
  | 'database-unreachable'
  | 'database-missing'
  | 'database-not-empty'
  | 'backup-unreadable'
  | 'backup-newer'
  | 'file-exists'
  | 'cannot-write'
  | 'driver-missing'
  | 'user-exists'
  | 'user-unknown'
  | 'application-unknown'
  | 'changed-meanwhile'
  | 'folder-missing';

/** The receiver cannot do what was asked. `reason` has its one line in messages/, with `detail` put in; the command ends with 2. */
export class CannotStart extends Error {
  override name = 'CannotStart';
  constructor(
    readonly reason: Reason,
    readonly detail = '',
    /** What is allowed instead, as it is typed. */
    readonly allowed = '',
  ) {
    super(`${reason}${detail === '' ? '' : `: ${detail}`}`);
  }
}
