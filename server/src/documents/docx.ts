import { type Document, limits } from '@vmeste/schema/roadmap/reading/document.ts';
import mammoth from 'mammoth';
import { countTags, type Parts } from './archive.ts';
import { readHtml } from './html.ts';
import { FileRefused } from './refusal.ts';

/** Pictures say nothing here and would only make the page heavy. */
const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/**
 * The paragraphs and tables of a Word document whose archive was checked.
 * @throws FileRefused where it has more rows than a roadmap can have, or cannot be opened.
 */
export const readDocx = async (bytes: Buffer, parts: Parts): Promise<Document> => {
  if (countTags(parts.get('word/document.xml'), 'w:tr') > limits.rows) throw new FileRefused('tooManyRows');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { convertImage: noPictures, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    return readHtml(value);
  } catch (error) {
    throw new FileRefused('broken', { cause: error });
  }
};
