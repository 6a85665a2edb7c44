/** A municipality or prefecture as people name it → its code. */
import { allAreas, areaOf } from './area-book.js';

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[ヶヵ]/gu, 'ケ')
    .replace(/\s/gu, '');

/** The code of a name, or of a code in any form; undefined where there is no such place, or several of which none lies in Kanagawa. */
export function findArea(written: string): string | undefined {
  const plain = fold(written);
  const byCode = areaOf(plain);
  if (byCode) return byCode.code;
  const prefectures = [...allAreas().values()].filter(({ code }) => code.length === 2);
  const around = prefectures.find(({ name }) => plain.startsWith(name) && plain !== name);
  const own = around ? plain.slice(around.name.length) : plain;
  const bare = own.replace(/^[^\d市区町村]{1,5}郡(?=.{1,8}[町村]$)/u, '');
  const found = [...allAreas().values()].filter(
    ({ code, name }) => [own, bare].includes(fold(name)) && (around === undefined || code.startsWith(around.code)),
  );
  const near = found.filter(({ code }) => code.startsWith('14'));
  return (found.length === 1 ? found[0] : near.length === 1 ? near[0] : undefined)?.code;
}
