#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { EnvFault } from './env.ts';

type Command = { readonly usage: string; readonly run: (rest: readonly string[]) => Promise<number> };

/**
 * What `pnpm hub …` can do: the words of a command, its line in the help, and what runs it, loaded only when asked for.
 * The answer of a command is the exit code.
 */
const commands: Readonly<Record<string, Command>> = {
  parse: {
    usage: 'parse ФАЙЛ [--kind resolution] — прочитать дорожную карту или резолюцию и напечатать понятое как JSON',
    run: async (rest) => (await import('./command/parse.ts')).parse(rest),
  },
  'person add': {
    usage: 'person add --name ИМЯ [--email АДРЕС] [--admin] — завести человека и напечатать ссылку-приглашение',
    run: async (rest) => (await import('./command/person.ts')).addPerson(rest),
  },
  serve: {
    usage: 'serve [--port N] — ещё один узел на той же базе данных',
    run: async (rest) => (await import('./command/serve.ts')).serve(rest),
  },
};

const usage = (): number => {
  console.error(['Команды:', ...Object.values(commands).map((command) => `  hub ${command.usage}`)].join('\n'));
  return 1;
};

// What a command brings was compiled by whoever ran it before.
enableCompileCache();
const words = process.argv.slice(2);
const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => Object.hasOwn(commands, candidate));
const command = name === undefined ? undefined : commands[name];

try {
  process.exitCode = command && name !== undefined ? await command.run(words.slice(name.split(' ').length)) : usage();
} catch (error) {
  if (!(error instanceof EnvFault)) throw error;
  console.error(`The settings do not hold:\n${error.message}`);
  process.exitCode = 2;
}
