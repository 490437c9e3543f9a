import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../graphql.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../../kit/Standing.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { useStart } from '../../live.ts';
import { useOwn } from '../../practice/own.ts';
import { PassportText } from '../../practice/text/PassportText.tsx';
import { useWords } from '../../words/words.ts';
import { useTrainingsLive } from '../live.ts';
import styles from '../training.module.css';
import { DiscardProgrammeDialog } from './DiscardProgrammeDialog.tsx';
import { ProgrammeDialog } from './ProgrammeDialog.tsx';

const ProgrammesQuery = graphql(`
  query Programmes {
    cursor
    programmes(archived: true) {
      id
      version
      name
      about {
        kind
        runs {
          text
          bold
          italic
        }
      }
      hours
      archivedAt
      mayWrite
      mayDiscard
      organisation {
        id
        shortName
      }
      trainings {
        id
        version
        state
      }
    }
  }
`);

export type Programme = ResultOf<typeof ProgrammesQuery>['programmes'][number];

interface RowProps {
  programme: Programme;
  onEdit: () => void;
  onDiscard: () => void;
}

function Row({ programme, onEdit, onDiscard }: RowProps): ReactNode {
  const { t } = useWords();
  const { name, about, hours, organisation, trainings, archivedAt, mayWrite, mayDiscard } = programme;
  const held = trainings.filter(({ state }) => state === 'HELD').length;
  const facts = [
    organisation?.shortName,
    hours === null ? null : t('programmes.hours', { count: hours }),
    t('programmes.held', { count: held }),
    archivedAt === null ? null : t('programmes.archived'),
  ];
  return (
    <li className={styles.row}>
      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      <div>
        <h2 className={styles.name}>{name}</h2>
        <PassportText text={about} />
        {mayWrite && (
          <p className={`${styles.links} no-print`}>
            <TextButton onClick={onEdit}>
              {t('programmes.edit')}
              <span className="visually-hidden">: {name}</span>
            </TextButton>
            {mayDiscard && (
              <TextButton onClick={onDiscard}>
                {t('programmes.discard')}
                <span className="visually-hidden">: {name}</span>
              </TextButton>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** Courses that are held more than once. */
export function ProgrammesPage(): ReactNode {
  const { t } = useWords();
  const { organisations } = useOwn();
  const [edited, setEdited] = useState<Programme | 'new' | null>(null);
  const [discarded, setDiscarded] = useState<Programme | null>(null);
  const [answer, ask] = useQuery({ query: ProgrammesQuery });
  useTrainingsLive(useStart(answer));
  const { data, error } = answer;
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const all = (data?.programmes ?? []).toSorted(
    (one, other) => Number(one.archivedAt !== null) - Number(other.archivedAt !== null),
  );
  return (
    <>
      <PageHead
        title={t('programmes.title')}
        above={<Link to="/training">{t('trainings.title')}</Link>}
        below={t('programmes.about')}
        actions={organisations.length > 0 && <Button onClick={() => setEdited('new')}>{t('programmes.create')}</Button>}
      />
      {!data && (error ? <Failed onRetry={again} /> : <Loading />)}
      {data && all.length === 0 && <Empty title={t('programmes.none')}>{<p>{t('programmes.noneWhy')}</p>}</Empty>}
      {all.length > 0 && (
        <ul className={styles.list}>
          {all.map((programme) => (
            <Row
              key={programme.id}
              programme={programme}
              onEdit={() => setEdited(programme)}
              onDiscard={() => setDiscarded(programme)}
            />
          ))}
        </ul>
      )}
      {edited !== null && (
        <ProgrammeDialog
          programme={edited === 'new' ? null : edited}
          organisations={organisations}
          onClose={() => setEdited(null)}
          onDone={again}
        />
      )}
      {discarded !== null && <DiscardProgrammeDialog programme={discarded} onClose={() => setDiscarded(null)} />}
    </>
  );
}
