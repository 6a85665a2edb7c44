/**
 * Strings on which a regular expression that goes back takes longer than they are long: everything in it that repeats is repeated further,
 * after what must stand before it and before what does not fit. The same pattern is always attacked the same way.
 */
import { StepCounter } from './pattern-steps.js';
import { treeOf, type Node } from './pattern-tree.js';

/** Numbers that look random and are the same every time. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 0x1_0000_0000) * limit);
  }
}

/** A short string that a part fits. */
function example(node: Node, dice: Dice): string {
  switch (node.kind) {
    case 'letter':
      return node.samples[dice.below(node.samples.length)] ?? '';
    case 'group':
      return example(node.options[dice.below(node.options.length)] as Node, dice);
    case 'sequence':
      return node.items.map((item) => example(item, dice)).join('');
    case 'repeat': {
      const times = Math.min(node.max, node.min + dice.below(2), Math.max(node.min, 3));
      return Array.from({ length: Math.min(times, 20) }, () => example(node.body, dice)).join('');
    }
    case 'look':
      return node.negative ? '' : example(node.body, dice);
    default:
      return '';
  }
}

function examples(node: Node, count: number, seed: number): string[] {
  const dice = new Dice(seed);
  return [...new Set(Array.from({ length: count }, () => example(node, dice)))];
}

/** Repeats of more than this many can be pumped. */
const MANY = 8;

interface Weakness {
  before: readonly string[];
  pumps: readonly string[];
}

/** What stands before each part that repeats, and the strings by which it repeats. */
function weaknesses(node: Node, before: readonly string[]): Weakness[] {
  switch (node.kind) {
    case 'group':
      return node.options.flatMap((option) => weaknesses(option, before));
    case 'look':
      return weaknesses(node.body, before);
    case 'repeat':
      return [...(node.max > MANY ? [{ before, pumps: pumpsOf(node.body) }] : []), ...weaknesses(node.body, before)];
    case 'sequence':
      return alongSequence(node.items, before);
    default:
      return [];
  }
}

function alongSequence(items: readonly Node[], before: readonly string[]): Weakness[] {
  const found: Weakness[] = [];
  let so = before;
  let last: readonly string[] | undefined;
  for (const [i, item] of items.entries()) {
    found.push(...weaknesses(item, so));
    // Two neighbours that repeat share what both of them take.
    const own = item.kind === 'repeat' && item.max > MANY ? pumpsOf(item.body) : undefined;
    if (own && last) found.push({ before, pumps: last.slice(0, 3).flatMap((a) => own.slice(0, 3).map((b) => a + b)) });
    if (own || item.kind !== 'repeat' || item.min > 0) last = own;
    const next = examples(item, 2, i + 1);
    so = so.map((words, n) => words + (next[n % next.length] ?? ''));
  }
  return found;
}

function pumpsOf(body: Node): string[] {
  const whole = examples(body, body.kind === 'letter' ? 6 : 16, 7).filter((one) => one !== '' && one.length < 40);
  const letters = whole.flatMap((one) => [...one]);
  return [...new Set([...whole, whole.slice(0, 3).join(''), ...letters])].filter((one) => one !== '').slice(0, 20);
}

export interface Attack {
  before: string;
  pump: string;
  after: string;
}

const AFTER = ['', '\u0000'];

export function attacksOn(pattern: RegExp): Attack[] {
  const attacks = new Map<string, Attack>();
  const add = (before: string, pump: string): void => {
    for (const after of AFTER) attacks.set(`${before}\u0001${pump}\u0001${after}`, { before, pump, after });
  };
  for (const { before, pumps } of weaknesses(treeOf(pattern), ['', '']))
    for (const pump of pumps)
      // Behind a letter that fits nothing no anchor helps.
      for (const start of new Set(['', '\u0000', ...before])) {
        add(start, pump);
        // Each start of the pattern runs over all the others.
        if (start !== '' && start.length < 20) add('', start + pump);
      }
  return [...attacks.values()];
}

export function attackString({ before, pump, after }: Attack, length: number): string {
  return before + pump.repeat(Math.max(1, Math.floor(length / pump.length))) + after;
}

const LENGTHS = [128, 256, 512, 1024];
/** Twice the length may take this many times the steps: a little more than twice, far from four times. */
const GROWTH = 2.6;
const LIMIT = 1_000_000;

export interface SuperLinear {
  attack: Attack;
  steps: number[];
}

/** The first attack under which twice the length takes much more than twice the steps; undefined for a pattern that is linear. */
export function superLinear(pattern: RegExp): SuperLinear | undefined {
  const counter = new StepCounter(pattern);
  for (const attack of attacksOn(pattern)) {
    const steps: number[] = [];
    for (const length of LENGTHS) {
      steps.push(counter.count(attackString(attack, length), LIMIT));
      const [last = 0, before = last / 4] = [steps.at(-1), steps.at(-2)];
      if (last === LIMIT) return { attack, steps };
      if (last < before * GROWTH) break;
      if (length === LENGTHS.at(-1)) return { attack, steps };
    }
  }
  return undefined;
}
