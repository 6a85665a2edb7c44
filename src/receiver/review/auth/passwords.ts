/** Passwords of the office: argon2id at rest, a rule that a person can keep, and the same time for a user who does not exist. */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** 32 MiB, three rounds: above what OWASP asks for, and many tries at once do not fill a small machine. */
const COST = { memoryCost: 32_768, timeCost: 3, parallelism: 1 };
const SHORTEST = 12;
/** Longer ones only cost time. */
const LONGEST = 200;
/** Beginnings that guessing programs try first, also where digits follow. */
const COMMON = /^(password|passw0rd|qwerty|asdfgh|zxcvbn|123456|abcdef|letmein|welcome|admin|tsunagari|kanagawa)/i;

export type PasswordProblem = 'short' | 'long' | 'common' | 'name';

/** The same password typed on another keyboard or system is the same one. */
function plainForm(password: string): string {
  return password.normalize('NFKC');
}

/** What is wrong with a new password, if anything. No rule on kinds of characters: length is what helps. */
export function passwordProblem(password: string, userName: string): PasswordProblem | undefined {
  const plain = plainForm(password);
  if ([...plain].length < SHORTEST) return 'short';
  if (plain.length > LONGEST) return 'long';
  if (new Set(plain).size < 5 || (COMMON.test(plain) && plain.length < 20)) return 'common';
  return plain.toLowerCase().includes(userName.toLowerCase()) && userName.length > 2 ? 'name' : undefined;
}

export async function hashPassword(password: string): Promise<string> {
  return hash(plainForm(password), COST);
}

/** None that is mistaken for another when read aloud. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';

/** A password that nobody has to think up: 95 bits, in groups that can be read aloud. */
export function newPassword(): string {
  const letters = Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]!);
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

let nobody: Promise<string> | undefined;

/**
 * Whether a password fits. Without a stored hash (no such user, or disabled) it takes as long and says no: the time of an answer tells
 * nobody who works here.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const plain = plainForm(password);
  if (plain.length > LONGEST) return false;
  nobody ??= hash('nobody has this password', COST);
  const fits = await verify(stored ?? (await nobody), plain).catch(() => false);
  return stored !== undefined && fits;
}
