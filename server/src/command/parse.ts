import { readFile as readBytes } from 'node:fs/promises';
import { bareReading } from '../documents/print.ts';
import { readFile } from '../documents/read.ts';
import { refusalSentence } from '../documents/sentence.ts';

/** `hub parse FILE`: what was understood, as JSON on standard output; 1 and a sentence where there is nothing to read. */
export const parse = async ([path]: readonly string[]): Promise<number> => {
  if (path === undefined) {
    console.error('Назовите файл: hub parse ФАЙЛ');
    return 1;
  }
  const bytes = await readBytes(path).catch(() => null);
  if (bytes === null) {
    console.error(`Файл не открывается: ${path}`);
    return 1;
  }
  const outcome = await readFile(bytes);
  if (!outcome.ok) {
    console.error(refusalSentence(outcome.code));
    return 1;
  }
  process.stdout.write(`${JSON.stringify(bareReading(outcome.reading), null, 1)}\n`);
  return 0;
};
