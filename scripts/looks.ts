/**
 * The small committed pictures of first screens in test/looks/, and how far a new one is off. Letters of another machine's fonts must not count, a
 * part that moved, went or took another colour must: so pictures are kept at a quarter of their size and compared by the mean colour of small fields.
 */
import type { Page } from 'playwright-core';

/** Pixels of a small picture, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** How much smaller than the screen a picture is kept. */
export const SMALLER = 4;
/** Edge of a field in pixels of the small picture: about a line of text. */
const FIELD = 4;
/** Steps of 256 by which the mean of a colour may be off. */
const TOLERANCE = 32;
/**
 * Share of fields from which somebody should look. Letters with serifs changed less than 0.01 of them, a part 24 px further down more than 0.13.
 * Figures that are so much wider that lines break elsewhere do count.
 */
export const NOTABLE = 0.01;

/** Share of fields, 0 to 1, whose mean colour is another. Pictures of another size are other altogether. */
export function changedShare(before: Pixels, after: Pixels): number {
  if (before.width !== after.width || before.height !== after.height) return 1;
  let fields = 0;
  let changed = 0;
  for (let top = 0; top < before.height; top += FIELD)
    for (let left = 0; left < before.width; left += FIELD) {
      fields++;
      const [one, other] = [meanColour(before, left, top), meanColour(after, left, top)];
      if (one.some((value, channel) => Math.abs(value - other[channel]!) > TOLERANCE)) changed++;
    }
  return changed / fields;
}

function meanColour({ width, height, data }: Pixels, left: number, top: number): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  const [right, bottom] = [Math.min(left + FIELD, width), Math.min(top + FIELD, height)];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      for (const channel of [0, 1, 2] as const) sum[channel] += data[(y * width + x) * 4 + channel]!;
  const count = (right - left) * (bottom - top);
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** The upper part of a picture, as high as a screen, made smaller. The browser that took it does the work. */
export async function firstScreen(page: Page, picture: Buffer, screenHeight: number): Promise<Buffer> {
  const webp = await page.evaluate(
    async ([source, height, smaller]) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = new OffscreenCanvas(Math.round(image.width / smaller), Math.round(height / smaller));
      const pen = canvas.getContext('2d')!;
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, canvas.width, Math.round(image.height / smaller));
      const reader = new FileReader();
      reader.readAsDataURL(await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 }));
      await new Promise((done) => reader.addEventListener('load', done));
      return reader.result as string;
    },
    [dataUrl(picture, 'png'), screenHeight, SMALLER] as const,
  );
  return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
}

/** A small picture as its pixels. */
export async function pixelsOf(page: Page, webp: Buffer): Promise<Pixels> {
  const { width, height, data } = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const pixels = pen.getImageData(0, 0, image.width, image.height);
      return { width: image.width, height: image.height, data: [...pixels.data] };
    },
    dataUrl(webp, 'webp'),
  );
  return { width, height, data: Uint8Array.from(data) };
}

const dataUrl = (picture: Buffer, format: 'png' | 'webp'): string =>
  `data:image/${format};base64,${picture.toString('base64')}`;
