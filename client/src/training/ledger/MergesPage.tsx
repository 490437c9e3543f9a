import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../../act.ts';
import { graphql, type ResultOf } from '../../graphql.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Empty, Failed, Loading } from '../../kit/Standing.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useStart } from '../../live.ts';
import { useWords } from '../../words/words.ts';
import { useTrainingsLive } from '../live.ts';
import { MergeSpecialists, SeparateSpecialists, UndoMerge } from './acts.ts';
import styles from './ledger.module.css';

const Named_specialist = graphql(`
  fragment Named_specialist on Specialist @_unmask {
    id
    name
    post
    municipality
    organisationAs
    organisation {
      id
      shortName
    }
    person {
      id
    }
  }
`);

const MergesQuery = graphql(
  `
    query Merges($first: Int!) {
      cursor
      mergeProposals(first: $first) {
        why
        one {
          ...Named_specialist
        }
        other {
          ...Named_specialist
        }
      }
      specialistMerges(first: $first) {
        id
        version
        isSame
        at
        kept {
          ...Named_specialist
        }
        gone {
          ...Named_specialist
        }
      }
    }
  `,
  [Named_specialist],
);

type Named = ResultOf<typeof Named_specialist>;
type Answer = ResultOf<typeof MergesQuery>;

function Who({ who }: { who: Named | null }): ReactNode {
  const { t } = useWords();
  if (!who) return null;
  const { name, organisation, organisationAs, post, municipality, person } = who;
  return (
    <p>
      <b>{name}</b>
      <br />
      <span className={styles.soft}>
        {[organisation?.shortName ?? organisationAs, post, municipality, person ? t('merge.hasAccount') : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}

/** Takes back what was said of two rows. */
function useUndo(): (merge: { id: string; version: number }) => Promise<void> {
  const act = useAct();
  return async ({ id, version }) => {
    const outcome = await act(UndoMerge, { id, version, key: newKey() });
    if (outcome.is !== 'done') say(outcome.sentence);
  };
}

function Proposal({ proposal }: { proposal: Answer['mergeProposals'][number] }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const undo = useUndo();
  const [busy, setBusy] = useState(false);
  const { one, other, why } = proposal;
  if (!one || !other) return null;
  const names = `${one.name}, ${other.name}`;
  const decide = async (same: boolean): Promise<void> => {
    setBusy(true);
    const outcome = same
      ? await act(MergeSpecialists, { keptId: one.id, goneId: other.id, key: newKey() })
      : await act(SeparateSpecialists, { oneId: one.id, otherId: other.id, key: newKey() });
    setBusy(false);
    if (outcome.is !== 'done') return say(outcome.sentence);
    const { answer } = outcome;
    say(t(same ? 'merge.merged' : 'merge.separated', { names }), () => void undo(answer));
  };
  return (
    <li>
      <p className={styles.soft}>{t(`merge.why.${why}`)}</p>
      <div className={styles.two}>
        <Who who={one} />
        <Who who={other} />
      </div>
      <div className={styles.actions}>
        <Button
          variant="default"
          disabled={busy}
          aria-label={`${t('merge.same')}: ${names}`}
          onClick={() => void decide(true)}
        >
          {t('merge.same')}
        </Button>
        <Button
          variant="subtle"
          disabled={busy}
          aria-label={`${t('merge.two')}: ${names}`}
          onClick={() => void decide(false)}
        >
          {t('merge.two')}
        </Button>
      </div>
    </li>
  );
}

/** Who may be one person: somebody of the centre decides, and each decision can be taken back. */
export function MergesPage(): ReactNode {
  const { t, dates } = useWords();
  const undo = useUndo();
  const [answer, ask] = useQuery({ query: MergesQuery, variables: { first: 100 } });
  useTrainingsLive(useStart(answer));
  const { data, error } = answer;
  return (
    <>
      <PageHead
        title={t('merge.title')}
        above={<Link to="/training/ledger">{t('ledger.title')}</Link>}
        below={t('merge.about')}
      />
      {!data && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {data?.mergeProposals.length === 0 && <Empty title={t('merge.none')}>{<p>{t('merge.noneWhy')}</p>}</Empty>}
      {data && data.mergeProposals.length > 0 && (
        <ul className={styles.pair}>
          {data.mergeProposals.map((one) => (
            <Proposal key={`${one.one?.id} ${one.other?.id}`} proposal={one} />
          ))}
        </ul>
      )}
      {data && data.specialistMerges.length > 0 && (
        <Panel title={t('merge.decided')}>
          <ul className={styles.pair}>
            {data.specialistMerges.map((merge) => (
              <li key={merge.id}>
                {t(merge.isSame ? 'merge.wasMerged' : 'merge.wasSeparated', {
                  kept: merge.kept?.name ?? '',
                  gone: merge.gone?.name ?? '',
                })}{' '}
                <span className={styles.soft}>{dates.moment(merge.at)}</span>{' '}
                <TextButton
                  onClick={() => void undo(merge)}
                  aria-label={`${t('merge.undo')}: ${merge.gone?.name ?? ''}`}
                >
                  {t('merge.undo')}
                </TextButton>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
