import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type FragmentOf, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useWords } from '../../words/words.ts';
import { EditDialog, FillDialog } from './Dialogs.tsx';
import { Asked_training, type Questionnaire } from './fragment.ts';
import styles from './questionnaire.module.css';

type Sum = NonNullable<Questionnaire['sums']>[number];

function Answered({ sum }: { sum: Sum }): ReactNode {
  const { t, dates } = useWords();
  const { kind, options } = sum.question;
  if (kind === 'TEXT')
    return (
      <ul>
        {sum.texts.map((text, at) => (
          // Two may have written the same words.
          <li key={at}>{text}</li>
        ))}
      </ul>
    );
  const steps = kind === 'SCALE' ? ['1', '2', '3', '4', '5'] : options;
  return (
    <>
      {sum.mean !== null && <b>{t('questionnaire.mean', { mean: dates.number(sum.mean) })} · </b>}
      {steps.map((step, at) => `${step}: ${sum.counts[at] ?? 0}`).join(' · ')}
    </>
  );
}

interface PanelProps {
  training: FragmentOf<typeof Asked_training>;
  mayHold: boolean;
}

/** The questionnaire of a training: to fill in, to write, and its result in sum. */
export function QuestionnairePanel({ training, mayHold }: PanelProps): ReactNode {
  const { t } = useWords();
  const { id, questionnaire } = readFragment(Asked_training, training);
  const [open, setOpen] = useState<'fill' | 'edit' | null>(null);
  const { sheets, sums, mayFill, isFilled, mayWrite } = questionnaire;
  if (!mayHold && !mayFill && !isFilled) return null;
  return (
    <Panel title={t('questionnaire.title')}>
      {mayFill && <Button onClick={() => setOpen('fill')}>{t('questionnaire.fill')}</Button>}
      {isFilled && <p>{t('questionnaire.filled')}</p>}
      {mayHold && <p>{t('questionnaire.sheets', { count: sheets })}</p>}
      {mayHold && sums === null && <p>{t('questionnaire.tooFew')}</p>}
      {sums && (
        <dl className={styles.sums}>
          {sums.map((sum) => (
            <div key={sum.question.id}>
              <dt>{sum.question.text}</dt>
              <dd>
                <Answered sum={sum} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {mayWrite && (
        <Button variant="default" onClick={() => setOpen('edit')}>
          {t('questionnaire.edit')}
        </Button>
      )}
      {open === 'fill' && <FillDialog trainingId={id} questionnaire={questionnaire} onClose={() => setOpen(null)} />}
      {open === 'edit' && <EditDialog trainingId={id} questionnaire={questionnaire} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
