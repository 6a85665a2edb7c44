/** What `receive` says, in English. */
import { NPX } from '../../text/command-name.js';
import type { CommandWords } from './command.ja.js';

const bin = `${NPX} receive`;

export const en: CommandWords = {
  tagline: 'Receives applications, lets the office review them, and serves what is public as a feed',
  headings: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    settings: 'Environment',
    exit: 'Exit code',
  },
  exitCodes: '  0 fine / 2 could not run',
  settings: `  DATABASE_URL  address of a PostgreSQL (postgres://…); used instead of the SQLite file
  SMTP_URL      server that sends mail (smtps://user:password@mail.example.jp); without it no mail is sent`,
  commands: {
    start: 'starts receiving (when no command is written)',
    migrate: 'brings the database of an earlier version to this one (take a backup first)',
    backup: 'writes a consistent copy into one file while the receiver runs',
    restore: 'puts a copy into an empty database',
    export: 'writes what is stored of one applicant into a file',
    erase: 'erases one applicant (with --out, exports before)',
    'user add': 'adds somebody who may use the review page, and says the password once',
    'user list': 'lists who may use the review page',
    'user password': 'gives somebody a new password, said once',
    'user disable': 'shuts somebody out (the record keeps the name)',
  },
  examples: [
    ['Try it on this machine (http://127.0.0.1:8090)', bin],
    [
      'Receive from the form on the office’s page',
      `${bin} --database /var/lib/tsunagari/receiver.db --origin https://www.example.jp`,
    ],
    ['Take a backup', `${bin} backup --database /var/lib/tsunagari/receiver.db --out copy.jsonl`],
  ],
  options: {
    database: 'SQLite file (default ./tsunagari-receiver.db; made when absent)',
    port: 'port (default 8090)',
    host: 'name to listen on (default 127.0.0.1: this machine only)',
    origin: 'https://host of a page with the form (may be repeated)',
    proxy: 'address or range of a proxy in front (may be repeated)',
    'rate-limit': 'posts of one address within ten minutes (default 60; 0: not counted)',
    'answer-days': 'days within which the office answers (told to the applicant as a date)',
    'receipt-prefix': 'letters before the receipt number (default KT)',
    publisher: 'id of the publisher of feed.json (default network)',
    'publisher-name': 'name of the publisher of feed.json',
    contact: 'contact in feed.json: a phone number, a mail address or a page',
    'public-url': 'address under which people reach this server (for links in mails)',
    'mail-from': 'sender of mails (needed with SMTP_URL)',
    'office-mail': 'address of the office that is told of arrivals',
    retention:
      'days after the last change until applications that were sent back, declined or withdrawn are erased (without it, none is)',
    'retention-export': 'folder to which --retention exports what it erases',
    'two-persons': 'an application is approved by another person than the one who proposed it',
    role: 'what a user may do (reviewer or approver; default reviewer)',
    display: 'name of a user as the record shows it',
    out: 'file to write',
    lang: 'language (ja or en)',
    help: 'shows this help',
  },

  running: (url, place) => `Receiving at ${url} (database: ${place}). Stop with Ctrl+C.`,
  noOrigin: 'No page with the form is named yet. Add --origin https://host to receive from browsers.',
  stopping: 'Finishing…',
  stopped: 'Stopped.',
  migrated: 'The database now has the shape of this version.',
  backedUp: (file, rows) =>
    `Copied to ${file} (${rows} rows). It holds personal data: keep it where nobody else looks.`,
  restored: (rows) => `Restored (${rows} rows).`,
  noUser: 'Nobody may use the review page (/review) yet: receive user add NAME --role approver',
  exported: (file) => `exported to ${file}; it holds personal data, keep it where nobody else reads it`,
  erased: (receipt) => `${receipt} is erased; its number and the fact remain`,
  eraseReason: '申出による消去',
  userAdded: (name, role, password) =>
    `Added ${name} (${role}). Password: ${password}\nIt is not shown again. It can be changed on the review page.`,
  passwordSet: (name, password) =>
    `New password of ${name}: ${password}\nIt is not shown again. All sessions have ended.`,
  disabled: (name) => `${name} may not use the review page any more. All sessions have ended.`,
  userDisabled: '(disabled)',
  noUsers: 'There are no users yet.',

  cannot: (message) => `Could not run: ${message}`,
  unexpected: (name) => `unexpected failure (${name}); if it happens again, report it with this line`,
  reasons: {
    'unknown-command': (word) => `receive has no command "${word}"; see ${bin} --help`,
    'unknown-option': (word) => `there is no option ${word}; see ${bin} --help`,
    'missing-value': (word) => `${word} needs a value; see ${bin} --help`,
    'unneeded-value': (word) => `${word} takes no value`,
    'too-many-words': (word) => `"${word}" is too much; see ${bin} --help`,
    'missing-word': (word) => `write the ${word}; see ${bin} --help`,
    'wrong-value': (word, allowed) => `${word} cannot be used; write it like ${allowed}`,
    'wrong-language': (word) => `language "${word}" cannot be used; write ja or en`,
    'port-taken': (port) => `port ${port} is taken; choose another with --port`,
    'host-unknown': (host) => `cannot listen on ${host}; --host takes an address of this machine`,
    'database-unreadable': (file) =>
      `cannot open the database ${file}; is it an SQLite file in a place you may write to?`,
    'database-foreign': () => 'this database has tables of something else; prepare an empty one',
    'database-open-to-all': (file) => `everybody on this machine may read the database ${file}; run chmod 600 ${file}`,
    'database-older': () =>
      `the database is of an earlier version; take a copy by ${bin} backup, then run ${bin} migrate`,
    'database-newer': () => 'the database is of a later version than this program; use the newer program',
    'database-unreachable': (where) =>
      `cannot reach PostgreSQL (${where}); check DATABASE_URL and that the server runs`,
    'database-missing': (file) => `there is no database ${file}; say where it is by --database or DATABASE_URL`,
    'database-not-empty': () => 'the database is not empty; a copy can only be restored into a new one',
    'backup-unreadable': (file) => `${file} cannot be read as a copy; was it cut off?`,
    'backup-newer': (file) => `${file} is a copy of a later version than this program; use the newer program`,
    'file-exists': (file) => `${file} exists already; choose another name`,
    'cannot-write': (file) => `cannot write to ${file}`,
    'user-exists': (name) => `there is a user ${name} already; receive user password ${name} gives a new password`,
    'user-unknown': (name) => `there is no user ${name}; receive user list shows all`,
    'application-unknown': (receipt) => `there is no application ${receipt}; look at the number again`,
    'changed-meanwhile': (receipt) => `${receipt} was changed just now; run it again`,
    'folder-missing': (folder) => `the folder ${folder} is not there or cannot be written to; make it first`,
    'driver-missing': (name) => `the database driver ${name} is not installed; run npm install ${name}`,
  },
  words: { file: 'file name', receipt: 'receipt number', user: 'user name' },
};
