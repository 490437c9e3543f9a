import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { type FormStep, missingIn, parts, stepNames } from '../field.ts';
import { type Draft, linesOf } from './draft.ts';
import styles from './form.module.css';

interface StepListProps {
  step: FormStep;
  draft: Draft;
  onStep: (step: FormStep) => void;
}

/** What is written so far, as far as it is needed. */
const filled = (draft: Draft) => ({
  name: draft.name,
  municipality: draft.municipality,
  targetGroups: linesOf(draft.targetGroups),
  texts: parts.map((part) => ({ part, text: [...draft[part]] })),
});

/** The steps of the form, each with what it still needs. */
export function StepList({ step, draft, onStep }: StepListProps): ReactNode {
  const { t } = useWords();
  return (
    <nav className={styles.steps} aria-label={t('practice.form')}>
      <ol>
        {stepNames.map((one) => {
          const missing = missingIn(one, filled(draft)).map((field) => t(`practice.field.${field}`).toLowerCase());
          return (
            <li key={one}>
              <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onStep(one)}>
                {t(`practice.form.${one}`)}
                {missing.length > 0 && (
                  <span className={styles.missing}>{t('practice.form.missing', { fields: missing.join(', ') })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
