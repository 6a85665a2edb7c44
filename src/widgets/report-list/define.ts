import { defineOnce } from '../../internal/define-once.js';
import { ReportList } from './report-list.js';

defineOnce('tsunagari-report-list', ReportList);

export { ReportList };
export type * from './report-list.js';
