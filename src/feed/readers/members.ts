import { members as schema } from '../checks/members.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `members` of a feed. */
export const membersReader = collectionReader('members', schema);
