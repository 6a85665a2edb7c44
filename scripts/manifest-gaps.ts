/** What the documentation of a tag must say. The tables of README and Storybook are made from it. */
export interface Documented {
  name?: string;
  description?: string;
}
export interface TagDeclaration {
  name: string;
  tagName?: string;
  summary?: string;
  attributes?: Documented[];
  slots?: Documented[];
  events?: Documented[];
  cssParts?: Documented[];
  cssProperties?: (Documented & { default?: string })[];
}

/** Kinds that a visible tag documents, with the annotation that does. The provider shows nothing: its slot is enough. */
const WANTED = { slots: '@slot', events: '@fires', cssParts: '@csspart', cssProperties: 'tokens' } as const;

/** One line for each part and token that the code of a tag has and its documentation does not. */
export function unsaid({ name, cssParts = [], cssProperties = [] }: TagDeclaration, code: string): string[] {
  const said = new Set([...cssParts, ...cssProperties].map((one) => one.name));
  const there = [...code.matchAll(/\bpart="([\w-]+)"|var\((--tsunagari-[\w-]+)/g)].map(
    (match) => match[1] ?? match[2]!,
  );
  return [...new Set(there)].filter((one) => !said.has(one)).map((one) => `${name} lacks a description of "${one}"`);
}

/** One line per gap; empty when the tag is documented in full. */
export function gapsOf(declaration: TagDeclaration): string[] {
  const gaps: string[] = [];
  if (!declaration.summary) gaps.push('@summary');
  for (const [kind, annotation] of Object.entries(WANTED) as [keyof typeof WANTED, string][]) {
    if (!declaration[kind]?.length && (kind === 'slots' || declaration.tagName !== 'tsunagari-feed'))
      gaps.push(annotation);
  }
  for (const kind of ['attributes', ...Object.keys(WANTED)] as const) {
    for (const { name, description } of declaration[kind as 'attributes'] ?? [])
      if (!description) gaps.push(`a description of "${name || '(default)'}" (${kind})`);
  }
  return gaps.map((gap) => `${declaration.name} lacks ${gap}`);
}

/** Whether a file tells TypeScript what `document.querySelector('<tag>')` returns. */
export function declaresTag(code: string, tagName: string): boolean {
  return new RegExp(`interface\\s+HTMLElementTagNameMap\\s*{[^}]*['"]${tagName}['"]\\s*:`).test(code);
}
