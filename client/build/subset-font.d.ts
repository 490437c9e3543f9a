declare module 'subset-font' {
  /** Keeps the glyphs of `text` and returns the font in the format asked for. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype' },
  ): Promise<Buffer>;
}
