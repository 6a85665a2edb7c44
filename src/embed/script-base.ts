/** The parts of a page that tell where the running script came from. */
export interface ScriptPage {
  currentScript: { src?: string } | null;
  stack: string | undefined;
  /** `src` of every script on the page, in document order. */
  sources: readonly string[];
  /** What the page itself says, where the script was inlined or combined with others. */
  told?: string | null | undefined;
  baseURI?: string;
}

/** An address in a stack, up to its line number; hosts and folders may end in .js too. */
function inStack(stack: string): string | undefined {
  return stack
    .split(/[\s()]/)
    .map((word) => /^.*\.js(?=[?#:]|$)/.exec(word.slice(word.search(/https?:\/\/|file:\/\/|$/)))?.[0])
    .find(Boolean);
}

/**
 * Folder of the running script as an absolute URL with a closing slash. Read in this order, each needed somewhere: what the page says,
 * `currentScript` (classic script), the stack (module: `currentScript` is null there), the last tag that names the file.
 */
export function scriptBase({ currentScript, stack, sources, told, baseURI }: ScriptPage): string | undefined {
  const named = sources.filter((src) => /tsunagari[^/]{0,99}\.js/.test(src));
  const own = told
    ? new URL(/\.js$/.test(told) ? told : told.replace(/\/?$/, '/'), baseURI).href
    : currentScript?.src || inStack(stack ?? '') || named[named.length - 1];
  const file = own?.split(/[?#]/, 1)[0];
  return file?.slice(0, file.lastIndexOf('/') + 1);
}
