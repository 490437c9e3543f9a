import { i18n } from '@lingui/core';
import { useSyncExternalStore } from 'react';
import { type Dates, datesOf } from './dates.ts';
import type { MessageId, Values } from './message.ts';

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

const kept = 'vmeste.language';

/** The sentence of an id in the language of the screen. */
export type Say = <Id extends MessageId>(id: Id, ...values: Values<Id>) => string;

export interface Words {
  language: Language;
  t: Say;
  dates: Dates;
}

const load = {
  ru: () => import('virtual:words/ru'),
  en: () => import('virtual:words/en'),
} satisfies Record<Language, () => Promise<{ messages: typeof i18n.messages }>>;

export const t: Say = (id, ...values) => i18n._(id, values[0]);

/** Whether the catalogue has words for what a code of the server names. */
export const isMessage = (id: string): id is MessageId => id in i18n.messages;

let words: Words = { language: 'ru', t, dates: datesOf('ru') };

/** Loads a language and puts it on the screen; every component that speaks is drawn again. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await load[language]();
  words = { language, t: (id, ...values) => i18n._(id, values[0]), dates: datesOf(language) };
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
  i18n.loadAndActivate({ locale: language, messages });
}

/** The language chosen before; without a choice Russian, since the hub's people are Russian civil servants. */
export function chosenLanguage(): Language {
  return languages.find((one) => one === localStorage.getItem(kept)) ?? 'ru';
}

/** A language that is chosen in another window of this browser is this window’s too. */
export function followLanguage(): void {
  addEventListener('storage', ({ key }) => {
    if (key === kept) void speak(chosenLanguage());
  });
}

const listen = (told: () => void): (() => void) => i18n.on('change', told);

/** The words of the current language; a component that uses them follows a change of language. */
export function useWords(): Words {
  return useSyncExternalStore(listen, () => words);
}
