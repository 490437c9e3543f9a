import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from './graphql.ts';
import { useWords, type Words } from './words/words.ts';

/** Who did what a stream tells of, and when. */
export const By_happened = graphql(`
  fragment By_happened on RoadmapHappened {
    at
    by {
      id
      name
    }
    byOrganisation {
      id
      shortName
    }
  }
`);

/** Answered from memory: the frame has asked it with the first page. */
const Me = graphql('query Me { me { id } }');

type By = ResultOf<typeof By_happened>;

/** For how long something shows that someone changed it, in milliseconds. */
export const shownFor = 2000;

/** «Специалист Минздрава, 12:04»; of somebody whom one does not know, the organisation. */
function sentence({ at, by, byOrganisation }: By, me: string | null, { t, dates }: Words): string {
  const time = dates.time(at);
  if (by && by.id === me) return t('row.changedByYou', { time });
  const who = by?.name ?? byOrganisation?.shortName;
  return who === undefined ? t('row.changed', { time }) : t('row.changedBy', { who, time });
}

/** What someone changed a moment ago, under its id, and what its mark says; two seconds later it is forgotten. */
export function useMarks() {
  const words = useWords();
  const [{ data }] = useQuery({ query: Me, requestPolicy: 'cache-first' });
  const me = data?.me?.id ?? null;
  const [marks, setMarks] = useState<ReadonlyMap<string, string>>(new Map());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);

  const mark = useCallback(
    (id: string, by: By) => {
      setMarks((before) => new Map(before).set(id, sentence(by, me, words)));
      clearTimeout(timers.current.get(id));
      const forget = (): void =>
        setMarks((before) => {
          const next = new Map(before);
          next.delete(id);
          return next;
        });
      timers.current.set(id, setTimeout(forget, shownFor));
    },
    [me, words],
  );
  return { marks, mark };
}
