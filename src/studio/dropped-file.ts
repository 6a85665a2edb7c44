/** A file that the office put on the page. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}
