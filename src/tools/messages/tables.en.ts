/** Findings about tables: opening, headers, rows. */
import { COMMAND } from '../../text/command-name.js';
import type { tableMessages as Japanese } from './tables.ja.js';
import type { InEnglish } from './message.js';
import { quoted } from './quoted.en.js';

export const tableMessages: InEnglish<typeof Japanese> = {
  'file-unreadable': ({ reason }) => ({
    message: `The file cannot be opened (${reason})`,
    remedy: 'Check its name and place',
  }),
  'file-empty': { message: 'The file is empty', remedy: 'Give a file that holds something' },
  'xls-old-format': {
    message: 'The old Excel format (.xls) cannot be read',
    remedy: 'Open it in Excel and save it as .xlsx or as CSV (UTF-8)',
  },
  'xlsx-damaged': {
    message: 'The workbook cannot be read: it is cut off or damaged',
    remedy: 'See whether Excel opens it, and save it again as .xlsx',
  },
  'not-a-table': {
    message: 'This is no table (but a web page or the like)',
    remedy: 'Download the CSV or Excel file again; an error page may have been saved instead',
  },
  'sheets-read': ({ sheet, count }) => ({
    message: `${count} sheets (${sheet}) were read`,
    remedy: 'To read only some, name them as "sheet" of this source in the config',
  }),
  'sheets-not-read': ({ sheet, others }) => ({
    message: `Sheets read: ${sheet}; the others (${others}) were not`,
    remedy: 'Give each sheet that is wanted a header row, or name it as "sheet" of this source in the config',
  }),
  'sheet-missing': ({ sheet, others }) => ({
    message: `There is no sheet "${sheet}", which the config names`,
    remedy: `The sheets of this file are ${others}`,
  }),
  'workbook-too-large': {
    message: 'The workbook holds too much and was not read',
    remedy: 'Delete sheets and cells outside of the table, or copy the rows that are wanted to a new file',
  },
  'workbook-password': {
    message: 'The workbook is protected by a password and cannot be read',
    remedy: 'Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it',
  },
  'xlsb-file': {
    message: 'Binary workbooks (.xlsb) cannot be read',
    remedy: 'Open it in Excel and save it as .xlsx or CSV (UTF-8)',
  },
  'opendocument-file': {
    message: 'OpenDocument tables (.ods) cannot be read',
    remedy: 'Open it in LibreOffice and save it as .xlsx or CSV (UTF-8)',
  },
  'numbers-file': {
    message: 'Documents of Numbers cannot be read',
    remedy: 'Open it in Numbers and export it to Excel (.xlsx) or CSV',
  },
  'word-file': {
    message: 'Text documents (Word) cannot be read',
    remedy: 'Paste the table into Excel and save it as .xlsx or CSV (UTF-8)',
  },
  'slides-file': {
    message: 'Slides (PowerPoint) cannot be read',
    remedy: 'Paste the table into Excel and save it as .xlsx or CSV (UTF-8)',
  },
  'pdf-file': {
    message: 'PDF files cannot be read',
    remedy: 'Use the Excel or CSV file that it was made of',
  },
  'picture-file': {
    message: 'This is a picture or film, no table',
    remedy: 'Use the Excel or CSV file; another ending of the name makes no table of it',
  },
  'archive-file': {
    message: 'This is an archive (ZIP)',
    remedy: 'Unpack it and name the table inside',
  },
  'row-hidden': ({ value }) => ({
    message: `The sheet hides the row, so it is not taken: ${value}`,
    remedy: 'Clear the filter or show the row and save again if it is to be published; delete it if it is not',
  }),
  'column-hidden': ({ column, letters, filled }) => ({
    message: `Column ${letters} ${quoted(column)} is hidden in the sheet and not published (${filled} rows have a value)`,
    remedy: 'Show the column and save if it is to be published; delete it if it is not',
  }),
  'row-struck': ({ value }) => ({
    message: `The row is struck out and is not taken: ${value}`,
    remedy: 'Delete it, or take the line away',
  }),
  'cell-struck': ({ column, value }) => ({
    message: `Words struck out in ${quoted(column)} (${quoted(value)}) are not used`,
    remedy: 'Delete them, or take the line away',
  }),
  'calendar-grid': ({ count }) => ({
    message: `The table has the shape of a calendar sheet; which box is of which day cannot be told (${String(count)} rows)`,
    remedy: 'Make a table with one event a row and columns for day, name, hours and place',
  }),
  'header-not-found': ({ count }) => ({
    message: `No header row was found, so ${count} rows could not be imported`,
    remedy: `Begin the table with headers such as 名称, 住所, 開始日 (${COMMAND} template makes an example)`,
  }),
  'table-kind-unknown': ({ count }) => ({
    message: `The headers do not tell what kind of table this is, so ${count} rows could not be imported`,
    remedy: 'Say it, as in --as events, or see that there is a column 名称 and one of 開始日, 住所, 電話番号',
  }),
  'kind-judged': ({ kind }) => ({
    message: `Read as a table of ${kind}, judging by headers and names`,
    remedy: 'If that is wrong, add --as ibasho or --as consultationWindows',
  }),
  'header-two-rows': {
    message: 'The header was spread over two rows, which were joined',
    remedy: 'Put the header into one row',
  },
  'index-without-header': {
    message:
      'The rows have one column more than the header; the leftmost was taken for a number and the header moved right by one',
    remedy: 'Name the leftmost column in the header too',
  },
  'header-guessed': ({ column, canonical }) => ({
    message: `The header ${quoted(column)} was read as "${canonical}"`,
    remedy: 'Correct the header if that is wrong',
  }),
  'column-unknown': ({ column, filled }) => ({
    message: `The column ${quoted(column) || 'without a header'} has no place in the feed and is not used (${filled} rows have a value)`,
    remedy: 'If it is needed, give it a standard header or map it with columns in the config',
  }),
  'column-second': ({ column, other, filled }) => ({
    message: `The column ${quoted(column)} was read as meaning the same as ${quoted(other)} and is used only where that is empty (${filled} rows have a value)`,
    remedy: 'If both are needed, join them or map one of them with columns in the config',
  }),
  'columns-unused': ({ value }) => ({
    message: `These columns are not used for this kind of table: ${value}`,
    remedy: 'Put what should be published into 説明 or 備考',
  }),
  'mapping-target-unknown': ({ column, canonical }) => ({
    message: `The mapping ${quoted(column)} → ${quoted(canonical)} leads to no known column`,
    remedy: 'Map to a standard column such as 名称 or 住所',
  }),
  'mapping-column-missing': ({ column }) => ({
    message: `The mapped column ${quoted(column)} is not in this file`,
    remedy: 'Write it exactly as the header of the file',
  }),
  'repeated-header': {
    message: 'This row repeats the header and is not imported',
    remedy: 'Delete headers in the middle of the table',
  },
  'description-row': {
    message: 'This row describes the columns (types, lengths) and is not imported',
    remedy: 'Delete it',
  },
  'footnote-row': ({ value }) => ({
    message: `This row is a note or a sum, no record: ${value}`,
    remedy: 'What visitors should know belongs into the remarks of the rows it is about, too',
  }),
  'title-row': ({ value }) => ({
    message: `This row is a title or a note, no record: ${value}`,
    remedy: 'If it is a record, fill in its name',
  }),
  'lone-cell': ({ value }) => ({
    message: `This row holds a single value and cannot be imported: ${value}`,
    remedy: 'Fill in its name, or delete the row',
  }),
  'header-again': ({ row, value }) => ({
    message: `Another header stands within the table (row ${row}); what is below was read by it: ${value}`,
    remedy: 'Tables with other columns are safer on sheets or in files of their own',
  }),
  'example-row': {
    message: 'This row is the example of the template and is not imported',
    remedy: 'Delete it before publishing (it does no harm)',
  },
  'remark-for-events': ({ value }) => ({
    message: `The remark ${quoted(value)} was applied to the events it names; where it names none, the words stand beside the dates of all`,
    remedy: 'Write it into the status column of the rows that are cancelled, postponed or changed',
  }),
  'remark-for-all': ({ value }) => ({
    message: `The remark ${quoted(value)} was applied to the hours of every row`,
    remedy: 'If it does not hold for all, write the closures of each row into 休館日',
  }),
  'heading-for-rows': ({ value }) => ({
    message: `The heading ${quoted(value)} was applied to the rows below it, up to the next heading`,
    remedy: 'Better have a column 状態 and write 休止中 into each of them',
  }),
  ditto: ({ column, value, now }) => ({
    message: `${quoted(column)} says ${quoted(value)}; read as ${quoted(now)} of the row above`,
    remedy: 'Write the same words again, so that the table can be sorted',
  }),
  'ditto-left': ({ column, value, now }) => ({
    message: `${quoted(column)} says ${quoted(value)}; read as ${quoted(now)} of the column on its left`,
    remedy: 'Write the same words again',
  }),
  'ditto-of-nothing': ({ column, value }) => ({
    message: `${quoted(column)} says ${quoted(value)}, but the cell it refers to is empty; taken as blank`,
    remedy: 'Write what is meant',
  }),
  'only-number': {
    message: 'This row has a number or municipality only and was counted as empty',
    remedy: 'Delete rows that are not used',
  },
  'quotes-mended': {
    message: 'Quotation marks of this row were damaged and have been put right',
    remedy: 'Compare the cells of this row with the original',
  },
  'row-joined': {
    message: 'This row was cut off by a line break in a cell and was joined to the row before',
    remedy: 'Avoid line breaks in cells, or save the file again from Excel',
  },
  'cells-rejoined': ({ value }) => ({
    message: `Cells that a comma in a text had parted were joined and the columns moved back: ${value}`,
    remedy: 'Compare this row with the original; saving from Excel prevents it',
  }),
  'column-not-public': ({ column, filled }) => ({
    message: `Column ${quoted(column)} looks like one for the office only; it is not used (${filled} rows have a value)`,
    remedy: 'If it may be published, take words such as 内部 or 非公開 out of its header',
  }),
  'not-public': ({ column, value }) => ({
    message: `${quoted(column)} says ${quoted(value)}, so the row is not published`,
    remedy: `Correct ${quoted(column)} if it should be`,
  }),
  'cells-beyond-header': ({ value }) => ({
    message: `Values to the right of the header are not used: ${value}`,
    remedy: 'See whether there is a comma too many or the columns have shifted',
  }),
  'markup-decoded': ({ column }) => ({
    message: `Marks such as &nbsp; or <br> in ${quoted(column)} were turned into plain text`,
    remedy: 'Correct the original too',
  }),
  'private-character': ({ column }) => ({
    message: `${quoted(column)} has a character that is registered on one computer only; nobody else can read it`,
    remedy: 'Write it with a common character',
  }),
  'unreadable-character': ({ column }) => ({
    message: `${quoted(column)} holds a character that cannot be read (�)`,
    remedy: 'Look up the right character and save the table as UTF-8',
  }),
};
