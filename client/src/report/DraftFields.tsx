import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField } from '../kit/DayField.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import { Attachments } from './Attachments.tsx';
import { bounds, type Draft, type FigureDraft, readFigure } from './draft.ts';
import styles from './report.module.css';

interface FigureLineProps {
  figure: FigureDraft;
  number: number;
  onChange: (figure: FigureDraft) => void;
  onRemove: () => void;
}

function FigureLine({ figure, number, onChange, onRemove }: FigureLineProps): ReactNode {
  const { t } = useWords();
  const wrong = figure.value !== '' && readFigure(figure.value) === null;
  return (
    <li className={styles.figure}>
      <TextInput
        aria-label={t('report.figureLabel')}
        placeholder={t('report.figureLabel')}
        value={figure.label}
        onChange={(event) => onChange({ ...figure, label: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('report.figureBound')}
        value={figure.bound}
        data={bounds.map((bound) => ({ value: bound, label: t(`bound.${bound}`) }))}
        onChange={(event) => {
          const bound = bounds.find((one) => one === event.currentTarget.value);
          if (bound) onChange({ ...figure, bound });
        }}
      />
      <TextInput
        aria-label={t('report.figureValue')}
        placeholder={t('report.figureValue')}
        inputMode="decimal"
        value={figure.value}
        error={wrong}
        onChange={(event) => onChange({ ...figure, value: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('report.figureUnit')}
        placeholder={t('report.figureUnit')}
        value={figure.unit}
        onChange={(event) => onChange({ ...figure, unit: event.currentTarget.value })}
      />
      <Button variant="subtle" aria-label={t('report.removeFigure', { number })} onClick={onRemove} px="xs">
        ✕
      </Button>
    </li>
  );
}

interface DraftFieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** What is wrong with the text. */
  fault?: string | null;
  /** What belongs among the files. */
  filesHint?: string;
}

/** What is written of a report: what was done, by what day, with which figures. */
export function DraftFields({ draft, onChange, fault = null, filesHint }: DraftFieldsProps): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const { figures } = draft;
  const put = (index: number, figure: FigureDraft | null): void =>
    onChange({ ...draft, figures: figures.flatMap((one, at) => (at === index ? (figure ?? []) : one)) });
  return (
    <div className={styles.fields}>
      <Textarea
        label={t('report.text')}
        description={t('report.textHint')}
        autosize
        minRows={4}
        maxRows={20}
        value={draft.text}
        error={fault}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      <DayField
        label={t('report.doneOn')}
        value={draft.doneOn}
        max={today}
        onChange={(doneOn) => onChange({ ...draft, doneOn })}
      />
      <Checkbox
        label={t('report.completes')}
        checked={draft.completes}
        onChange={(event) => onChange({ ...draft, completes: event.currentTarget.checked })}
      />
      <fieldset className={styles.figures}>
        <legend>{t('report.figures')}</legend>
        <ul>
          {figures.map((figure, index) => (
            <FigureLine
              key={index}
              figure={figure}
              number={index + 1}
              onChange={(changed) => put(index, changed)}
              onRemove={() => put(index, null)}
            />
          ))}
        </ul>
        <Button
          variant="default"
          onClick={() =>
            onChange({ ...draft, figures: [...figures, { label: '', value: '', unit: '', bound: 'EXACT' }] })
          }
        >
          {t('report.addFigure')}
        </Button>
      </fieldset>
      <Attachments hint={filesHint} files={draft.files} onChange={(files) => onChange({ ...draft, files })} />
    </div>
  );
}
