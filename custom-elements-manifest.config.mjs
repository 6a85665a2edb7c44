import { readFileSync } from 'node:fs';

/** The public tokens that every visible tag heeds; their defaults stand in src/ui/base-styles.ts and card-styles.ts. */
const TOKENS = {
  '--tsunagari-color-primary': 'Colour of buttons and marks',
  '--tsunagari-color-on-primary': 'Text on that colour',
  '--tsunagari-color-link': 'Colour of links',
  '--tsunagari-color-text': 'Colour of text',
  '--tsunagari-color-muted': 'Colour of lesser text',
  '--tsunagari-color-background': 'Background of the widget',
  '--tsunagari-color-surface': 'Background of groups of controls',
  '--tsunagari-color-tint': 'Background of what is pointed at, and of hints',
  '--tsunagari-color-border': 'Border of fields and tiles',
  '--tsunagari-color-hairline': 'Border of cards, and lines between rows',
  '--tsunagari-color-success': 'Text and border of what is open or can be had now',
  '--tsunagari-color-success-tint': 'Background of the same',
  '--tsunagari-color-notice': 'Border of notices, and text of what was changed or called off',
  '--tsunagari-color-notice-tint': 'Background of the same',
  '--tsunagari-color-error': 'Text and border of mistakes in a form',
  '--tsunagari-color-warm': 'Mark beside kind words, and icons of kinds',
  '--tsunagari-color-warm-tint': 'Background of the same',
  '--tsunagari-font-family': 'Font',
  '--tsunagari-font-size':
    'Size of text; otherwise it follows the size of the page’s text, and is never smaller than the visitor’s own',
  '--tsunagari-exit-offset': 'Height of a bar that stays at the foot of the page: on phones the exit stands above it',
  '--tsunagari-scroll-offset':
    'Height of a header that stays over the page, where it cannot be seen by the widget itself',
  '--tsunagari-radius': 'Roundness of corners',
  '--tsunagari-button-radius': 'The same of buttons, where it differs',
  '--tsunagari-chip-radius': 'The same of the choices of a filter',
  '--tsunagari-card-radius': 'The same of cards, where it differs',
  '--tsunagari-card-background': 'Background of cards, where it is not the widget’s',
  '--tsunagari-card-shadow': 'Shadow of cards, as in `box-shadow`',
  '--tsunagari-space': 'Space within and between cards; less within them on a phone',
  '--tsunagari-heading-size': 'Size of the widget’s heading; four fifths of it on a phone',
  '--tsunagari-card-title-size': 'Size of the title of a card',
  '--tsunagari-line-height': 'Height of lines of running text',
};

function tokens() {
  const styles = ['base', 'card'].map((name) => readFileSync(`src/ui/${name}-styles.ts`, 'utf8')).join('\n');
  return Object.entries(TOKENS).map(([name, description]) => ({
    name,
    description,
    default: new RegExp(`var\\(${name}, ([^;]+)\\);`).exec(styles)?.[1]?.replace(/.*var\(--_.*/, ''),
  }));
}

/** Every widget observes every preset; those that a tag heeds are the ones that it documents by `@attr`. */
function keepWhatIsHeeded(declaration) {
  declaration.attributes = declaration.attributes?.filter(
    ({ description, inheritedFrom }) => description || !inheritedFrom,
  );
  const documented = new Map(declaration.attributes?.map((one) => [one.name, one.description]));
  declaration.members = declaration.members
    ?.filter(({ attribute, inheritedFrom }) => !attribute || !inheritedFrom || documented.has(attribute))
    .map((member) => ({ description: documented.get(member.attribute), ...member }));
}

/**
 * The manifest holds one class per tag, src/widgets/<name>/<name>.ts, with what it inherits; nothing private.
 * The analyser itself only knows classes that extend LitElement directly.
 */
function tags() {
  return {
    name: 'tags-by-folder',
    moduleLinkPhase({ moduleDoc }) {
      const folder = /^src\/widgets\/([\w-]+)\/\1\.ts$/.exec(moduleDoc.path)?.[1];
      for (const declaration of moduleDoc.declarations) {
        if (!folder || declaration.kind !== 'class' || !declaration.superclass) continue;
        declaration.customElement = true;
        declaration.tagName = `tsunagari-${folder}`;
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ tagName }) => tagName);
        module.exports = module.exports.filter(({ name }) =>
          module.declarations.some((declaration) => declaration.name === name),
        );
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(
            ({ name, privacy }) => (privacy ?? 'public') === 'public' && !name.startsWith('#'),
          );
          keepWhatIsHeeded(declaration);
          if (declaration.tagName !== 'tsunagari-feed') declaration.cssProperties = tokens();
          // What the analyser guesses from dispatchEvent() is the name of a variable; ours are all documented by @fires.
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('tsunagari-'));
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations }) => declarations.length > 0,
      );
    },
  };
}

export default {
  globs: ['src/internal/{page,widget,list}-element.ts', 'src/ui/record-list-element.ts', 'src/widgets/*/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tags()],
  // The analyser knows Lit's `@property` only, and stumbles over options that are spread into it; what they hold does not matter to it.
  overrideModuleCreation: ({ ts, globs }) =>
    globs.map((file) =>
      ts.createSourceFile(
        file,
        readFileSync(file, 'utf8')
          .replaceAll('@attribute(', '@property(')
          .replace(/(@property\(\{)\s*\.\.\.\w+(?:\([^)]*\))?,?/g, '$1'),
        ts.ScriptTarget.ES2022,
        true,
      ),
    ),
};
