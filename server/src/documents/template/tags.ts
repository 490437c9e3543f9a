import type { Paragraph } from '@vmeste/schema/core/paragraph.ts';
import type { DecisionText, ItemText, MinutesText, Named, Present } from '@vmeste/schema/meeting/minutes/text.ts';
import { writtenDay } from '../layout.ts';
import { closed, votesOf } from '../meeting/decided.ts';
import { numberOf } from '../meeting/minutes.ts';
import { countOf, withPost } from '../meeting/people.ts';
import { longDay, signedName, typeset } from '../paper/typography.ts';

/** Which tags may stand in a template: a word, or a list with what stands in each of its lines. */
export interface Known {
  readonly words: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, Known>;
}

export interface Values {
  readonly [tag: string]: string | readonly Values[];
}

interface Tags<Of> {
  readonly known: Known;
  readonly values: (of: Of) => Values;
}

interface Listed<Of> {
  readonly known: Known;
  readonly values: (of: Of) => readonly Values[];
}

const listed = <Of, Each>(each: (of: Of) => readonly Each[], tags: Tags<Each>): Listed<Of> => ({
  known: tags.known,
  values: (of) => each(of).map(tags.values),
});

/** Tags of one thing: what each says, and the lists that it has. */
const tagsOf = <Of>(
  words: Readonly<Record<string, (of: Of) => string | null>>,
  lists: Readonly<Record<string, Listed<Of>>> = {},
): Tags<Of> => ({
  known: {
    words: new Set(Object.keys(words)),
    lists: new Map(Object.entries(lists).map(([tag, { known }]) => [tag, known])),
  },
  values: (of) => ({
    ...Object.fromEntries(Object.entries(words).map(([tag, say]) => [tag, typeset(say(of) ?? '')])),
    ...Object.fromEntries(Object.entries(lists).map(([tag, { values }]) => [tag, values(of)])),
  }),
});

const name = (person: Named | null): string => person?.name ?? '';
const post = (person: Named | null): string => person?.post ?? '';
const signed = (person: Named | null): string => (person ? signedName(person.name) : '');

const personTags = tagsOf<Present['people'][number]>({
  имя: ({ name: said }) => said,
  должность: ({ post: said }) => said,
  замещает: ({ inPlaceOf }) => inPlaceOf,
  'по видеосвязи': ({ byLink }) => (byLink ? 'по видеосвязи' : ''),
  'имя и должность': withPost,
});

const bodyTags = tagsOf<Present>(
  { организация: ({ organisation }) => organisation },
  { люди: listed(({ people }) => people, personTags) },
);

const said = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

const paragraphTags = tagsOf<Paragraph>({
  текст: (paragraph) => `${paragraph.kind === 'paragraph' ? '' : '– '}${said(paragraph)}`,
});

const namesOf = ({ addressees }: DecisionText, wanted: string): string =>
  addressees
    .filter(({ role }) => role === wanted)
    .map(({ name: addressee }) => addressee)
    .join(', ');

const kinds: Readonly<Record<DecisionText['kind'], string>> = {
  INFORMATION: 'информация',
  DECISION: 'решение',
  ASSIGNMENT: 'поручение',
  RECOMMENDATION: 'рекомендация',
};

const decisionTags = tagsOf<DecisionText>({
  'номер решения': ({ number }) => number,
  'номер на контроле': ({ code }) => code,
  вид: ({ kind }) => kinds[kind],
  решение: ({ text }) => closed(text),
  исполнитель: (decision) => namesOf(decision, 'LEAD'),
  соисполнители: (decision) => namesOf(decision, 'CO_EXECUTOR'),
  срок: ({ term }) => term,
  контроль: ({ controller }) => controller,
  голосовали: ({ vote }) => vote && votesOf(vote),
});

const dissentTags = tagsOf<ItemText['dissents'][number]>({ кто: ({ who }) => who, мнение: ({ text }) => text });

const agendaTags = tagsOf<MinutesText['agenda'][number]>({
  'номер вопроса': ({ number }) => String(number),
  вопрос: ({ title }) => title,
  докладчик: ({ speaker }) => speaker,
});

const itemTags = tagsOf<ItemText>(
  {
    'номер вопроса': ({ number }) => String(number),
    вопрос: ({ title }) => title,
    докладчик: ({ speaker }) => speaker,
  },
  {
    слушали: listed(({ heard }) => heard, paragraphTags),
    выступили: listed(({ spoke }) => spoke, paragraphTags),
    решили: listed(({ decided }) => decided, decisionTags),
    'особые мнения': listed(({ dissents }) => dissents, dissentTags),
  },
);

/** Everything that a template of minutes may name; `docs/templates.md` explains it to whoever writes one. */
export const minutesTags = tagsOf<MinutesText>(
  {
    орган: ({ body }) => body,
    основание: ({ foundedBy }) => foundedBy,
    номер: numberOf,
    дата: ({ date }) => writtenDay(date),
    'дата словами': ({ date }) => longDay(date),
    начало: ({ startedAt }) => startedAt,
    окончание: ({ endedAt }) => endedAt,
    место: ({ place }) => place,
    председатель: ({ chair }) => name(chair),
    'должность председателя': ({ chair }) => post(chair),
    'подпись председателя': ({ chair }) => signed(chair),
    секретарь: ({ secretary }) => name(secretary),
    'должность секретаря': ({ secretary }) => post(secretary),
    'подпись секретаря': ({ secretary }) => signed(secretary),
    'всего присутствовало': ({ present }) => String(countOf(present)),
    'с правом голоса': ({ quorum }) => String(quorum.voting),
    участвовали: ({ quorum }) => String(quorum.present),
    'нужно для кворума': ({ quorum }) => String(quorum.needed),
  },
  {
    присутствовали: listed(({ present }) => present, bodyTags),
    приглашены: listed(({ invited }) => invited, bodyTags),
    отсутствовали: listed(({ absent }) => absent, bodyTags),
    повестка: listed(({ agenda }) => agenda, agendaTags),
    вопросы: listed(({ items }) => items, itemTags),
  },
);
