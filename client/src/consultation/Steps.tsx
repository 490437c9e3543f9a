import { Button, Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { MoveConsultation } from './acts.ts';
import type { Card, Page, Step } from './fragment.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { FurtherDialog, ReasonDialog } from './StepDialogs.tsx';

/** Steps that are taken by a press; the others open a form. */
const plain = ['TAKE', 'WITHDRAW', 'HIDE'] as const satisfies readonly Step[];
type Plain = (typeof plain)[number];
const isPlain = (step: Step): step is Plain => plain.some((one) => one === step);

/** What is done next: the one filled button. */
function mainOf({ nextSteps, isAnswerer, publication }: Page): Step | undefined {
  if (nextSteps.includes('TAKE') && !isAnswerer) return 'TAKE';
  if (nextSteps.includes('ASK_FURTHER')) return 'ASK_FURTHER';
  return nextSteps.includes('PUBLISH') && publication === null ? 'PUBLISH' : undefined;
}

interface StepsProps {
  page: Page;
  card: Card;
  /** Opens the form of an answer, where it is added to. */
  onAnswer: () => void;
}

/** What one may do with a question now: the next step as the one filled button, the others behind one word. */
export function Steps({ page, card, onAnswer }: StepsProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [opened, setOpened] = useState<Step | null>(null);
  const { id, version, subject, dueOn } = card;
  const take = async (step: Step): Promise<void> => {
    if (step === 'ANSWER') return onAnswer();
    if (!isPlain(step)) return setOpened(step);
    const outcome = await act(MoveConsultation, { id, version, step, key: newKey() });
    say(outcome.is === 'done' ? t(`question.moved.${step}`) : outcome.sentence);
  };
  const main = mainOf(page);
  const rest = page.nextSteps.filter(
    (step) => step !== main && !(step === 'TAKE' && page.isAnswerer) && !(step === 'ANSWER' && card.state === 'ASKED'),
  );
  const close = (): void => setOpened(null);
  const nameOf = (step: Step) =>
    t(step === 'PUBLISH' && page.publication ? 'question.rewrite' : `question.step.${step}`);
  return (
    <>
      {rest.length > 0 && (
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <Button variant="default">{t('question.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item key={step} onClick={() => void take(step)}>
                {nameOf(step)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {main && <Button onClick={() => void take(main)}>{nameOf(main)}</Button>}
      {(opened === 'EXTEND' || opened === 'CLOSE') && (
        <ReasonDialog step={opened} dueOn={dueOn} id={id} version={version} onClose={close} />
      )}
      {opened === 'ASK_FURTHER' && <FurtherDialog id={id} version={version} onClose={close} />}
      {opened === 'PUBLISH' && <PublishDialog page={page} version={version} subject={subject} onClose={close} />}
    </>
  );
}
