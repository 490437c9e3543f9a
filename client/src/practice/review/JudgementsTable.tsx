import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import type { Judgement } from '../fragment.ts';
import styles from './review.module.css';
import { averageBy, averageOf, type Criterion, criteria } from './score.ts';

function Average({ value }: { value: number | null }): ReactNode {
  const { dates } = useWords();
  return value === null ? '–' : <b>{dates.number(value)}</b>;
}

interface RowProps {
  label: string;
  judgements: readonly Judgement[];
  /** What one judgement says here. */
  cell: (judgement: Judgement) => ReactNode;
  /** What all of them come to, where they come to something. */
  all?: ReactNode;
}

function Row({ label, judgements, cell, all }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      {judgements.map((judgement) => (
        <td key={judgement.id}>{cell(judgement)}</td>
      ))}
      <td>{all}</td>
    </tr>
  );
}

function Given({ judgement: { scores }, criterion }: { judgement: Judgement; criterion: Criterion }): ReactNode {
  const given = scores.find((one) => one.criterion === criterion);
  return (
    <>
      <b>{given?.score ?? '–'}</b> <span className={styles.soft}>{given?.reason}</span>
    </>
  );
}

/** All judgements beside each other: a column for each reviewer, and the averages. */
export function JudgementsTable({ judgements }: { judgements: readonly Judgement[] }): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.scroll} role="group" tabIndex={0} aria-label={t('practice.judgements')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('practice.judgements.criterion')}</th>
            {judgements.map(({ id, reviewer }) => (
              <th key={id} scope="col">
                {reviewer?.name ?? t('practice.remark.someone')}
              </th>
            ))}
            <th scope="col">{t('practice.judgements.average')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <Row
              key={criterion}
              label={t(`practice.criterion.${criterion}`)}
              judgements={judgements}
              cell={(judgement) => <Given judgement={judgement} criterion={criterion} />}
              all={<Average value={averageBy(judgements, criterion)} />}
            />
          ))}
          <Row
            label={t('practice.judgements.overall')}
            judgements={judgements}
            cell={(judgement) => <Average value={averageOf([judgement])} />}
            all={<Average value={averageOf(judgements)} />}
          />
          <Row
            label={t('practice.judgements.evidence')}
            judgements={judgements}
            cell={({ evidence }) => t(`practice.evidence.${evidence}`)}
          />
          <Row
            label={t('practice.judgements.conclusion')}
            judgements={judgements}
            cell={({ conclusion }) => <span className={styles.words}>{conclusion}</span>}
          />
        </tbody>
      </table>
    </div>
  );
}
