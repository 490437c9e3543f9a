import type { MinutesText } from '@vmeste/schema/meeting/minutes/text.ts';
import type Docxtemplater from 'docxtemplater';
import type { DXT } from 'docxtemplater';
import { checkArchive, type Parts } from '../archive.ts';
import { minutesTitle } from '../meeting/minutes.ts';
import type { PaperFormat } from '../paper/format.ts';
import { largestFile } from '../read.ts';
import { FileRefused } from '../refusal.ts';
import { type TagRefusalCode, type TemplateRefusal, TemplateRefused } from './refusal.ts';
import { type Known, minutesTags } from './tags.ts';

export type TemplateOutcome<Given> =
  | ({ readonly ok: true } & Given)
  | { readonly ok: false; readonly refusals: readonly TemplateRefusal[] };

/** What the library calls a fault of a template, and what it is called here. */
const faults: Readonly<Record<string, TagRefusalCode>> = {
  unclosed_tag: 'tagUnclosed',
  duplicate_open_tag: 'tagUnclosed',
  unopened_tag: 'tagUnopened',
  duplicate_close_tag: 'tagUnopened',
  unclosed_loop: 'loopUnclosed',
  unopened_loop: 'loopUnopened',
  closing_tag_does_not_match_opening_tag: 'loopMismatched',
  unbalanced_loop_tags: 'loopMismatched',
  loop_position_invalid: 'loopMismatched',
};

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const refusalOf = (fault: unknown): TemplateRefusal => {
  const [id, tag, opening] = ['id', 'xtag', 'openingtag'].map((key) => at(at(fault, 'properties'), key));
  const named = [tag, opening].find((text) => typeof text === 'string' && text !== '');
  if (typeof named !== 'string') return { code: 'broken', tag: null };
  return { code: faults[String(id)] ?? 'tagMisplaced', tag: named.trim() };
};

/** What the library threw about a template, as refusals; anything else stays a fault. */
const refusalsOf = (error: unknown): readonly TemplateRefusal[] => {
  if (at(error, 'properties') === undefined) throw error;
  const several = at(at(error, 'properties'), 'errors');
  return (Array.isArray(several) ? several : [error]).map(refusalOf);
};

const external = /<Relationship\b[^>]*\bTargetMode\s*=\s*["']External["'][^>]*>/giu;
const link = /\bType\s*=\s*["'][^"']*\/hyperlink["']/u;

/** What would make every document of a template reach out when it is opened: files and pictures from elsewhere, macros. */
const isUnsafe = (parts: Parts): boolean =>
  /macroEnabled|vbaProject/iu.test(parts.get('[Content_Types].xml')?.toString('utf8') ?? '') ||
  [...parts].some(
    ([name, part]) =>
      name.endsWith('.rels') && (part.toString('utf8').match(external) ?? []).some((other) => !link.test(other)),
  );

const open = async (bytes: Buffer): Promise<Parts> => {
  if (bytes.length === 0) throw new FileRefused('empty');
  if (bytes.length > largestFile) throw new FileRefused('tooLarge');
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw new FileRefused('unknownFormat');
  const parts = await checkArchive(bytes);
  if (!parts.has('word/document.xml')) throw new FileRefused('unknownFormat');
  if (isUnsafe(parts)) throw new FileRefused('archiveUnsafe');
  return parts;
};

const isTag = ({ type }: DXT.Part): boolean => type === 'placeholder';

/** Puts the tags of each part of the document where they can be looked at: text, headers and footers. */
const gathering = (tags: DXT.Part[]): DXT.Module => ({
  set: ({ inspect }) => {
    tags.push(...(inspect?.postparsed ?? []).filter(isTag));
  },
});

/** Tags that no value answers where they stand: a list's own tags are known inside it, those around it as well. */
const strange = (tags: readonly DXT.Part[], around: readonly Known[]): TemplateRefusal[] =>
  tags.filter(isTag).flatMap(({ value, module, subparsed }): TemplateRefusal[] => {
    if (module !== undefined && module !== 'loop') return [{ code: 'tagMisplaced', tag: value }];
    const list = around.map(({ lists }) => lists.get(value)).find((known) => known !== undefined);
    const known = list !== undefined || around.some(({ words }) => words.has(value));
    if (!known || (module === undefined && list)) return [{ code: 'tagUnknown', tag: value }];
    return strange(subparsed ?? [], list ? [list, ...around] : around);
  });

const compile = async (bytes: Buffer): Promise<Docxtemplater> => {
  await open(bytes);
  const [{ default: Templater }, { default: Zip }] = await Promise.all([import('docxtemplater'), import('pizzip')]);
  const tags: DXT.Part[] = [];
  try {
    const document = new Templater(new Zip(bytes), {
      modules: [gathering(tags)],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      stripInvalidXMLChars: true,
    });
    const refusals = strange(tags, [minutesTags.known]);
    if (tags.length === 0) throw new TemplateRefused([{ code: 'tagsMissing', tag: null }]);
    if (refusals.length > 0) throw new TemplateRefused(refusals);
    return document;
  } catch (error) {
    if (error instanceof TemplateRefused) throw error;
    throw new TemplateRefused(refusalsOf(error), { cause: error });
  }
};

const answer = async <Given extends object>(work: () => Promise<Given>): Promise<TemplateOutcome<Given>> => {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, refusals: [{ code: error.code, tag: null }] };
    if (error instanceof TemplateRefused) return { ok: false, refusals: error.refusals };
    throw error;
  }
};

/** Whether a file can be a template of minutes: all that is wrong with it, before anything is written by it. */
export const checkTemplate = (bytes: Buffer): Promise<TemplateOutcome<object>> =>
  answer(async () => {
    await compile(bytes);
    return {};
  });

const render = async (template: Buffer, text: MinutesText): Promise<Buffer> => {
  const document = await compile(template);
  try {
    document.render(minutesTags.values(text));
  } catch (error) {
    throw new TemplateRefused(refusalsOf(error), { cause: error });
  }
  return document.toBuffer({ compression: 'DEFLATE' });
};

/** `pages` are the sheets that a PDF takes; only Word knows how many its own document does. */
export type Filled = { readonly bytes: Buffer; readonly pages: number | null };

/** Minutes in a ministry's own form: its Word document, with the values of the minutes where its tags stand. */
export const fillTemplate = (
  template: Buffer,
  text: MinutesText,
  format: PaperFormat = 'docx',
): Promise<TemplateOutcome<Filled>> =>
  answer(async () => {
    const bytes = await render(template, text);
    if (format === 'docx') return { bytes, pages: null };
    const [{ readPaper }, { writePaperPdf }] = await Promise.all([
      import('../paper/read.ts'),
      import('../paper/pdf-out.ts'),
    ]);
    return writePaperPdf(await readPaper(bytes, minutesTitle(text)));
  });
