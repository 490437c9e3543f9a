import { Button, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { useWords } from '../../words/words.ts';
import { Changed } from '../compare/Changed.tsx';
import type { WordedField } from '../field.ts';
import type { Passport, Remark } from '../fragment.ts';
import { type Paragraph, tidy, toldText } from '../text/paragraph.ts';
import { RichField } from '../text/RichField.tsx';
import { DecideWording, RemarkOnPassport } from './acts.ts';
import styles from './review.module.css';
import { Write } from './Write.tsx';

const line = (text: string): Paragraph[] => [{ kind: 'PARAGRAPH', runs: [{ text, bold: false, italic: false }] }];

/** How a field reads now. */
const readsNow = (field: WordedField, passport: Passport): readonly Paragraph[] =>
  field === 'name' || field === 'municipality'
    ? line(passport[field])
    : (passport.texts.find(({ part }) => part === field)?.text ?? []);

interface ProposeProps {
  field: WordedField;
  passport: Passport;
  onClose: () => void;
}

/** As somebody who judges: how a field should read, and why. */
export function ProposeWording({ field, passport, onClose }: ProposeProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('text', 'wording');
  const [wording, setWording] = useState(readsNow(field, passport));
  const [text, setText] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const label = t('practice.wording.label', { field: t(`practice.field.${field}`) });
  const submit = async (): Promise<void> => {
    setBusy(true);
    const input = { passportId: passport.id, field, text, wording: [...tidy(wording)].map(plain), key: newKey() };
    const sentence = tell(await act(RemarkOnPassport, input));
    setBusy(false);
    setTold(sentence);
    if (sentence === null) onClose();
  };
  return (
    <form
      className={`${styles.write} no-print`}
      data-writing="unsaved"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {field === 'name' || field === 'municipality' ? (
        <TextInput
          autoFocus
          label={label}
          value={toldText(wording)}
          error={at('wording')}
          onChange={(event) => setWording(line(event.currentTarget.value))}
        />
      ) : (
        <RichField
          label={label}
          description={t('practice.wording.why')}
          value={wording}
          error={at('wording') ?? null}
          onChange={setWording}
        />
      )}
      <Textarea
        label={t('practice.wording.reason')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={text}
        error={at('text') ?? told}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={busy}>
          {t('practice.wording.send')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
      </div>
    </form>
  );
}

const plain = ({ kind, runs }: Paragraph) => ({ kind, runs: runs.map((run) => ({ ...run })) });

/** A wording that was proposed, beside what stood there; the author decides on it in place. */
export function Wording({ remark }: { remark: Remark }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('answer');
  const [declining, setDeclining] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const { id, version, wording, before, agreed, mayDecide } = remark;
  if (wording === null) return null;
  const decide = async (isAgreed: boolean, answer: string | null): Promise<string | null> =>
    tell(await act(DecideWording, { id, version, isAgreed, answer, key: newKey() }));
  return (
    <div className={styles.wording}>
      <Changed before={toldText(before ?? [])} after={toldText(wording)} />
      {agreed !== null && (
        <p className={styles.decided}>{t(agreed ? 'practice.wording.agreed' : 'practice.wording.declined')}</p>
      )}
      {told !== null && (
        <p className={styles.fault} role="alert">
          {told}
        </p>
      )}
      {mayDecide && !declining && (
        <div className={`${styles.buttons} no-print`}>
          <Button variant="default" onClick={async () => setTold(await decide(true, null))}>
            {t('practice.wording.agree')}
          </Button>
          <Button variant="subtle" onClick={() => setDeclining(true)}>
            {t('practice.wording.decline')}
          </Button>
        </div>
      )}
      {declining && (
        <Write
          label={t('practice.wording.declineWhy')}
          send={t('practice.wording.decline')}
          fault={at('answer')}
          onSend={(answer) => decide(false, answer)}
          onClose={() => setDeclining(false)}
        />
      )}
    </div>
  );
}
