import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { useWords } from '../../words/words.ts';
import { type Field, isWorded } from '../field.ts';
import { type Passport, type Remark, Review_passport } from '../fragment.ts';
import { AnswerRemark, RemarkOnPassport } from './acts.ts';
import { ProposeWording, Wording } from './ProposeWording.tsx';
import styles from './review.module.css';
import { Write } from './Write.tsx';

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
      <Wording remark={remark} />
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
      {remark.mayAnswer && !remark.mayDecide && !answering && (
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
  const [writing, setWriting] = useState<'remark' | 'wording' | null>(null);
  const close = (): void => setWriting(null);
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
      {passport.mayRemark && writing === null && (
        <p className={`${styles.add} no-print`}>
          <TextButton aria-label={t('practice.remarkOn', { field: name })} onClick={() => setWriting('remark')}>
            {t('practice.remark')}
          </TextButton>
          {isWorded(field) && (
            <TextButton aria-label={t('practice.wordingOf', { field: name })} onClick={() => setWriting('wording')}>
              {t('practice.wording')}
            </TextButton>
          )}
        </p>
      )}
      {writing === 'remark' && (
        <Write
          label={t('practice.remark.label', { field: name })}
          send={t('practice.remark')}
          fault={faultAt('text')}
          onSend={send}
          onClose={close}
        />
      )}
      {writing === 'wording' && isWorded(field) && <ProposeWording field={field} passport={passport} onClose={close} />}
    </>
  );
}
