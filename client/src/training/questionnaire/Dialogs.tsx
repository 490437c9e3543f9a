import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import { FillQuestionnaire, type Question, type Questionnaire, SetQuestionnaire } from './fragment.ts';
import styles from './questionnaire.module.css';

interface DialogProps {
  trainingId: string;
  questionnaire: Questionnaire;
  onClose: () => void;
}

type Said = Readonly<Record<string, number | string>>;

function Answer({
  question,
  said,
  onSay,
}: {
  question: Question;
  said: Said;
  onSay: (value: number | string) => void;
}) {
  const { id, kind, text, options } = question;
  const value = said[id];
  if (kind === 'TEXT')
    return (
      <Textarea
        label={text}
        autosize
        minRows={2}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onSay(event.currentTarget.value)}
      />
    );
  const choices =
    kind === 'SCALE'
      ? [1, 2, 3, 4, 5].map((at) => [at, String(at)] as const)
      : options.map((one, at) => [at, one] as const);
  return (
    <Radio.Group label={text} value={value === undefined ? null : String(value)} onChange={(one) => onSay(Number(one))}>
      <div className={styles.choices}>
        {choices.map(([at, label]) => (
          <Radio key={at} value={String(at)} label={label} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Fills the questionnaire in; nothing tells whose it is. */
export function FillDialog({ trainingId, questionnaire, onClose }: DialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [said, setSaid] = useState<Said>({});
  const submit = async (): Promise<string | null> => {
    const answers = Object.entries(said).map(([question, value]) =>
      typeof value === 'number' ? { question, value } : { question, text: value },
    );
    const outcome = await act(FillQuestionnaire, { trainingId, answers, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('questionnaire.thanks'));
    return null;
  };
  return (
    <FormDialog
      opened
      title={t('questionnaire.fill')}
      submit={t('questionnaire.send')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('questionnaire.nobody')}</p>
      {questionnaire.questions.map((question) => (
        <Answer
          key={question.id}
          question={question}
          said={said}
          onSay={(value) => setSaid((before) => ({ ...before, [question.id]: value }))}
        />
      ))}
    </FormDialog>
  );
}

const kinds = ['SCALE', 'CHOICE', 'TEXT'] as const;

interface Draft {
  readonly id: number;
  readonly kind: (typeof kinds)[number];
  readonly text: string;
  /** One a line. */
  readonly options: string;
}

/** What is asked, before anybody has answered. */
export function EditDialog({ trainingId, questionnaire, onClose }: DialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    questionnaire.questions.map(({ kind, text, options }, id) => ({ id, kind, text, options: options.join('\n') })),
  );
  const put = (id: number, part: Partial<Draft>): void =>
    setDrafts((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const submit = async (): Promise<string | null> => {
    const questions = drafts.map(({ kind, text, options }) => ({
      kind,
      text,
      options: kind === 'CHOICE' ? options.split('\n').filter((one) => one.trim() !== '') : null,
    }));
    const { version } = questionnaire;
    const outcome = await act(SetQuestionnaire, { trainingId, version, questions, key: newKey() });
    return outcome.is === 'done' ? null : outcome.sentence;
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('questionnaire.edit')}
      submit={t('questionnaire.save')}
      onClose={onClose}
      onSubmit={submit}
    >
      {drafts.map(({ id, kind, text, options }, at) => (
        <fieldset key={id} className={styles.draft}>
          <legend>{t('questionnaire.question', { number: at + 1 })}</legend>
          <TextInput
            label={t('questionnaire.text')}
            value={text}
            onChange={(event) => put(id, { text: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('questionnaire.kind')}
            value={kind}
            data={kinds.map((one) => ({ value: one, label: t(`questionnaire.kind.${one}`) }))}
            onChange={(event) => put(id, { kind: kinds.find((one) => one === event.currentTarget.value) ?? kind })}
          />
          {kind === 'CHOICE' && (
            <Textarea
              label={t('questionnaire.options')}
              autosize
              minRows={2}
              value={options}
              onChange={(event) => put(id, { options: event.currentTarget.value })}
            />
          )}
          <TextButton onClick={() => setDrafts((before) => before.filter((one) => one.id !== id))}>
            {t('questionnaire.remove')}
          </TextButton>
        </fieldset>
      ))}
      <Button
        variant="default"
        onClick={() =>
          setDrafts((before) => [
            ...before,
            { id: Math.max(-1, ...before.map(({ id }) => id)) + 1, kind: 'SCALE', text: '', options: '' },
          ])
        }
      >
        {t('questionnaire.addQuestion')}
      </Button>
    </FormDialog>
  );
}
