/**
 * The demo town's lists in plain HTML, which its tags lead to where no script runs: written by `prerender`, as a town would have them written.
 * `<!-- prerender WIDGET --area CODE … --> … <!-- /prerender -->` in a page of the site gives way to what that command says.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CLI = path.resolve(import.meta.dirname, '../dist/node/cli.js');
const PLACE = /<!-- prerender ([^>]*?) -->[^]*?<!-- \/prerender -->/g;

/** @param site folder of the pages, with the feed in feed/ */
export function fillLists(site) {
  for (const name of readdirSync(site).filter((file) => file.endsWith('.html'))) {
    const file = path.join(site, name);
    const page = readFileSync(file, 'utf8');
    const filled = page.replace(PLACE, (_all, words) =>
      execFileSync(
        process.execPath,
        [CLI, 'prerender', ...words.split(' '), '--feed', path.join(site, 'feed/feed.json')],
        { encoding: 'utf8' },
      ),
    );
    if (filled !== page) writeFileSync(file, filled);
  }
}
