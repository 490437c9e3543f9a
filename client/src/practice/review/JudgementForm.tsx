import { Button, Group, Radio, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import type { Judgement, Passport } from '../fragment.ts';
import { JudgePassport } from './acts.ts';
import styles from './review.module.css';
import { type Criterion, criteria, evidences, scores, unfinished, type Written, writtenOf } from './score.ts';

interface CriterionFieldsProps {
  criterion: Criterion;
  value: Written['scores'][Criterion];
  onChange: (value: Written['scores'][Criterion]) => void;
}

/** The score by one criterion, and why. */
function CriterionFields({ criterion, value, onChange }: CriterionFieldsProps): ReactNode {
  const { t } = useWords();
  const name = t(`practice.criterion.${criterion}`);
  return (
    <div className={styles.criterion}>
      <Radio.Group
        label={name}
        description={t(`practice.criterion.about.${criterion}`)}
        value={value.score === 0 ? null : String(value.score)}
        onChange={(score) => onChange({ ...value, score: Number(score) })}
      >
        <Group gap="md" mt={4}>
          {scores.map((score) => (
            <Radio key={score} value={String(score)} label={score} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('practice.judge.reason')}
        aria-label={t('practice.judge.reasonOf', { criterion: name })}
        autosize
        minRows={2}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
    </div>
  );
}

interface JudgementFormProps {
  passport: Passport;
  /** What one judged before. */
  own: Judgement | undefined;
  onDone: () => void;
}

/** What one thinks of the version, by the rubric. */
function useJudging({ passport, own, onDone }: JudgementFormProps) {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('conclusion');
  const [written, setWritten] = useState(() => writtenOf(own));
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (unfinished(written).length > 0) return setFault(t('practice.judge.incomplete'));
    setBusy(true);
    const { evidence, conclusion } = written;
    const outcome = await act(JudgePassport, {
      passportId: passport.id,
      version: own?.version ?? null,
      scores: criteria.map((criterion) => ({ criterion, ...written.scores[criterion] })),
      evidence,
      conclusion,
      key: newKey(),
    });
    setBusy(false);
    const told = tell(outcome);
    setFault(told === '' ? null : told);
    if (told !== null) return;
    say(t('practice.judge.kept'));
    onDone();
  };
  return { written, setWritten, fault, busy, at, send };
}

export function JudgementForm(props: JudgementFormProps): ReactNode {
  const { t } = useWords();
  const { written, setWritten, fault, busy, at, send } = useJudging(props);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={`${styles.rubric} no-print`} data-writing="unsaved" onSubmit={submit}>
      <p className={styles.soft}>{t('practice.judge.why')}</p>
      {criteria.map((criterion) => (
        <CriterionFields
          key={criterion}
          criterion={criterion}
          value={written.scores[criterion]}
          onChange={(value) => setWritten({ ...written, scores: { ...written.scores, [criterion]: value } })}
        />
      ))}
      <Radio.Group
        label={t('practice.evidence')}
        value={written.evidence}
        onChange={(value) => {
          const evidence = evidences.find((one) => one === value);
          if (evidence) setWritten({ ...written, evidence });
        }}
      >
        <div className={styles.evidences}>
          {evidences.map((one) => (
            <Radio key={one} value={one} label={t(`practice.evidence.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('practice.conclusion')}
        description={t('practice.conclusion.hint')}
        autosize
        minRows={3}
        value={written.conclusion}
        error={at('conclusion')}
        onChange={(event) => setWritten({ ...written, conclusion: event.currentTarget.value })}
      />
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {t('practice.judge.send')}
        </Button>
        {props.own && (
          <Button variant="subtle" onClick={props.onDone}>
            {t('kit.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
