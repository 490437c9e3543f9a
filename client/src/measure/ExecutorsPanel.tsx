import type { ReactNode } from 'react';
import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useWords } from '../words/words.ts';
import styles from './measure.module.css';

export const Executors_measure = graphql(`
  fragment Executors_measure on Measure {
    consolidator {
      id
    }
    executors {
      id
      role
      name
      byAgreement
      organisation {
        id
        fullName
        shortName
      }
      class {
        id
        fullName
        shortName
      }
    }
  }
`);

/** Who carries the measure out: leads, then those they act with, by their full names. */
export function ExecutorsPanel({ measure: fragment }: { measure: FragmentOf<typeof Executors_measure> }): ReactNode {
  const { t } = useWords();
  const { executors, consolidator } = readFragment(Executors_measure, fragment);
  const parts = [
    { title: t('measure.leads'), of: executors.filter(({ role }) => role === 'LEAD'), lead: true },
    { title: t('measure.others'), of: executors.filter(({ role }) => role === 'CO_EXECUTOR'), lead: false },
  ].filter((part) => part.of.length > 0);
  return (
    <Panel title={t('measure.executors')}>
      {parts.map((part) => (
        <div key={part.title}>
          <p className={styles.label}>{part.title}</p>
          <ul className={styles.names}>
            {part.of.map(({ id, name, byAgreement, organisation, class: ofClass }) => (
              <li
                key={id}
                className={part.lead ? styles.lead : undefined}
                title={organisation?.fullName ?? ofClass?.fullName}
              >
                {organisation?.shortName ?? ofClass?.shortName ?? name}
                {byAgreement && <span className={styles.aside}> · {t('measure.byAgreement')}</span>}
                {consolidator && consolidator.id === organisation?.id && (
                  <span className={styles.aside}> · {t('measure.consolidates')}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
