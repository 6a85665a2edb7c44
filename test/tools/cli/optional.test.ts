import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  loadOptional,
  missingPackage,
  MissingPackage,
  missingPackages,
  packageOf,
} from '../../../src/tools/files/optional-package.js';

test('a missing package is named as it is installed', async () => {
  assert.deepEqual(['cac', 'write-excel-file/node', '@holiday-jp/holiday_jp', '@a/b/c'].map(packageOf), [
    'cac',
    'write-excel-file',
    '@holiday-jp/holiday_jp',
    '@a/b',
  ]);
  await assert.rejects(
    loadOptional('no-such-package-here/sub'),
    (error: unknown) => error instanceof MissingPackage && error.packageName === 'no-such-package-here',
  );
  const statically = Object.assign(new Error("Cannot find package 'ical.js' imported from /x/y.js"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  assert.equal(missingPackage(statically), 'ical.js');
  assert.equal(
    missingPackage(Object.assign(new Error("Cannot find module '/x/y.js'"), { code: 'ERR_MODULE_NOT_FOUND' })),
    undefined,
  );
  assert.equal(missingPackage(new Error('other')), undefined);
});

test('all that is missing is named at once; what is there is not', () => {
  assert.deepEqual(missingPackages('no-such-package-here'), ['no-such-package-here']);
});
