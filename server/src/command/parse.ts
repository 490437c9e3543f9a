import { readFile as readBytes } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bareReading, bareResolution } from '../documents/print.ts';
import { readFile, readResolution } from '../documents/read.ts';
import type { ResolutionRefusal } from '../documents/refusal.ts';
import { refusalSentence } from '../documents/sentence.ts';

type Printed = { readonly ok: true; readonly said: object } | { readonly ok: false; readonly code: ResolutionRefusal };

/** What a file can be read as, and what is printed of it. */
const kinds: Readonly<Record<string, (bytes: Buffer) => Promise<Printed>>> = {
  roadmap: async (bytes) => {
    const outcome = await readFile(bytes);
    return outcome.ok ? { ok: true, said: bareReading(outcome.reading) } : outcome;
  },
  resolution: async (bytes) => {
    const outcome = await readResolution(bytes);
    return outcome.ok ? { ok: true, said: bareResolution(outcome.reading) } : outcome;
  },
};

const usual = 'roadmap';

/** What stands behind `hub parse`; null where it is not understood. */
const wordsOf = (rest: readonly string[]): { readonly path: string | undefined; readonly kind: string } | null => {
  try {
    const options = { kind: { type: 'string', default: usual } } as const;
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
    return { path: positionals[0], kind: values.kind };
  } catch {
    return null;
  }
};

const refuse = (sentence: string): number => {
  console.error(sentence);
  return 1;
};

/**
 * `hub parse [--kind KIND] FILE`: what was understood, as JSON on standard output; 1 and a sentence where there is nothing
 * to read.
 */
export const parse = async (rest: readonly string[]): Promise<number> => {
  const { path, kind = usual } = wordsOf(rest) ?? {};
  if (path === undefined) return refuse('Назовите файл: hub parse ФАЙЛ');
  const read = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!read) return refuse(`Такого вида нет: ${kind}. Есть: ${Object.keys(kinds).join(', ')}.`);
  const bytes = await readBytes(path).catch(() => null);
  if (bytes === null) return refuse(`Файл не открывается: ${path}`);
  const outcome = await read(bytes);
  if (!outcome.ok) return refuse(refusalSentence(outcome.code));
  process.stdout.write(`${JSON.stringify(outcome.said, null, 1)}\n`);
  return 0;
};
