import { Button, Menu, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { GoToItem, MoveMeeting } from './acts.ts';
import type { Item } from './agenda/fragment.ts';
import { ChangeMeetingDialog } from './ChangeMeetingDialog.tsx';
import type { MeetingWords } from './fragment.ts';
import { RegisterDialog } from './minutes/RegisterDialog.tsx';

type Step = MeetingWords['nextSteps'][number];

/** What the chair does next, by how far the meeting is: the one filled button. What is left stands in a menu. */
const main: readonly Step[] = ['ANNOUNCE', 'START', 'SEND', 'SIGN', 'REGISTER'];

function CancelDialog({
  onSubmit,
  onClose,
}: {
  onSubmit: (reason: string) => Promise<string | null>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      opened
      danger
      title={t('meeting.step.CANCEL')}
      submit={t('meeting.step.CANCEL')}
      onClose={onClose}
      onSubmit={() => onSubmit(reason)}
    >
      <Textarea
        data-autofocus
        label={t('meeting.reason')}
        description={t('meeting.cancelWhy')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** The next item of the agenda that has not been dealt with, after the current one. */
function nextOf(items: readonly Item[], current: string | undefined): { item: Item; number: number } | null {
  const open = items.filter(({ state }) => state === 'ACCEPTED');
  const from = open.findIndex(({ id }) => id === current) + 1;
  const at = open.findIndex((one, index) => index >= from && one.endedAt === null);
  const item = open[at];
  return item ? { item, number: at + 1 } : null;
}

/** What one may do with a meeting now: the next step as the one filled button, the others behind one word. */
export function Steps({ meeting, items }: { meeting: MeetingWords; items: readonly Item[] }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { tell } = useRefusal();
  const [opened, setOpened] = useState<'cancel' | 'change' | 'register' | null>(null);
  const move = async (step: Step, reason?: string): Promise<string | null> => {
    const { id, version } = meeting;
    return tell(await act(MoveMeeting, { id, version, step, ...(reason && { reason }), key: newKey() }));
  };
  const take = async (step: Step): Promise<void> => {
    if (step === 'REGISTER') return setOpened('register');
    if (step === 'CANCEL') return setOpened('cancel');
    const told = await move(step);
    if (told) say(told);
  };
  const next = meeting.state === 'RUNNING' && meeting.mayLead ? nextOf(items, meeting.currentItem?.id) : null;
  const goOn = async (): Promise<void> => {
    const told = tell(
      await act(GoToItem, { id: meeting.id, version: meeting.version, itemId: next?.item.id ?? null, key: newKey() }),
    );
    if (told) say(told);
  };
  const filled = next
    ? null
    : (main.find((step) => meeting.nextSteps.includes(step)) ?? meeting.nextSteps.find((step) => step === 'END'));
  const rest = meeting.nextSteps.filter((step) => step !== filled);
  const mayChange = meeting.mayPrepare && (meeting.state === 'DRAFT' || meeting.state === 'ANNOUNCED');
  const close = (): void => setOpened(null);
  return (
    <>
      {meeting.state === 'RUNNING' && (
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/meetings/$id/screen" params={{ id: meeting.id }} />}
        >
          {t('meeting.screen')}
        </Button>
      )}
      {(rest.length > 0 || mayChange) && (
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <Button variant="default">{t('meeting.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {mayChange && <Menu.Item onClick={() => setOpened('change')}>{t('meeting.change')}</Menu.Item>}
            {rest.map((step) => (
              <Menu.Item key={step} onClick={() => void take(step)}>
                {t(`meeting.step.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {next && <Button onClick={() => void goOn()}>{t('meeting.toItem', { number: next.number })}</Button>}
      {filled && <Button onClick={() => void take(filled)}>{t(`meeting.step.${filled}`)}</Button>}
      {opened === 'cancel' && <CancelDialog onClose={close} onSubmit={(reason) => move('CANCEL', reason)} />}
      {opened === 'change' && <ChangeMeetingDialog meeting={meeting} onClose={close} />}
      {opened === 'register' && <RegisterDialog meeting={meeting} onClose={close} />}
    </>
  );
}
