import path from 'node:path';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Rooms and the rooms each may import from (docs of the house: CONTRIBUTING.md). A file may always import from its own room. */
export const ROOMS = {
  feed: [],
  model: ['feed'],
  join: ['feed'],
  text: ['feed', 'model', 'join'],
  internal: ['feed'],
  context: ['feed', 'model', 'internal'],
  ui: ['feed', 'model', 'context', 'text', 'internal'],
  widgets: ['feed', 'model', 'join', 'context', 'ui', 'text', 'internal'],
  embed: ['feed', 'internal'],
  builder: ['feed', 'model', 'text', 'internal'],
  tools: ['feed', 'model', 'join', 'text'],
  receiver: ['feed', 'model', 'join', 'text'],
  studio: ['feed', 'model', 'text', 'internal', 'tools'],
};
/** The same within two large rooms; files that lie loose at their root serve all. */
export const INNER_ROOMS = {
  model: {
    time: [],
    search: [],
    hours: ['time'],
    places: ['search'],
    people: ['places'],
    filters: ['time', 'search', 'places', 'people'],
    events: ['time', 'search', 'filters'],
    exchange: ['places'],
    reports: ['time'],
    campaigns: ['time'],
    safety: ['time', 'hours', 'places', 'people'],
    matching: ['time', 'hours', 'places', 'people', 'filters', 'safety'],
    guide: ['time', 'search', 'hours', 'places', 'people', 'filters', 'events', 'safety', 'matching'],
  },
  tools: {
    files: [],
    messages: [],
    report: ['files', 'messages'],
    read: ['files', 'report'],
    repair: ['messages'],
    judge: ['repair'],
    import: ['messages', 'report', 'read', 'repair', 'judge'],
    formats: ['messages', 'report', 'read', 'repair', 'judge', 'import'],
    check: ['messages', 'report', 'read', 'formats', 'import'],
    template: ['messages', 'report', 'import'],
    prerender: ['read'],
    publish: ['files', 'messages', 'report', 'read', 'judge', 'import', 'formats', 'check'],
    serve: [],
    commands: ['files', 'messages', 'report', 'read', 'formats', 'check', 'template', 'prerender', 'publish', 'serve'],
  },
};
const BROWSER_ROOMS = ['feed', 'model', 'join', 'text', 'internal', 'context', 'ui', 'widgets', 'embed', 'builder'];
/** Those that run on pages of others. */
const GUEST_ROOMS = BROWSER_ROOMS.filter((room) => room !== 'builder');

/** The room of a file of src, and the room within it, if it lies in one. */
function roomsOf(file) {
  const parts = file.split(path.sep);
  return [parts[0], parts.length > 2 ? parts[1] : undefined];
}

/** Reports an import that goes against the arrow, and a value import of zod's schemas into what a browser loads. */
const house = {
  rules: {
    'one-direction': {
      meta: {
        type: 'problem',
        schema: [],
        messages: {
          room: '{{from}}/ may not import from {{to}}/ (allowed: {{allowed}}).',
          zod: 'zod does not belong into a browser: import types only, or use the generated checks.',
        },
      },
      create(context) {
        const source = path.resolve(import.meta.dirname, 'src');
        const relative = path.relative(source, context.filename);
        const [from, inner] = roomsOf(relative);
        if (relative.startsWith('..') || !(from in ROOMS)) return {};
        const node = /^(feed\/schema|join\/application-schema)\.ts$/.test(relative.replaceAll(path.sep, '/'));
        const check = (statement) => {
          const target = statement.source?.value; // of an import(…) as well
          if (typeof target !== 'string') return;
          const isType = statement.importKind === 'type' || statement.exportKind === 'type';
          if (
            BROWSER_ROOMS.includes(from) &&
            !node &&
            !isType &&
            (target === 'zod' || /(^|\/)(schema|application-schema)\.js$/.test(target))
          )
            context.report({ node: statement, messageId: 'zod' });
          if (!target.startsWith('.')) return;
          const [to, toInner] = roomsOf(path.relative(source, path.resolve(path.dirname(context.filename), target)));
          if (to in ROOMS && to !== from && !ROOMS[from].includes(to))
            context.report({
              node: statement,
              messageId: 'room',
              data: { from, to, allowed: ROOMS[from].join(', ') || 'none' },
            });
          if (to !== from || !inner || !toInner || inner === toInner) return;
          const allowed = INNER_ROOMS[from]?.[inner];
          if (INNER_ROOMS[from] && !allowed?.includes(toInner))
            context.report({
              node: statement,
              messageId: 'room',
              data: {
                from: `${from}/${inner}`,
                to: `${to}/${toInner}`,
                allowed: allowed?.join(', ') || 'none; see INNER_ROOMS in eslint.config.js',
              },
            });
        };
        return {
          ImportDeclaration: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          ImportExpression: check,
        };
      },
    },
  },
};

/** Globals of a browser that a forgotten parameter would silently become: `name`, `status` and `closed` are words of our own. */
const CONFUSING =
  'blur close closed confirm event external find focus frames history length name open opener origin parent print screen self status stop top'.split(
    ' ',
  );
/** What no variable or type of ours is called: whoever reads it takes it for the browser's. */
const DOM_NAMES = new Set(
  'window document navigator location history self Window Document Location History Event ErrorEvent SubmitEvent Text Comment Node Element Range Report Selection Notification Request Response'.split(
    ' ',
  ),
);
house.rules['no-dom-names'] = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { dom: '{{name}} is a global of the browser: call it after what it holds.' },
  },
  create(context) {
    return {
      'Program:exit'() {
        for (const { variables } of context.sourceCode.scopeManager.scopes)
          for (const { name, defs } of variables)
            if (DOM_NAMES.has(name))
              for (const def of defs) context.report({ node: def.name, messageId: 'dom', data: { name } });
      },
    };
  },
};

/** What Safari 16.4 lacks, and what a strict CSP or an attacker would love. */
const BANNED = [
  {
    selector: "MemberExpression[object.name='Object'][property.name='groupBy']",
    message: 'Object.groupBy is missing in Safari 16.4.',
  },
  {
    selector: "MemberExpression[object.name='URL'][property.name='canParse']",
    message: 'URL.canParse is missing in Safari 16.4.',
  },
  {
    selector: "MemberExpression[object.name='AbortSignal'][property.name=/^(any|timeout)$/]",
    message: 'Combine signals by hand: AbortSignal.any is missing in Safari 16.4.',
  },
  {
    selector: "CallExpression[callee.property.name='checkVisibility']",
    message: 'checkVisibility is missing in Safari 16.4: ask getClientRects().',
  },
  {
    selector: "Identifier[name='requestIdleCallback']",
    message: 'requestIdleCallback is missing in Safari: use feed/slices.',
  },
  {
    selector:
      "CallExpression[callee.object.name!='z'][callee.property.name=/^(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)$/]",
    message: 'Methods of Set are missing in Safari 16.4.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'No HTML from strings: bind text.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'No HTML from strings: bind text.',
  },
  {
    selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']",
    message: 'No eval: a strict CSP forbids it.',
  },
  { selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|static)/]', message: 'No unescaped templates.' },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/ style=/]",
    message: 'CSP blocks style attributes in templates: set a class.',
  },
  {
    selector:
      "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/light-dark\\(|text-wrap:|&[:.\\[ >]/]",
    message: 'Not in Safari 16.4.',
  },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/ popover/]",
    message: 'popover is not in Safari 16.4.',
  },
  { selector: 'TSEnumDeclaration', message: 'No enum: use a union of literals.' },
  {
    selector:
      "TaggedTemplateExpression[tag.name='html'] > TemplateLiteral > TemplateElement:first-child[value.raw=/^ /]",
    message: "A built template loses the space it begins with: begin with ${' '}.",
  },
];

/** Array functions that old libraries (Prototype 1.5 and 1.6) put in place of the browser's, on pages that are not ours. */
const REPLACED = [
  {
    selector: 'CallExpression[callee.property.name=/^reduce(?:Right)?$/]',
    message: 'Old libraries replace it: use a loop.',
  },
  {
    selector: "CallExpression[callee.object.name='Array'][callee.property.name='from'][arguments.length>1]",
    message: 'Old libraries replace it and take no second argument: use map.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'storybook-static/**',
      'src/feed/checks/**',
      'src/widgets/ibasho-map/leaflet/**',
      'node_modules/**',
      'custom-elements.json',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
    },
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y, house },
    settings: { wc: { elementBaseClasses: ['LitElement', 'WidgetElement'] } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      'lit-a11y/alt-text': 'error',
      'lit-a11y/anchor-is-valid': 'off',
      'lit-a11y/aria-attrs': 'error',
      'lit-a11y/aria-role': 'error',
      'lit-a11y/no-autofocus': 'error',
      'lit-a11y/tabindex-no-positive': 'error',
      'lit-a11y/role-has-required-aria-attrs': 'error',
      'house/one-direction': 'error',
      'house/no-dom-names': 'error',
      'no-restricted-globals': [
        'error',
        ...CONFUSING.map((name) => ({
          name,
          message: 'A forgotten parameter? Write window.' + name + ' where the global is meant.',
        })),
      ],
      'no-restricted-syntax': ['error', ...BANNED],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
    },
  },
  {
    files: GUEST_ROOMS.map((room) => `src/${room}/**/*.ts`),
    rules: { 'no-restricted-syntax': ['error', ...BANNED, ...REPLACED] },
  },
  { files: ['src/tools/**/*.ts', 'src/receiver/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Program, Program > VariableDeclaration > VariableDeclarator) > * > AwaitExpression.expression, Program > VariableDeclaration > VariableDeclarator > AwaitExpression, Program > ForOfStatement[await=true]',
          message:
            'The runner may end a file that still waits, and never hear of its later tests: wait within a test or a hook.',
        },
      ],
    },
  },
);
