import type { ru } from './ru.ts';

/** Every message has an id of the Russian catalogue: that one is the source, the others follow it. */
export type MessageId = keyof typeof ru;

/** `{count, plural, one{…} few{…} many{…} other{…}}`: a brace right after one of these opens a branch, not an argument. */
type Selector = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' | '=0' | '=1';

type Head<Text extends string> = Text extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? Name
    : Inside
  : never;

/** The names of a message's arguments, read from its ICU text. */
export type Argument<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}${Selector}`
    ? Argument<After>
    : Head<After> | Argument<After>
  : never;

export type ArgumentOf<Id extends MessageId> = Argument<(typeof ru)[Id]>;

export type Value = string | number;

/** The values a message asks for; a message without arguments takes none. */
export type Values<Id extends MessageId> = [ArgumentOf<Id>] extends [never]
  ? []
  : [values: { readonly [Name in ArgumentOf<Id>]: Value }];

/** A translation of one part of the catalogue: every message, and no other. */
export type Translation<Part> = { readonly [Id in keyof Part]: string };
