import { encode } from 'uqr';

/** The dark modules of a QR code as one SVG path in units of a module. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) if (data[row]![column]) path += `M${column} ${row}h1v1h-1z`;
  }
  return { path, size };
}
