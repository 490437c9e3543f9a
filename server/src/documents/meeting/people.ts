import type { Named, Present } from '@vmeste/schema/meeting/minutes/text.ts';
import { type Block, named, page, words } from '../paper/paper.ts';
import { alphabet, people } from '../paper/typography.ts';

/** More people than this are counted in the minutes and named in a list that is annexed to them. */
const mostInText = 10;

/** A list of people as it stands in minutes, and its own page where it is too long for them. */
export type Gathering = { readonly name: string; readonly annex: string; readonly groups: readonly Present[] };

export const countOf = (groups: readonly Present[]): number =>
  groups.reduce((sum, { people: { length } }) => sum + length, 0);

export const isAnnexed = ({ groups }: Gathering): boolean => countOf(groups) > mostInText;

/** «Иванова Мария Сергеевна – министр» */
export const withPost = ({ name, post }: Named): string => (post === null ? name : `${name} – ${post}`);

const personLine = ({ inPlaceOf, byLink, ...person }: Present['people'][number]): string => {
  const asides = [...(inPlaceOf === null ? [] : [inPlaceOf]), ...(byLink ? ['по видеосвязи'] : [])];
  return [withPost(person), ...(asides.length > 0 ? [`(${asides.join('; ')})`] : [])].join(' ');
};

/** Bodies in their order, people of each by the alphabet. */
const listed = (groups: readonly Present[]): Block[] =>
  groups.flatMap(({ organisation, people: members }) => [
    words('line', { text: `${organisation}:`, italic: true }),
    ...members
      .toSorted((one, other) => alphabet.compare(one.name, other.name))
      .map((person) => words('item', personLine(person))),
  ]);

/** By name, or as a count that points to the list; `marks` are what annexes are called, none where there is but one. */
export const gathered = (gathering: Gathering, mark: string | null): Block[] => {
  const { name, groups } = gathering;
  const count = countOf(groups);
  if (count === 0) return [];
  if (!isAnnexed(gathering)) return [words('label', `${name}:`), ...listed(groups)];
  const where = mark === null ? 'список прилагается' : `список прилагается, приложение ${mark}`;
  return [named('line', `${name}:`, `${people(count)} (${where}).`)];
};

/** The page of a long list, behind the minutes. */
export const annexOf = ({ annex, groups }: Gathering, mark: string | null, to: string): Block[] => [
  page,
  words('aside', mark === null ? 'Приложение' : `Приложение ${mark}`),
  words('aside', to),
  words('title', 'СПИСОК'),
  words('subtitle', annex),
  ...listed(groups),
  named('line', 'Всего:', people(countOf(groups))),
];
