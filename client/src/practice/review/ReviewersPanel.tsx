import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { DayText } from '../../kit/DayText.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { StateMark } from '../../kit/StateMark.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { PersonPicker } from '../../person/PersonPicker.tsx';
import { useWords } from '../../words/words.ts';
import { type Passport, type Practice, Review_passport } from '../fragment.ts';
import { AppointReviewer, DismissReviewer } from './acts.ts';
import styles from './review.module.css';

type Reviewer = Practice['reviewers'][number];

function AppointDialog({ practice, onClose }: { practice: Practice; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('personId');
  const [personId, setPerson] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (personId === null) return t('practice.appoint.choose');
    return tell(await act(AppointReviewer, { practiceId: practice.id, personId, key: newKey() }));
  };
  return (
    <FormDialog opened title={t('practice.appoint')} submit={t('practice.appoint')} onClose={onClose} onSubmit={submit}>
      <PersonPicker
        label={t('practice.appoint.who')}
        description={t('practice.appoint.hint')}
        value={personId}
        onChange={setPerson}
        error={at('personId')}
      />
    </FormDialog>
  );
}

interface LineProps {
  practice: Practice;
  reviewer: Reviewer;
  /** Whether the version on the page has a judgement of this person; null while nobody judges. */
  judged: boolean | null;
}

function Line({ practice, reviewer: { id, person }, judged }: LineProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const name = person?.name ?? t('practice.reviewer.hidden');
  const appoint = async (personId: string): Promise<void> => {
    const outcome = await act(AppointReviewer, { practiceId: practice.id, personId, key: newKey() });
    if (outcome.is !== 'done') say(outcome.sentence);
  };
  const dismiss = async (): Promise<void> => {
    const outcome = await act(DismissReviewer, { id, key: newKey() });
    if (outcome.is !== 'done') return say(outcome.sentence);
    say(t('practice.dismissed', { name }), person ? () => void appoint(person.id) : undefined);
  };
  return (
    <li className={styles.reviewer}>
      <div>
        {person ? (
          <Link to="/people/$id" params={{ id: person.id }}>
            {name}
          </Link>
        ) : (
          <span className={styles.soft}>{name}</span>
        )}
        {person?.memberships[0] && <p className={styles.soft}>{person.memberships[0].organisation.shortName}</p>}
        {judged !== null && (
          <p className={styles.judged}>
            <StateMark state={judged ? 'DONE' : 'PLANNED'}>
              {t(judged ? 'practice.reviewer.judged' : 'practice.reviewer.waits')}
            </StateMark>
          </p>
        )}
      </div>
      {practice.mayAppoint && (
        <TextButton className="no-print" aria-label={t('practice.dismissOf', { name })} onClick={() => void dismiss()}>
          {t('practice.dismiss')}
        </TextButton>
      )}
    </li>
  );
}

/** Who judges a practice, until when, and whom to ask. */
export function ReviewersPanel({ practice, passport }: { practice: Practice; passport: Passport }): ReactNode {
  const { t } = useWords();
  const [appointing, setAppointing] = useState(false);
  const { judgements } = readFragment(Review_passport, passport);
  const { reviewers, curator, mayAppoint } = practice;
  const hasBegun = passport.dueOn !== null;
  const has = (id: string | undefined): boolean => judgements.some(({ reviewer }) => reviewer?.id === id);
  return (
    <Panel
      title={t('practice.review')}
      action={mayAppoint && <TextButton onClick={() => setAppointing(true)}>{t('practice.appoint')}</TextButton>}
    >
      {!hasBegun && <p className={styles.soft}>{t('practice.review.notBegun')}</p>}
      {passport.dueOn !== null && passport.state === 'IN_REVIEW' && (
        <p className={styles.until}>
          {/* The sentence is made around the day, which has a look of its own. */}
          {t('practice.dueOn')} <DayText day={passport.dueOn} />
        </p>
      )}
      {hasBegun && reviewers.length === 0 && <p className={styles.soft}>{t('practice.review.nobody')}</p>}
      <ul className={styles.reviewers} aria-label={t('practice.reviewers')}>
        {reviewers.map((reviewer) => (
          <Line
            key={reviewer.id}
            practice={practice}
            reviewer={reviewer}
            judged={hasBegun ? has(reviewer.person?.id) : null}
          />
        ))}
      </ul>
      {curator && (
        <p className={styles.ask}>
          {t('practice.review.ask')}{' '}
          <Link to="/people/$id" params={{ id: curator.id }}>
            {curator.name}
          </Link>
        </p>
      )}
      {appointing && <AppointDialog practice={practice} onClose={() => setAppointing(false)} />}
    </Panel>
  );
}
