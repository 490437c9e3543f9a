import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'virtual:words/';
const languages = ['ru', 'en'] as const;

/**
 * `virtual:words/ru` is the Russian catalogue with its ICU messages parsed at build time: the parser stays out of the
 * browser, and each language is a chunk of its own.
 */
export function words(): Plugin {
  return {
    name: 'words',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      const language = languages.find((one) => id === `\0${prefix}${one}`);
      if (!language) return null;
      const file = join(import.meta.dirname, '..', 'src', 'words', `${language}.ts`);
      this.addWatchFile(file);
      const module: { [key: string]: Record<string, string> | undefined } = await import(pathToFileURL(file).href);
      const compiled = Object.entries(module[language] ?? {}).map(([key, message]) => [key, compileMessage(message)]);
      return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))}`;
    },
  };
}
