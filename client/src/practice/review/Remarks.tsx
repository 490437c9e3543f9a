import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { useWords } from '../../words/words.ts';
import type { Field } from '../field.ts';
import { type Passport, type Remark, Review_passport } from '../fragment.ts';
import { AnswerRemark, RemarkOnPassport } from './acts.ts';
import styles from './review.module.css';

interface WriteProps {
  label: string;
  send: string;
  written?: string;
  /** Answers null when it was done, otherwise the sentence to show. */
  onSend: (text: string) => Promise<string | null>;
  onClose: () => void;
  fault: string | undefined;
}

/** A short text written in place. */
function Write({ label, send, written = '', onSend, onClose, fault }: WriteProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState(written);
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const sentence = await onSend(text);
    setBusy(false);
    setTold(sentence);
    if (sentence === null) onClose();
  };
  return (
    <form
      className={`${styles.write} no-print`}
      data-writing={text === written ? '' : 'unsaved'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        autoFocus
        label={label}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={text}
        error={fault ?? told}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={busy}>
          {send}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** One remark with its answer; whoever may answers it in place. */
function One({ remark, version }: { remark: Remark; version: number | null }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const act = useAct();
  const { at, tell } = useRefusal('answer');
  const [answering, setAnswering] = useState(false);
  const { author, answeredBy, answer, answeredAt } = remark;
  const by = { name: author?.name ?? t('practice.remark.someone'), when: dates.moment(remark.at, today) };
  const send = async (text: string): Promise<string | null> =>
    tell(await act(AnswerRemark, { id: remark.id, version: remark.version, answer: text, key: newKey() }));
  return (
    <li className={styles.remark} data-answered={answer === null ? undefined : ''}>
      <p className={styles.by}>
        {t('practice.remark.by', by)}
        {version !== null && `, ${t('practice.remark.before', { number: version })}`}
      </p>
      <p className={styles.words}>{remark.text}</p>
      {answer !== null && (
        <div className={styles.answer}>
          <p className={styles.by}>
            {t('practice.answer.by', {
              name: answeredBy?.name ?? t('practice.answer.someone'),
              when: answeredAt === null ? '' : dates.moment(answeredAt, today),
            })}
          </p>
          <p className={styles.words}>{answer}</p>
        </div>
      )}
      {remark.mayAnswer && !answering && (
        <TextButton className="no-print" onClick={() => setAnswering(true)}>
          {t(answer === null ? 'practice.answer' : 'practice.answerAgain')}
        </TextButton>
      )}
      {answering && (
        <Write
          label={t('practice.answer.label')}
          send={t('practice.answer.send')}
          written={answer ?? ''}
          fault={at('answer')}
          onSend={send}
          onClose={() => setAnswering(false)}
        />
      )}
    </li>
  );
}

interface RemarksProps {
  field: Field;
  passport: Passport;
  /** The version before, whose remarks the author goes through while writing the next one. */
  before?: Passport | undefined;
}

const at = (passport: Passport | undefined, field: Field): Remark[] =>
  passport ? readFragment(Review_passport, passport).remarks.filter((remark) => remark.field === field) : [];

/** The remarks at one field, and the way to make one. */
export function Remarks({ field, passport, before }: RemarksProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at: faultAt, tell } = useRefusal('text');
  const [writing, setWriting] = useState(false);
  const name = t(`practice.field.${field}`);
  const send = async (text: string): Promise<string | null> =>
    tell(await act(RemarkOnPassport, { passportId: passport.id, field, text, key: newKey() }));
  const [own, earlier] = [at(passport, field), at(before, field)];
  return (
    <>
      {own.length + earlier.length > 0 && (
        <ul className={styles.remarks} aria-label={t('practice.remarks', { count: own.length + earlier.length })}>
          {earlier.map((remark) => (
            <One key={remark.id} remark={remark} version={before?.number ?? null} />
          ))}
          {own.map((remark) => (
            <One key={remark.id} remark={remark} version={null} />
          ))}
        </ul>
      )}
      {passport.mayRemark && !writing && (
        <TextButton
          className={`${styles.add} no-print`}
          aria-label={t('practice.remarkOn', { field: name })}
          onClick={() => setWriting(true)}
        >
          {t('practice.remark')}
        </TextButton>
      )}
      {writing && (
        <Write
          label={t('practice.remark.label', { field: name })}
          send={t('practice.remark')}
          fault={faultAt('text')}
          onSend={send}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}
