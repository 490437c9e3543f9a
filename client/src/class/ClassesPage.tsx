import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { DirectoryNav } from '../organisation/DirectoryNav.tsx';
import styles from '../organisation/organisation.module.css';
import { useWords } from '../words/words.ts';
import { CreateClassDialog } from './ClassDialog.tsx';
import { Members_class, Page_class, parted, Words_class } from './fragment.ts';
import { useClassesLive } from './live.ts';

const ClassesQuery = graphql(
  `
    query Classes {
      cursor
      duties {
        organisations
      }
      classes {
        id
        ...Page_class
      }
    }
  `,
  [Page_class],
);

/** The classes of organisations that documents name as one. */
export function ClassesPage(): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const [answer, ask] = useQuery({ query: ClassesQuery });
  useClassesLive(useStart(answer));
  const { data, error } = answer;
  return (
    <>
      <PageHead
        title={t('classes.title')}
        below={t('classes.about')}
        actions={
          data?.duties.organisations && <Button onClick={() => setCreating(true)}>{t('classes.createSubmit')}</Button>
        }
      />
      <DirectoryNav />
      {!data && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {data?.classes.length === 0 && <Empty title={t('classes.none')}>{<p>{t('classes.about')}</p>}</Empty>}
      {data && data.classes.length > 0 && (
        <ul className={styles.list}>
          {data.classes.map((one) => {
            const page = readFragment(Page_class, one);
            const { shortName, fullName, open } = readFragment(Words_class, page);
            const { now } = parted(readFragment(Members_class, page).members, today);
            return (
              <li key={one.id}>
                <Link to="/classes/$id" params={{ id: one.id }}>
                  {shortName}
                </Link>
                <p>{fullName}</p>
                <p className={styles.facts}>
                  {t(open ? 'class.open' : 'class.closed')} · {t('class.members', { count: now.length })}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      {creating && (
        <CreateClassDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => void navigate({ to: '/classes/$id', params: { id } })}
        />
      )}
    </>
  );
}
