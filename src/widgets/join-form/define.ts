import { defineOnce } from '../../internal/define-once.js';
import { JoinForm } from './join-form.js';

defineOnce('tsunagari-join-form', JoinForm);

export { JoinForm };
export type * from './join-form.js';
