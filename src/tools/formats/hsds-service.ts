/** A service of HSDS as the importer asks it. */
import type { MessageCode } from '../messages/ja.js';
import { readPersonal } from '../import/repairs.js';
import type { ImportReport, Place } from '../report/import-report.js';
import type { ImportContext } from '../report/finding.js';
import { textIn, type JsonObject } from './json.js';
import { withoutHtml } from './strip-html.js';

/** One service with the report's place for it. */
export class Service {
  readonly object: JsonObject;
  readonly row: number;
  readonly context: ImportContext;
  readonly #report: ImportReport;

  constructor(object: JsonObject, row: number, report: ImportReport, context: ImportContext) {
    this.object = object;
    this.row = row;
    this.context = context;
    this.#report = report;
  }

  text(...keys: string[]): string {
    return textIn(this.object, ...keys);
  }

  say(
    code: MessageCode,
    column: string,
    { value, level = 'note', params }: Pick<Place, 'value' | 'level' | 'params'> = {},
  ): void {
    this.#report.add(code, { row: this.row, column, value, level, params });
  }

  /** Text for people: without mark-up, private contacts flagged or removed. */
  prose(column: string): string {
    const written = this.text(column);
    const { text, found, isLess } = readPersonal(withoutHtml(written), this.context.dropPersonal === true || 'own');
    if (found.length > 0)
      this.say(isLess ? 'personal-removed' : 'personal-data', column, {
        value: found.join('、'),
        level: isLess ? 'repaired' : 'note',
      });
    return text;
  }
}
