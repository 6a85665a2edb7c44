/** Lists to choose from in the cells of a workbook: the writer of workbooks has none, and lets others add to the XML of a sheet. */

export interface DropDown {
  /** Column, from 0. */
  column: number;
  /** First and last row, from 1. */
  rows: readonly [first: number, last: number];
  /** Where the values stand: `'使える値'!$B$2:$B$9`. */
  values: string;
  /** Something else may be written too: several values in one cell. */
  isOpen?: boolean;
}

/** A, B … Z, AA … */
function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Adds these lists to the first sheet. */
export function dropDowns(lists: readonly DropDown[]): object {
  const rules = lists.map(({ column, rows: [first, last], values, isOpen }) => {
    const name = columnName(column);
    const message = isOpen ? '' : ' showErrorMessage="1" errorStyle="warning"';
    return `<dataValidation type="list" allowBlank="1"${message} sqref="${name}${first}:${name}${last}"><formula1>${values}</formula1></dataValidation>`;
  });
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }): string =>
            sheetIndex === 0 && rules.length > 0 ? xml.replace('</sheetData>', `</sheetData>${markup}`) : xml,
        },
      },
    },
  };
}
