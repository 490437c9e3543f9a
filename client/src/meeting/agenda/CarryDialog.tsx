import { Radio, Select, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useWords } from '../../words/words.ts';
import type { MeetingWords } from '../fragment.ts';
import { CarryItem } from './acts.ts';
import type { Item } from './fragment.ts';

const MeetingsOf = graphql(`
  query MeetingsOf($id: ID!) {
    group(id: $id) {
      id
      meetings {
        id
        state
        startsAt
      }
    }
  }
`);

/** Carries an item to another meeting of the group: moved with its record, or begun anew. */
export function CarryDialog({
  meeting,
  item,
  onClose,
}: {
  meeting: MeetingWords;
  item: Item;
  onClose: () => void;
}): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('meetingId', 'how');
  const [{ data }] = useQuery({ query: MeetingsOf, variables: { id: meeting.group?.id ?? '' } });
  const [to, setTo] = useState<string | null>(null);
  const [how, setHow] = useState<'MOVE' | 'DUPLICATE'>('MOVE');
  const ahead = (data?.group?.meetings ?? []).filter(
    ({ id, state }) => id !== meeting.id && ['DRAFT', 'ANNOUNCED', 'RUNNING'].includes(state),
  );
  const submit = async (): Promise<string | null> => {
    if (to === null) return t('agenda.chooseMeeting');
    return tell(await act(CarryItem, { id: item.id, version: item.version, meetingId: to, how, key: newKey() }));
  };
  return (
    <FormDialog opened title={t('agenda.carry')} submit={t(`agenda.${how}`)} onClose={onClose} onSubmit={submit}>
      <p>{item.title}</p>
      <Select
        label={t('agenda.toMeeting')}
        description={data && ahead.length === 0 ? t('agenda.noMeeting') : undefined}
        data={ahead.map(({ id, startsAt, state }) => ({
          value: id,
          label: `${dates.moment(startsAt)}, ${t(`meeting.state.${state}`)}`,
        }))}
        value={to}
        onChange={setTo}
        error={at('meetingId')}
      />
      <Radio.Group
        label={t('agenda.how')}
        value={how}
        onChange={(value) => setHow(value === 'MOVE' ? 'MOVE' : 'DUPLICATE')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="MOVE" label={t('agenda.MOVE')} description={t('agenda.moveWhy')} />
          <Radio value="DUPLICATE" label={t('agenda.DUPLICATE')} description={t('agenda.duplicateWhy')} />
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
