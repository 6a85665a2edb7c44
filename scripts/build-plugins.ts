import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Takes white space and comments out of html and css templates of files below `folder`. */
export function minifyTemplates(folder: string): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(folder) || !/\b(html|css)`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result ? { code: result.code, map: null } : null;
    },
  };
}

/** Writes every character outside ASCII as an escape. It may stand in strings, templates and regular expressions, which all read escapes; our names are ASCII. */
export const escapeNonAscii = (code: string): string => code.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A classic script is read in the page's encoding: only ASCII survives Shift_JIS and EUC-JP. */
export function onlyAscii(): Plugin {
  return {
    name: 'only-ascii',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escapeNonAscii(chunk.code);
    },
  };
}
