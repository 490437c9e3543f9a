import { parse } from './command/parse.ts';

/** What `pnpm hub …` can do: the words of a command, its arguments for the help, and what runs it; its answer is the exit code. */
const commands: Readonly<Record<string, { readonly usage: string; readonly run: (rest: readonly string[]) => Promise<number> }>> = {
  parse: { usage: 'parse ФАЙЛ — прочитать дорожную карту и напечатать понятое как JSON', run: parse },
};

const usage = (): number => {
  console.error(['Команды:', ...Object.values(commands).map((command) => `  hub ${command.usage}`)].join('\n'));
  return 1;
};

const words = process.argv.slice(2);
const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => candidate in commands);
const command = name === undefined ? undefined : commands[name];
process.exitCode = command && name !== undefined ? await command.run(words.slice(name.split(' ').length)) : usage();
