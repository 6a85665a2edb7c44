/** Municipalities that the consultation-window layout names by words instead of by code → five digits of JIS X 0402. */
export const MUNICIPALITY_SLUGS: ReadonlyMap<string, string> = new Map(Object.entries({
  'aichi-nagoya': '23100', 'fukuoka-fukuoka': '40130', 'hyogo-kobe': '28100', 'kanagawa-yokohama': '14100', 'ibaraki-daigo': '08364',
  'ibaraki-hitachi': '08202', 'ibaraki-hitachinaka': '08221', 'ibaraki-kashima': '08222', 'ibaraki-koga': '08204', 'ibaraki-mito': '08201',
  'ibaraki-sakai': '08546', 'ibaraki-toride': '08217', 'ibaraki-tsuchiura': '08203', 'ibaraki-tsukuba': '08220', 'osaka-higashiosaka': '27227',
  'osaka-hirakata': '27210', 'osaka-kishiwada': '27202', 'osaka-nose': '27322', 'osaka-osaka': '27100', 'osaka-sakai': '27140',
  'osaka-suita': '27205', 'osaka-takatsuki': '27207', 'osaka-toyonaka': '27203', 'osaka-yao': '27212',
}));
