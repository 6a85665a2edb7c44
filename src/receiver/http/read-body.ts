/** A request's body within bounds of size and time. */

export class BodyRefused extends Error {
  override name = 'BodyRefused';
  constructor(readonly reason: 'too-large' | 'too-slow' | 'not-utf8' | 'broken') {
    super(reason);
  }
}

/** The body as text. What is too large is refused as soon as it is, not when all of it has come. */
export async function readBody(request: Request, limit: number, timeout: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyRefused('too-large');
  if (!request.body) return '';
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BodyRefused('too-slow')), timeout);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) break;
      size += value.byteLength;
      if (size > limit) throw new BodyRefused('too-large');
      chunks.push(value);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    void reader.cancel().catch(() => {});
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused(
      size > 0 && (error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not-utf8' : 'broken',
    );
  } finally {
    clearTimeout(timer);
  }
}
