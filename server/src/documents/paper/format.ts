import type { Paper } from './paper.ts';

/** The kinds of file that a paper goes out as. Their writers, and the libraries behind them, are loaded when asked for. */
export const paperFormats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (paper: Paper): Promise<Buffer> => (await import('./docx.ts')).writePaperDocx(paper),
  },
  pdf: {
    type: 'application/pdf',
    write: async (paper: Paper): Promise<Buffer> => (await (await import('./pdf-out.ts')).writePaperPdf(paper)).bytes,
  },
} as const;

export type PaperFormat = keyof typeof paperFormats;

export const isPaperFormat = (text: string | undefined): text is PaperFormat =>
  text !== undefined && Object.hasOwn(paperFormats, text);
