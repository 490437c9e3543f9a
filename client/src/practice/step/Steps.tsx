import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import { MovePassport, RevisePractice } from '../acts.ts';
import { fieldOf } from '../field.ts';
import type { Fault, Flush } from '../form/saver.ts';
import type { Passport, Practice, Step } from '../fragment.ts';
import { DiscardPassportDialog } from './DiscardPassportDialog.tsx';
import { type Asking, isAsking, type Moving, StepDialog } from './StepDialog.tsx';

/** What is done next, by how far the version is: the one filled button. What is left stands in a menu. */
const main: readonly Step[] = ['SUBMIT', 'BEGIN', 'ACCEPT', 'PUBLISH'];

/** As what a version is taken along. */
const formats = ['docx', 'pdf'] as const;

interface StepsProps {
  practice: Practice;
  passport: Passport;
  /** Saves what is still being written: a step is taken with it, or not at all. */
  flush: Flush;
  /** A field that is needed is empty: the form shows it there. */
  onFault: (fault: Fault) => void;
  /** Where one judges, whoever is to judge and has not yet. */
  onJudge: (() => void) | null;
}

/** Takes a step with what is written, and tells what came of it. */
function useMove({ passport, flush, onFault }: StepsProps) {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('reason', 'dueOn', 'reviewOn');
  const move = async (step: Step, moving: Moving = {}): Promise<string | null> => {
    const saved = passport.mayWrite ? await flush() : passport;
    // The form says at its field why it could not be saved.
    if (saved === null) return '';
    const { id, version } = saved;
    const outcome = await act(MovePassport, { id, version, step, ...moving, key: newKey() });
    const field = outcome.is === 'refused' && outcome.code === 'INCOMPLETE' ? fieldOf(outcome.field) : null;
    if (field !== null && outcome.is === 'refused') {
      onFault({ field, sentence: outcome.sentence });
      return '';
    }
    const told = tell(outcome);
    if (told === null) say(t(`practice.moved.${step}`));
    return told;
  };
  return { at, move };
}

/** The other things that one may do, behind one word. */
function Rest({ children }: { children: ReactNode }): ReactNode {
  const { t } = useWords();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default">{t('practice.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** Begins the next version, which is then the one on the page. */
function Revise({ practice, filled }: { practice: Practice; filled: boolean }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const revise = async (): Promise<void> => {
    const outcome = await act(RevisePractice, { id: practice.id, key: newKey() });
    if (outcome.is !== 'done') return say(outcome.sentence);
    void navigate({ to: '/practices/$id', params: { id: practice.id }, search: {} });
  };
  return (
    <Button variant={filled ? 'filled' : 'default'} onClick={() => void revise()}>
      {t('practice.revise')}
    </Button>
  );
}

/** What one may do with a version now: the next step as the one filled button, the others behind one word. */
export function Steps(props: StepsProps): ReactNode {
  const { practice, passport, onJudge } = props;
  const { t } = useWords();
  const { at, move } = useMove(props);
  const [opened, setOpened] = useState<Asking | 'DISCARD' | null>(null);
  const take = async (step: Step): Promise<void> => {
    if (isAsking(step)) return setOpened(step);
    const told = await move(step);
    if (told) say(told);
  };
  const filled = onJudge ? undefined : main.find((step) => passport.nextSteps.includes(step));
  const rest = passport.nextSteps.filter((step) => step !== filled);
  const mayDiscard = passport.mayWrite && passport.submittedAt === null;
  const close = (): void => setOpened(null);
  return (
    <>
      <Rest>
        {rest.map((step) => (
          <Menu.Item key={step} onClick={() => void take(step)}>
            {t(`practice.step.${step}`)}
          </Menu.Item>
        ))}
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={`/api/practices/${passport.id}.${format}`} download>
            {t(`practice.as.${format}`)}
          </Menu.Item>
        ))}
        {mayDiscard && <Menu.Item onClick={() => setOpened('DISCARD')}>{t('practice.discard')}</Menu.Item>}
      </Rest>
      {practice.mayRevise && <Revise practice={practice} filled={passport.state === 'RETURNED'} />}
      {onJudge && <Button onClick={onJudge}>{t('practice.judge')}</Button>}
      {filled && <Button onClick={() => void take(filled)}>{t(`practice.step.${filled}`)}</Button>}
      {opened === 'DISCARD' && <DiscardPassportDialog practice={practice} passport={passport} onClose={close} />}
      {opened !== null && opened !== 'DISCARD' && (
        <StepDialog
          step={opened}
          passport={passport}
          at={at}
          onSubmit={(moving) => move(opened, moving)}
          onClose={close}
        />
      )}
    </>
  );
}
