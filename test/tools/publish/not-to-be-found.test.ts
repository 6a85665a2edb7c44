/** Places whose position is no business of the public: whatever a publication is made of, it does not tell. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, runHere } from '../cli/run-cli.js';
import { CONFIG } from '../cli/tables.js';

const geo = { latitude: 35.34567, longitude: 139.45678 };
const place = (id: string, addressPrecision: string): object => ({
  id,
  name: `居場所${id}`,
  kind: 'salon',
  areas: ['14205'],
  geo,
  addressPrecision,
  // Of a district the quarter is public: it is what its address says.
  address: addressPrecision === 'district' ? '藤沢市見本地区' : '藤沢市見本町9-9',
  ...(addressPrecision !== 'district' && { access: '赤い門の裏口から' }),
  schedule: [{ days: ['tu'], opens: '10:00', closes: '15:00' }],
  url: `https://example.jp/${id}`,
  source: { name: '見本市', url: 'https://example.jp/list' },
  verifiedOn: '2026-11-01',
});
const FEED = {
  version: 1,
  publisher: { id: 'town', name: '見本市', contact: { phone: '000-000-0000' } },
  updated: '2026-11-01',
  ibasho: [place('district', 'district'), place('hidden', 'hidden'), place('unheard-of', '非公開')],
  consultationWindows: [
    {
      id: 'desk',
      name: '相談室',
      addressPrecision: 'hidden',
      address: '藤沢市見本町9-9',
      geo,
      channels: [{ id: 'phone', number: '000-000-0000' }],
      verifiedOn: '2026-11-01',
    },
  ],
  // What is held there tells no more of it than it says itself.
  events: [
    {
      id: 'tea',
      name: 'お茶の会',
      for: 'citizen',
      startDate: '2026-12-01T10:00:00+09:00',
      location: { name: '居場所hidden' },
      verifiedOn: '2026-11-01',
    },
  ],
};
const SECRET = /35\.345|139\.456|見本町9-9|裏口/;

test('no file of a publication holds the point of a hidden place, nor the fine one of a district', async () => {
  const folder = await folderWith({
    'places.json': JSON.stringify(FEED),
    'tsunagari.config.json': JSON.stringify({ ...CONFIG, sources: [{ file: 'places.json', as: 'feed' }] }),
  });
  const { code, stdout, stderr } = await runHere(
    ['build', 'tsunagari.config.json', '--out', 'out', '--date', '2026-11-24'],
    folder,
  );
  assert.equal(code, 1, stdout + stderr);
  // The office's own overview is made of the publication.
  await runHere(['status', 'out/feed.json', '--out', 'out/status.html', '--date', '2026-11-24'], folder);
  const files = (await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  for (const file of files)
    assert.doesNotMatch(await readFile(join(file.parentPath, file.name), 'utf8'), SECRET, file.name);
  const named = files.map(({ name }) => name);
  for (const name of ['feed.json', 'ibasho.geojson', 'events.ics', 'status.html', 'index.html'])
    assert.ok(named.includes(name), `${name} is among ${named.join(' ')}`);
  const feed = JSON.parse(await readFile(join(folder, 'out/feed.json'), 'utf8')) as {
    ibasho: { id: string; geo?: unknown }[];
  };
  assert.deepEqual(Object.fromEntries(feed.ibasho.map((one) => [one.id, one.geo])), {
    district: { latitude: 35.35, longitude: 139.46 },
    hidden: undefined,
    'unheard-of': undefined,
  });
});
