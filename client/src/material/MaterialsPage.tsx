import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useOwn } from '../practice/own.ts';
import styles from '../practice/practice.module.css';
import { Shelves } from '../practice/Shelves.tsx';
import { kept, useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import { type Card, Card_material } from './fragment.ts';
import { useMaterialsLive } from './live.ts';
import { MaterialMark } from './MaterialMark.tsx';
import { StartDialog } from './StartDialog.tsx';

const MaterialsQuery = graphql(
  `
    query Materials($first: Int!) {
      cursor
      mayKeepLibrary
      materials(first: $first) {
        id
        ...Card_material
      }
    }
  `,
  [Card_material],
);

type Listed = ResultOf<typeof MaterialsQuery>['materials'][number];

/** How many materials each press shows, and the most that the server gives at once. */
const step = 100;
const most = 500;

/** Nothing moves under the pointer: what has come meanwhile waits. */
const still = {
  isMarked: () => false,
  keep: (shown: readonly Listed[], now: readonly Listed[]) => kept(shown, now, ({ id }) => id),
};

function Row({ material }: { material: Card }): ReactNode {
  const { t } = useWords();
  const { id, kind, author, archivedAt, versions } = material;
  const [latest] = versions;
  if (!latest) return null;
  return (
    <li data-row={id}>
      <Link to="/materials/$id" params={{ id }} className={styles.name}>
        {latest.title}
      </Link>
      <p className={styles.standing}>
        <MaterialMark published={latest.publishedAt !== null} archived={archivedAt !== null} />
        <span className={styles.facts}>
          {t(`material.kind.${kind}`)} · {author} · {t('practice.version', { number: latest.number })}
        </span>
      </p>
    </li>
  );
}

/** The materials of the library: for everybody those in the registry, for the centre its drafts too. */
export function MaterialsPage(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const [first, setFirst] = useState(step);
  const [starting, setStarting] = useState(false);
  const { organisations } = useOwn();
  const [answer, ask] = useQuery({ query: MaterialsQuery, variables: { first } });
  useMaterialsLive(useStart(answer));
  const { data, error } = answer;
  const held = useStill<readonly Listed[]>(data?.materials, still);
  const all = held?.map((one) => readFragment(Card_material, one));
  return (
    <>
      <PageHead
        title={t('materials.title')}
        above={<Shelves />}
        below={t('materials.about')}
        actions={
          data?.mayKeepLibrary &&
          organisations.length > 0 && <Button onClick={() => setStarting(true)}>{t('materials.start')}</Button>
        }
      />
      {!all && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {all?.length === 0 && <Empty title={t('materials.none')}>{<p>{t('materials.noneWhy')}</p>}</Empty>}
      {all && all.length > 0 && (
        <ul className={styles.list}>
          {all.map((material) => (
            <Row key={material.id} material={material} />
          ))}
        </ul>
      )}
      {all?.length === first && first < most && (
        <p className={styles.more}>
          <Button variant="default" onClick={() => setFirst(first + step)}>
            {t('practices.more')}
          </Button>
        </p>
      )}
      {starting && (
        <StartDialog
          organisations={organisations}
          onClose={() => setStarting(false)}
          onStarted={(id) => void navigate({ to: '/materials/$id', params: { id }, search: {} })}
        />
      )}
    </>
  );
}
