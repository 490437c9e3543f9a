import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { newKey, useAct } from '../act.ts';
import type { ResultOf } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { say } from '../kit/toast.ts';
import { type Paragraph, plainText } from '../practice/text/paragraph.ts';
import { RichField } from '../practice/text/RichField.tsx';
import { useWords } from '../words/words.ts';
import { PublicWarnings, PublishConsultation } from './acts.ts';
import styles from './consultation.module.css';
import type { Page, Turn } from './fragment.ts';

type Warning = ResultOf<typeof PublicWarnings>['publicWarnings'][number];

const ofSide = (turns: readonly Turn[], side: Turn['side']): Paragraph[] =>
  turns.filter((turn) => turn.side === side).flatMap(({ text }) => text);

interface Words {
  subject: string;
  question: string;
  answer: readonly Paragraph[];
}

/** What is published already, otherwise what was asked and answered, from which the names are to be taken. */
const wordsOf = ({ publication }: Page, subject: string, turns: readonly Turn[]): Words =>
  publication ?? { subject, question: plainText(ofSide(turns, 'QUESTION')), answer: ofSide(turns, 'ANSWER') };

const sent = ({ subject, question, answer }: Words) => ({
  subject,
  question,
  answer: answer.map(({ kind, runs }) => ({
    kind,
    runs: runs.map(({ text, bold, italic }) => ({ text, bold, italic })),
  })),
});

function Warned({ warnings }: { warnings: readonly Warning[] }): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.warnings} role="alert">
      <b>{t('question.warnings')}</b>
      <ul>
        {warnings.map(({ kind, excerpt }, index) => (
          <li key={index}>
            {t(`question.warning.${kind}`)}: <q lang="ru">{excerpt}</q>
          </li>
        ))}
      </ul>
      <p>{t('question.warnings.why')}</p>
    </div>
  );
}

interface PublishDialogProps {
  page: Page;
  version: number;
  subject: string;
  onClose: () => void;
}

/** Publishes a question with its answer, without names: whoever publishes sees the words that look like one. */
export function PublishDialog({ page, version, subject, onClose }: PublishDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const client = useClient();
  const { at, tell } = useRefusal('subject', 'question', 'answer', 'reason');
  const [words, setWords] = useState(() => wordsOf(page, subject, page.turns));
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const [reason, setReason] = useState('');
  const put = (more: Partial<Words>): void => setWords({ ...words, ...more });
  const submit = async (): Promise<string | null> => {
    const asked = { id: page.id, words: sent(words) };
    const { data } = await client.query(PublicWarnings, asked, { requestPolicy: 'network-only' }).toPromise();
    const found = data?.publicWarnings ?? [];
    setWarnings(found);
    if (found.length > 0 && reason.trim() === '') return '';
    const said = found.length > 0 ? { reason } : {};
    const told = tell(await act(PublishConsultation, { ...asked, version, ...said, key: newKey() }));
    if (told === null) say(t('question.published'));
    return told;
  };
  return (
    <FormDialog
      opened
      size="xl"
      title={t(page.publication ? 'question.rewrite' : 'question.publish')}
      submit={t('question.publish')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('question.publish.why')}</p>
      <TextInput
        label={t('question.subject')}
        required
        withAsterisk={false}
        maxLength={300}
        value={words.subject}
        error={at('subject')}
        onChange={(event) => put({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('question.question')}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        maxRows={12}
        value={words.question}
        error={at('question')}
        onChange={(event) => put({ question: event.currentTarget.value })}
      />
      <RichField
        label={t('question.answer')}
        description={t('question.publish.answerHint')}
        value={words.answer}
        error={at('answer') ?? null}
        onChange={(answer) => put({ answer })}
      />
      {warnings.length > 0 && (
        <>
          <Warned warnings={warnings} />
          <Textarea
            label={t('question.publish.reason')}
            description={t('question.publish.reasonHint')}
            autosize
            minRows={2}
            value={reason}
            error={at('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
