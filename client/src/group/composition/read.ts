import { graphql, type ResultOf } from '../../graphql.ts';
import type { SeatForm } from '../form.ts';

export const ReadComposition = graphql(`
  query ReadComposition($fileId: ID, $text: String) {
    readComposition(fileId: $fileId, text: $text) {
      __typename
      ... on ReadComposition {
        seats {
          line
          kind
          name
          post
          certain
          people {
            id
            name
          }
          organisations {
            id
            shortName
          }
        }
      }
      ... on Unreadable {
        code
      }
      ... on Invalid {
        refused: code
      }
    }
  }
`);

type Answer = ResultOf<typeof ReadComposition>['readComposition'];

export type ReadSeat = Extract<Answer, { __typename: 'ReadComposition' }>['seats'][number];

/** A line that was read, as somebody may still change it. */
export interface ReadLine {
  seat: ReadSeat;
  kind: SeatForm['kind'];
  /** Null: nobody of those whom the hub knows; undefined: it must be said which of several. */
  personId: string | null | undefined;
  organisationId: string | null;
}

/** What is certain is chosen; of several people one is asked for. */
export const lineOf = (seat: ReadSeat): ReadLine => ({
  seat,
  kind: seat.kind,
  personId: seat.people.length > 1 ? undefined : (seat.people[0]?.id ?? null),
  organisationId: seat.certain ? (seat.organisations[0]?.id ?? null) : null,
});

/** «Жуков Иван Кузьмич, советник»: the words of the act. */
export const wordsOf = ({ name, post }: Pick<ReadSeat, 'name' | 'post'>): string =>
  [name, post].filter(Boolean).join(', ');

/** As the act gives it: whom the hub does not know stays in the words of the act. */
export function seatOf({ seat, kind, personId, organisationId }: ReadLine): SeatForm {
  const person = seat.people.find(({ id }) => id === personId) ?? null;
  const organisation = seat.organisations.find(({ id }) => id === organisationId) ?? null;
  const named = person !== null || (organisation !== null && seat.name === null);
  return { kind, person, organisation, title: named ? '' : wordsOf(seat) };
}
