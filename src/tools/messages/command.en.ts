/** The words of the command in English. Findings have theirs in messages/. */
import { IMPORT_KINDS, type ReportedKind } from '../table-kinds.js';
import { fetchReason } from './fetch-reasons.js';
import type { CommandText } from './command.ja.js';

const bin = 'npx tsunagari-widgets';

export const en: CommandText = {
  tagline: 'Turns tables, calendars and map data into the feed that the widgets of Kanagawa Tsunagari Network read',
  headings: { usage: 'Usage', commands: 'Commands', options: 'Options', examples: 'Examples', exit: 'Exit codes' },
  exitCodes: '  0 fine / 1 findings that lose records / 2 cannot run',
  configTitle: 'A tsunagari.config.json',
  configExample: `  {
    "publisher": { "id": "zama", "name": "Zama City", "contact": { "phone": "046-000-0000" } },
    "license": "CC BY 4.0",
    "areas": "areas.csv",
    "sources": [
      { "file": "events.csv", "as": "events", "name": "Events of Zama" },
      { "file": "places.xlsx", "as": "ibasho", "columns": { "place": "名称" }, "verifiedOn": "2026-07-28" },
      { "url": "https://example.jp/feed.json", "as": "feed", "publisher": "pref", "optional": true }
    ],
    "answers": ["answered.csv"]
  }`,
  moreHelp: (command) => `More about ${command}: ${bin} help ${command}`,
  summaries: {
    import: 'Reads tables and calendars and reports what was taken, merged, repaired and refused',
    build: 'Makes the whole feed to publish from all sources of a config',
    check: 'Checks feeds and tables, and makes inquiry sheets for checks that fall due',
    template: 'Makes an empty table: headers, one example, allowed values',
    serve: 'Serves a folder from this machine to try widgets',
    help: 'Shows how to use a command',
  },
  examples: {
    import: [
      ['Read a table and see the report only', `${bin} import events.csv`],
      ['Read it as places and write a feed', `${bin} import shokudo.xlsx --as ibasho --publisher zama --out feed.json`],
      ['Read dates without a year as seen from this day', `${bin} import courses.csv --date 2026-04-01`],
      [
        'Take an answered inquiry sheet over into a feed',
        `${bin} import answered.csv --base feed.json --out feed.json`,
      ],
    ],
    build: [
      ['Build into public as tsunagari.config.json says', `${bin} build --out public`],
      ['Use another config, as of this day', `${bin} build kenou.config.json --out public --date 2026-11-01`],
      ['Replace the feed although it has shrunk', `${bin} build --out public --force`],
    ],
    check: [
      ['Check the published feed', `${bin} check https://example.jp/feed.json`],
      ['One inquiry sheet of checks due within 30 days', `${bin} check feed.json --due 30 --out inquiry.csv`],
      ['One sheet per maintainer, in a folder', `${bin} check feed.json --due 30 --out inquiries/`],
    ],
    template: [
      ['A table of events (CSV that Excel opens)', `${bin} template events --out events.csv`],
      ['A table of windows (Excel, with allowed values)', `${bin} template consultationWindows --out windows.xlsx`],
    ],
    serve: [
      ['Open public at http://localhost:8080/', `${bin} serve public`],
      ['Use another port', `${bin} serve public --port 3000`],
    ],
  },
  options: {
    lang: 'language of all messages (ja or en)',
    json: 'for machines: the last line on stdout is one JSON object',
    help: 'show how to use it',
    version: 'show the version',
    as: `kind of table: ${IMPORT_KINDS.join(' | ')} (else found from the headers)`,
    publisher: 'id of the publisher (letters and digits, such as zama)',
    date: 'day to reckon from, YYYY-MM-DD (default: today in Japan)',
    outFeed: 'feed file to write',
    base: 'feed to add to; answers of inquiry sheets go into it',
    dropPersonal: 'remove private mobile numbers and e-mail addresses from free text',
    outFolder: 'folder to write to',
    force: 'replace the feed even if it has shrunk a lot',
    due: 'write records whose check falls due within so many days to inquiry sheets',
    outInquiry: 'the sheet (.csv), or a folder for one sheet per maintainer',
    outTemplate: 'file to write (.csv or .xlsx)',
    port: 'port (default 8080)',
    host: 'name to listen on (default 127.0.0.1: this machine only)',
    maxLines: 'findings shown of each sort (default 5, 0 for all)',
  },
  cannotRun: (message) => `Cannot run: ${message}`,
  unknownCommand: (name, near) =>
    `There is no command "${name}"${near === undefined ? '' : `; did you mean "${near}"?`} See ${bin} help`,
  noCommand: `Give a command. See ${bin} help`,
  unknownOption: (name, command, near) =>
    `${command} has no option ${name}${near === undefined ? '' : `; did you mean ${near}?`} See ${bin} help ${command}`,
  missingValue: (name, command) => `${name} needs a value. See ${bin} help ${command}`,
  missingArgument: (what, command) => `Give ${what}. Examples: ${bin} help ${command}`,
  argumentNames: { FILE: 'a file', 'FILE|URL': 'a file or an address', KIND: 'the kind of table', DIR: 'a folder' },
  tooManyArguments: (extra, command) => `${command} does not take "${extra}"`,
  wrongKind: (value, allowed) => `There is no kind "${value}". Kinds are ${allowed}`,
  wrongDate: (value) => `"${value}" is not a day. Write an existing day such as 2026-07-28`,
  wrongNumber: (name, value) => `"${value}" is no value for ${name}. Write a whole number from 0`,
  wrongLanguage: (value) => `There is no language "${value}". Write ja or en`,
  wrongPublisher: (value) => `"${value}" is no publisher id. Use letters, digits, hyphens and dots`,
  outNeeded: (command) => `Say where to write with --out. Examples: ${bin} help ${command}`,
  fileMissing: (file) => `${file} is not there. Check its name and folder`,
  fileIsFolder: (file) => `${file} is a folder. Name a file in it`,
  fileUnreadable: (file, reason) => `${file} cannot be read (${reason})`,
  cannotWrite: (file, reason) => `${file} cannot be written (${reason})`,
  unexpected: (message) =>
    `Something unexpected went wrong: ${message}\nPlease report this sentence and the sort of file you used`,
  applicationsPrivate:
    'Applications hold personal details and never go into a feed. Give --out another name, such as applications.json, and keep it private',
  baseNotFeed: (file) => `${file} is not a feed`,
  baseNeeded: (file) => `${file} is an inquiry sheet. Name the feed to take it over into: --base feed.json`,
  notSupported: (file) =>
    `${file} is of no form we know. CSV, Excel (.xlsx), iCalendar (.ics), GeoJSON, HSDS and RSS / Atom / JSON Feed can be read`,
  fetchFailed: (address, reason, detail) => {
    const howTo =
      reason === 'own-network'
        ? '. To read from a server of the office, write "ownNetwork": true into that source of the config'
        : '';
    return `${address} cannot be read (${fetchReason.en(reason, detail)}${howTo})`;
  },
  configMissing: (path) =>
    `The config ${path} is not there. Put tsunagari.config.json into this folder, or name another`,
  configNotJson: (path, reason) => `The config ${path} is not JSON (${reason})`,
  configInvalid: (path, problems) => `The config ${path} needs corrections\n${problems}`,
  noArea: 'is no code of a municipality. Write its six digits, such as "141003"',
  outsideOfConfig: 'put it into the folder of the config',
  noOutlines: 'it is no map (TopoJSON or GeoJSON)',
  fileOrUrl: 'give either file or url',
  contactNeeded:
    'A feed that citizens see needs the contact of its publisher. Give publisher.contact a phone number, an e-mail address or a contact page',
  tableInvalid: (file, problem) => `${file} needs corrections (${problem})`,
  reservedName: 'this name is taken by a file that is made',
  nothingTaken: 'Not one record could be taken',
  report: {
    kinds: {
      events: 'events',
      ibasho: 'places',
      consultationWindows: 'consultation windows',
      members: 'members',
      reports: 'reports',
      needs: 'needs',
      offers: 'offers',
      campaigns: 'campaigns',
      applications: 'applications',
      inquiry: 'answers to an inquiry',
      unknown: 'unknown kind',
      emergency: 'emergency lines',
    } satisfies Record<ReportedKind, string>,
    fileLine: (kind, encoding) => ` (${kind}, ${encoding})`,
    rows: (rows) => `${rows} rows:`,
    counts: { taken: 'taken', merged: 'merged with others', refused: 'refused', empty: 'empty' },
    repaired: (count) => `of those taken, ${count} were repaired`,
    count: (count) => `${count}`,
    levels: { refused: 'Records lost', repaired: 'Repaired', note: 'Good to know' },
    place: (row, column, sheet) =>
      [
        sheet === undefined ? '' : `sheet "${sheet}"`,
        row === undefined ? '' : `row ${row}`,
        column === undefined ? '' : `"${column}"`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    more: (count) => `and ${count} more`,
    remedy: (text) => `→ ${text}`,
    fine: 'No findings.',
    totals: (files, rows, taken, refused) => `${files} files, ${rows} rows: ${taken} taken, ${refused} refused`,
    written: (file, detail = '') => `Written: ${file}${detail === '' ? '' : ` (${detail})`}`,
    records: (count) => `${count} records`,
    notWritten: (file: string) => `Not a single record could be taken, so ${file} was not written.`,
    nothingWritten: 'This was a report only. Add --out feed.json to write a feed.',
    lookAtCsv: 'All findings are in report.html (to print) and report.csv. These two need not be published.',
    forNext: (file) => `The next build will make this ${file}.`,
  },
  shrunk: {
    title: 'The published feed was not replaced, because it would lose many records.',
    line: (collection, before, after) => `  ${collection}: ${before} → ${after}`,
    remedy: (file) => `The new feed is in ${file}. Check the sources; if the loss is right, run again with --force.`,
    forced: 'The feed lost many records and was replaced, as --force asks.',
  },
  partsWritten: (count, bytes) => `cut into ${count} parts because of its size (largest ${bytes})`,
  progress: { reading: 'reading', building: 'building', rows: (rows) => `${rows} rows` },
  inquiry: {
    headers: {
      maintainer: 'maintainer',
      collection: 'collection',
      id: 'ID',
      name: 'name',
      phone: 'phone now',
      hours: 'hours now',
      verifiedOn: 'last check',
      due: 'check due',
      url: 'page',
      answer: 'answer (no change / corrected / withdraw)',
      newPhone: 'new phone',
      newHours: 'new hours',
      other: 'other corrections',
      checkedOn: 'checked on',
      checkedBy: 'answered by',
    },
    nobody: 'nobody',
    fileName: (maintainer) => `inquiry_${maintainer}.csv`,
    none: (days) => `No check falls due within ${days} days.`,
    some: (records, maintainers, days) =>
      `Checks due within ${days} days: ${records} records of ${maintainers} maintainers`,
    how: 'Have "answer", "checked on" and "answered by" filled in, then take the sheet over with import.',
    answered: (taken, open) => `Answers taken over: ${taken} (still open: ${open})`,
  },
  reportPage: {
    title: 'Report of the feed',
    date: (date) => `As of ${date}`,
    feed: (name) => `Publisher ${name}`,
    files: 'Sources',
    fileHeaders: ['source', 'kind', 'encoding', 'rows', 'taken', 'merged', 'repaired', 'refused', 'empty'],
    collections: 'In the feed',
    findings: 'Findings',
    noFindings: 'No findings.',
    findingHeaders: ['source', 'sheet', 'row', 'column', 'value', 'weight', 'what happened', 'what to do', 'code'],
    lines: (count) => `${count}`,
    restInCsv: (count) => `and ${count} more (all are in report.csv)`,
    holidays: (through) => `Holidays through ${through} (as far as the Cabinet Office has published them)`,
    levels: { refused: 'lost', repaired: 'repaired', note: 'note' },
  },
  template: {
    example: 'Example (this row is not imported; you may delete it)',
    valuesSheet: 'allowed values',
    tableSheet: 'table',
    valueHeaders: ['column', 'value', 'meaning'],
    written: (file) => `${file} is made. Row 2 is an example; begin at row 3.`,
    unknownExtension: (file) => `${file} should end in .csv or .xlsx`,
  },
  serving: (folder, address) => `Serving ${folder} at ${address}. Press Ctrl+C to end.`,
  portTaken: (port) => `Port ${port} is taken. Choose another with --port`,
  folderMissing: (folder) => `There is no folder ${folder}`,
};
