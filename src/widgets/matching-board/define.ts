import { defineOnce } from '../../internal/define-once.js';
import { MatchingBoard } from './matching-board.js';

defineOnce('tsunagari-matching-board', MatchingBoard);

export { MatchingBoard };
export type * from './matching-board.js';
