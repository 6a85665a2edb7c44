/** The part of `node:crypto` that file names and ids need. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Buffer } from 'buffer';

interface Hash {
  update(data: string | Uint8Array): Hash;
  digest(encoding: 'hex' | 'base64' | 'base64url'): string;
}

export function createHash(name: 'sha1' | 'sha256'): Hash {
  const hash = (name === 'sha1' ? sha1 : sha256).create();
  const made: Hash = {
    update(data) {
      hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      return made;
    },
    digest(encoding) {
      const bytes = Buffer.from(hash.digest());
      if (encoding !== 'base64url') return bytes.toString(encoding);
      return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    },
  };
  return made;
}

/** Hexadecimal, as Node gives it where no encoding is asked for. */
export function hash(name: 'sha1' | 'sha256', data: string): string {
  return createHash(name).update(data).digest('hex');
}
