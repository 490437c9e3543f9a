import JSZip from 'jszip';
import { writePaperDocx } from '../paper/docx.ts';
import { type Attached, writePdf } from '../paper/pdf.ts';
import { type EditionWords, editionPaper } from './edition.ts';

/** What an edition is written from. */
export interface Given {
  readonly words: EditionWords;
  readonly forms: readonly Attached[];
  /** The instant that the files say they were made at: the same edition is the same bytes. */
  readonly at: Date;
}

export interface EditionBytes {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
  readonly forms: Uint8Array | null;
}

/** Shares of the work, by what it takes. */
const shares = { docx: 25, forms: 30, pdf: 60, done: 95 } as const;

/**
 * Writes an edition as a document for Word, as a PDF with its forms within, and the forms as an archive.
 * @param say told how far it is, in per cent
 */
export async function writeEdition({ words, forms, at }: Given, say: (percent: number) => void): Promise<EditionBytes> {
  const paper = editionPaper(words);
  const docx = await dated(await writePaperDocx(paper), at);
  say(shares.docx);
  const archive = forms.length === 0 ? null : await zipped(forms, at);
  say(shares.forms);
  let said = 0;
  const progress = (share: number) => {
    const percent = Math.floor(shares.pdf + (shares.done - shares.pdf) * share);
    if (percent < said + 10) return;
    said = percent;
    say(percent);
  };
  const pdf = await writePdf(paper, { attached: forms, at, progress });
  return { docx, pdf: pdf.bytes, forms: archive };
}

const packing = { type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' } as const;

/** Forms are packed as they are: office documents, PDF and pictures are compressed within. */
async function zipped(forms: readonly Attached[], at: Date): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { name, bytes } of forms) zip.file(name, bytes, { date: at, createFolders: false });
  return zip.generateAsync({ ...packing, compression: 'STORE' });
}

/** A document whose parts, and which itself, say that they were made at that instant. */
async function dated(bytes: Buffer, at: Date): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(bytes);
  const to = new JSZip();
  for (const [name, file] of Object.entries(from.files)) {
    if (file.dir) continue;
    const content =
      name === 'docProps/core.xml'
        ? (await file.async('string')).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, at.toISOString())
        : await file.async('uint8array');
    to.file(name, content, { date: at, createFolders: false });
  }
  return to.generateAsync({ ...packing, mimeType: 'application/zip' });
}
