/** A run of text, with its reading when it is marked `{漢字|かんじ}`. */
export interface RubyRun {
  base: string;
  reading?: string;
}

const MARK = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** Splits marked text into runs. Text without marks is one run. */
export function rubyRuns(marked: string): RubyRun[] {
  const runs: RubyRun[] = [];
  let end = 0;
  for (const match of marked.matchAll(MARK)) {
    if (match.index > end) runs.push({ base: marked.slice(end, match.index) });
    runs.push({ base: match[1]!, reading: match[2]! });
    end = match.index + match[0].length;
  }
  if (end < marked.length) runs.push({ base: marked.slice(end) });
  return runs;
}

/** The text without readings: for names, options, live regions and copied text. */
export function plain(marked: string): string {
  return marked.replace(MARK, '$1');
}
