import { defineOnce } from '../../internal/define-once.js';
import { IbashoMap } from './ibasho-map.js';

defineOnce('tsunagari-ibasho-map', IbashoMap);

export { IbashoMap };
export type * from './ibasho-map.js';
