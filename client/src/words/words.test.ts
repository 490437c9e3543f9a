import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { ru } from './ru.ts';

const entries = Object.entries(ru);
const english: Record<string, string> = en;

/** Names of a message's arguments, as the compiled message holds them. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name] = part;
    if (typeof name === 'string' && part.length <= 3 && /^\w+$/u.test(name)) found.add(name);
    for (const branch of part.slice(1)) {
      if (typeof branch === 'object' && branch !== null) for (const inner of Object.values(branch)) walkAll(inner);
    }
  };
  const walkAll = (parts: unknown): void => {
    if (Array.isArray(parts)) for (const part of parts) walk(part);
  };
  walkAll(compileMessage(message));
  return [...found].sort();
}

const speaker = (locale: string, messages: Record<string, string>) =>
  setupI18n({
    locale,
    messages: {
      [locale]: Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, compileMessage(text)])),
    },
  });

test('each English sentence asks for no other values than the Russian one', () => {
  const differing = entries.filter(([id, text]) => argumentsOf(english[id] ?? '').join() !== argumentsOf(text).join());
  expect(differing.map(([id]) => id)).toEqual([]);
});

test('an English reader meets no Cyrillic, but for the name of the Russian language', () => {
  const cyrillic = Object.entries(en).filter(([, text]) => /\p{Script=Cyrillic}/u.test(text));
  expect(cyrillic.map(([id]) => id)).toEqual(['me.russian']);
});

test('Russian counts as Russians do: 1, 2, 5, 11, 21', () => {
  const i18n = speaker('ru', ru);
  const said = [1, 2, 5, 11, 21].map((count) => i18n._('roadmaps.measures', { count }));
  expect(said).toEqual(['1 мероприятие', '2 мероприятия', '5 мероприятий', '11 мероприятий', '21 мероприятие']);
});

test('a Russian plural has each form that Russian needs', () => {
  const plurals = entries.filter(([, text]) => text.includes(', plural,'));
  const wanting = plurals.filter(
    ([, text]) => !['one{', 'few{', 'many{', 'other{'].every((form) => text.includes(form)),
  );
  expect(wanting.map(([id]) => id)).toEqual([]);
});

test('sentences neither shout nor congratulate', () => {
  const loud = [...entries, ...Object.entries(en)].filter(([, text]) => /!|успешно|successfully/iu.test(text));
  expect(loud.map(([id]) => id)).toEqual([]);
});
