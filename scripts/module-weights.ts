/** What each module adds to the files of dist/: `npm run size -- --modules event-list`. Reads the source maps of the last build. */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';

export const packed = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Code without the line that says where the source map is: that is for whoever debugs. */
export const codeOf = (file: string): string =>
  readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');

/** The module that each character of a file comes from. */
function originsOf(file: string, code: string): string[] {
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  let line = 0;
  let column = 0;
  return code.split('').map((character) => {
    const entry = map.findEntry(line, column);
    column++;
    if (character === '\n') [line, column] = [line + 1, 0];
    const source = 'originalSource' in entry ? entry.originalSource : undefined;
    return source ? source.replace(/^.*?(src|node_modules)\//, '') : '(between)';
  });
}

/** Module → bytes (brotli) by which its file would be lighter without it. */
export function moduleWeights(file: string): Map<string, number> {
  const code = codeOf(file);
  const origins = originsOf(file, code);
  const without = (origin: string): string =>
    code
      .split('')
      .filter((_, at) => origins[at] !== origin)
      .join('');
  return new Map([...new Set(origins)].map((origin) => [origin, packed(code) - packed(without(origin))]));
}
