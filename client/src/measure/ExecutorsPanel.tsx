import { type ReactNode, useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import { Consolidator_measure, ConsolidatorDialog } from './ConsolidatorDialog.tsx';
import styles from './measure.module.css';

export const Executors_measure = graphql(
  `
  fragment Executors_measure on Measure {
    ...Consolidator_measure
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
`,
  [Consolidator_measure],
);

/** Who carries the measure out: leads, then those they act with, by their full names. */
export function ExecutorsPanel({ measure: fragment }: { measure: FragmentOf<typeof Executors_measure> }): ReactNode {
  const { t } = useWords();
  const measure = readFragment(Executors_measure, fragment);
  const { executors } = measure;
  const consolidated = readFragment(Consolidator_measure, measure);
  const { consolidator, mayDecide } = consolidated;
  // The choice starts from what its person saw when beginning it.
  const [choosing, setChoosing] = useState<typeof consolidated | null>(null);
  const isSeveral = executors.flatMap((one) => one.organisation ?? []).length > 1 || executors.some((one) => one.class);
  const isListed = executors.some(({ organisation }) => organisation?.id === consolidator?.id);
  const parts = [
    { title: t('measure.leads'), of: executors.filter(({ role }) => role === 'LEAD'), lead: true },
    { title: t('measure.others'), of: executors.filter(({ role }) => role === 'CO_EXECUTOR'), lead: false },
  ].filter((part) => part.of.length > 0);
  return (
    <Panel
      title={t('measure.executors')}
      action={
        mayDecide &&
        isSeveral && (
          <TextButton className={styles.link} onClick={() => setChoosing(consolidated)}>
            {t('measure.consolidator')}
          </TextButton>
        )
      }
    >
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
      {consolidator && !isListed && (
        <p className={styles.soft}>{t('measure.consolidatorSet', { name: consolidator.shortName })}</p>
      )}
      {choosing && <ConsolidatorDialog measure={choosing} onClose={() => setChoosing(null)} />}
    </Panel>
  );
}
