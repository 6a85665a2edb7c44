import { defineOnce } from '../../internal/define-once.js';
import { MemberDirectory } from './member-directory.js';

defineOnce('tsunagari-member-directory', MemberDirectory);

export { MemberDirectory };
export type * from './member-directory.js';
