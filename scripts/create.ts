/**
 * `npm run create -- NAME TITLE [COLLECTION]`: a new widget with its words in three languages, test and stories, named in every list that knows
 * widgets. It lists the names of the collection (`reports` where none is said); make it what it is to be.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS, type CollectionName } from '../src/feed/collections.js';
import { filesOf } from './widget-files.js';
import { LISTS, listed, type NewWidget } from './widget-lists.js';

const root = process.env['CREATE_IN'] ?? path.resolve(import.meta.dirname, '..');
const [name = '', title = '', of = 'reports'] = process.argv.slice(2);
const at = (file: string): string => path.join(root, file);

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
if (!/^[a-z]+(-[a-z]+)+$/.test(name) || !title || /['`|\\]/.test(title))
  stop('npm run create -- NAME TITLE [COLLECTION]   e.g. npm run create -- supporter-list つながりサポーター members');
if (!(COLLECTIONS as readonly string[]).includes(of)) stop(`COLLECTION: ${COLLECTIONS.join(', ')}`);

const widget: NewWidget = { name, title, of: of as CollectionName };
const files = filesOf(widget);
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  try {
    writeFileSync(at(file), text, { flag: 'wx' });
  } catch {
    stop(`${file} is there already`);
  }
}
for (const list of LISTS) writeFileSync(at(list.file), listed(list, widget, readFileSync(at(list.file), 'utf8')));

console.log(`${[...Object.keys(files), ...LISTS.map(({ file }) => file)].join('\n')}

Next: its words in src/text (yasashii and English too), what a card shows, then
  npm run reference     docs/reference.md and the WordPress plugin know its attributes
  npm run check
  npm run test:browser -- --files "test/widgets/${name}/*.test.ts"
  npm run build && npm run size    its weight: write what it weighs into scripts/size.ts`);
