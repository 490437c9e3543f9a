import { type Document, limits } from '@vmeste/schema/roadmap/reading/document.ts';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { countTags, type Parts } from './archive.ts';
import { withNumbers } from './counting.ts';
import { readHtml } from './html.ts';
import { FileRefused } from './refusal.ts';

/** Pictures say nothing here and would only make the page heavy. */
const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/** What a document may carry, counted before it is parsed; several times what a long roadmap has. */
const most = { paragraphs: 30_000, runs: 100_000 } as const;

/** The document with the numbers that Word counts by itself written into it: the library that opens it knows none. */
export const numbered = async (bytes: Buffer, parts: Parts): Promise<Buffer> => {
  const body = withNumbers(parts);
  if (body === null) return bytes;
  const archive = await JSZip.loadAsync(bytes);
  archive.file('word/document.xml', body);
  return archive.generateAsync({ type: 'nodebuffer' });
};

/**
 * The paragraphs and tables of a Word document whose archive was checked.
 * @throws FileRefused where it has more rows than a roadmap can have, or cannot be opened.
 */
export const readDocx = async (bytes: Buffer, parts: Parts): Promise<Document> => {
  const body = parts.get('word/document.xml');
  if (countTags(body, 'w:tr') > limits.rows) throw new FileRefused('tooManyRows');
  if (countTags(body, 'w:p') > most.paragraphs || countTags(body, 'w:r') > most.runs)
    throw new FileRefused('textTooLong');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: await numbered(bytes, parts) },
      { convertImage: noPictures, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    return readHtml(value);
  } catch (error) {
    throw new FileRefused('broken', { cause: error });
  }
};
