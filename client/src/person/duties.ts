import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';

const DutiesQuery = graphql(`
  query PeopleDuties {
    duties {
      people
      peopleOf {
        id
        shortName
      }
    }
    house {
      sendsMail
    }
  }
`);

export interface PeopleDuties {
  /** Whether the answer is here. */
  loaded: boolean;
  /** Whether somebody manages anybody at all. */
  any: boolean;
  /** Whether all people. */
  everyone: boolean;
  /** Otherwise the people of these organisations. */
  organisations: ResultOf<typeof DutiesQuery>['duties']['peopleOf'];
  /** Whether the hub sends mail. */
  mails: boolean;
}

/** Whose accounts the viewer manages; nobody's until the answer is here. */
export function usePeopleDuties(): PeopleDuties {
  const [{ data }] = useQuery({ query: DutiesQuery });
  const everyone = data?.duties.people ?? false;
  const organisations = data?.duties.peopleOf ?? [];
  return {
    loaded: data !== undefined,
    any: everyone || organisations.length > 0,
    everyone,
    organisations,
    mails: data?.house.sendsMail ?? false,
  };
}
