/** The WordPress plugin under a real PHP: what it writes into an article. Run by `npm run test:wordpress`, which needs `php`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { before, describe, it } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLUGIN = path.join(ROOT, 'integrations/wordpress/tsunagari-widgets.php');
const SITE = {
  tsunagari_base: 'https://w.example/dist',
  tsunagari_feed: 'https://f.example/feed.json',
  tsunagari_area: '14205',
};

interface Answer {
  answers: string[];
  enqueued: Record<string, [string, object]> | [];
}

function php(calls: unknown[], { options = SITE as object, canEdit = false } = {}): Answer {
  const run = spawnSync('php', [path.join(import.meta.dirname, 'wordpress.php'), PLUGIN], {
    input: JSON.stringify({ options, can_edit: canEdit, calls }),
    encoding: 'utf8',
  });
  assert.equal(run.stderr, '');
  return JSON.parse(run.stdout) as Answer;
}
const tag = (given: object, content?: string, how?: Parameters<typeof php>[1]): string =>
  php([['tsunagari_tag', given, content ?? null]], how).answers[0]!;

describe('the WordPress plugin', () => {
  before(() => {
    if (spawnSync('php', ['-v']).error)
      throw new Error(
        'php がありません。Debian では apt install php-cli で入ります。 / php is missing: apt install php-cli',
      );
  });

  it('writes the tag with feed and area of the site, and loads the script once', () => {
    const { answers, enqueued } = php([
      ['tsunagari_tag', { widget: 'event-list', limit: '3' }, '<a href="/events/">催し</a>'],
      ['tsunagari_tag', { widget: 'ibasho-map', area: '14382', 0: 'online' }],
    ]);
    assert.deepEqual(answers, [
      '<tsunagari-event-list limit="3" feed="https://f.example/feed.json" area="14205"><a href="/events/">催し</a></tsunagari-event-list>',
      '<tsunagari-ibasho-map online feed="https://f.example/feed.json" area="14382"></tsunagari-ibasho-map>',
    ]);
    assert.deepEqual(enqueued, { tsunagari: ['https://w.example/dist/tsunagari.js', { strategy: 'async' }] });
  });

  it('lets nobody out of an attribute, and takes none that the widget does not have', () => {
    const nasty = `"><script>alert(1)</script>`;
    const written = tag(
      {
        widget: 'join-form',
        heading: nasty,
        onclick: 'alert(1)',
        style: 'x',
        action: 'javascript:alert(1)',
        feed: nasty,
      },
      nasty,
    );
    assert.doesNotMatch(written, /<script|onclick|style=|javascript:/);
    assert.match(written, /heading="&quot;&gt;&lt;script&gt;/);
  });

  it('keeps several feeds and the place of digits in a template', () => {
    assert.match(
      tag({ widget: 'event-list', feed: 'https://a.example/f.json https://b.example/f.json' }),
      /feed="https:\/\/a\.example\/f\.json https:\/\/b\.example\/f\.json"/,
    );
    assert.match(
      tag({ widget: 'join-form', 'postal-lookup': 'https://p.example/{code}' }),
      /postal-lookup="https:\/\/p\.example\/\{code\}"/,
    );
  });

  it('tells an editor what is wrong, and a reader nothing', () => {
    assert.match(tag({ widget: 'events' }, undefined, { canEdit: true }), /event-list/);
    assert.equal(tag({ widget: 'events' }), '');
    assert.match(tag({ widget: 'event-list' }, undefined, { options: {}, canEdit: true }), /配信元のアドレス/);
    assert.equal(tag({ widget: 'event-list' }, '<p>案内</p>', { options: {} }), '<p>案内</p>');
  });

  it('reads what is written in the block', () => {
    const [written] = php([
      ['tsunagari_block', { widget: 'event-list', options: 'limit="3" online', fallback: '' }],
    ]).answers;
    assert.match(written!, / limit="3"/);
    assert.match(written!, / online[ >]/);
  });
});
