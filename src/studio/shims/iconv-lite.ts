/** Browsers know the Japanese encodings themselves. */
const decoderOf = (encoding: string): TextDecoder => new TextDecoder(encoding === 'cp932' ? 'shift_jis' : encoding);

export default {
  decode: (bytes: Uint8Array, encoding: string): string => decoderOf(encoding).decode(bytes),
  getDecoder(encoding: string): { write(bytes: Uint8Array): string; end(): string } {
    const decoder = decoderOf(encoding);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  },
};
