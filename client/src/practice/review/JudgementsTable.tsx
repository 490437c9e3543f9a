import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import type { Judgement } from '../fragment.ts';
import styles from './review.module.css';
import { averageBy, averageOf, criteria } from './score.ts';

function Average({ value }: { value: number | null }): ReactNode {
  const { dates } = useWords();
  return value === null ? '–' : <b>{dates.number(value)}</b>;
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
            <tr key={criterion}>
              <th scope="row">{t(`practice.criterion.${criterion}`)}</th>
              {judgements.map(({ id, scores }) => {
                const given = scores.find((one) => one.criterion === criterion);
                return (
                  <td key={id}>
                    <b>{given?.score ?? '–'}</b> <span className={styles.soft}>{given?.reason}</span>
                  </td>
                );
              })}
              <td>
                <Average value={averageBy(judgements, criterion)} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('practice.judgements.overall')}</th>
            {judgements.map((judgement) => (
              <td key={judgement.id}>
                <Average value={averageOf([judgement])} />
              </td>
            ))}
            <td>
              <Average value={averageOf(judgements)} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('practice.judgements.evidence')}</th>
            {judgements.map(({ id, evidence }) => (
              <td key={id}>{t(`practice.evidence.${evidence}`)}</td>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="row">{t('practice.judgements.conclusion')}</th>
            {judgements.map(({ id, conclusion }) => (
              <td key={id} className={styles.words}>
                {conclusion}
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
