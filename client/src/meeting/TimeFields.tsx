import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField } from '../kit/DayField.tsx';
import { dayOf, momentOf, timeIn } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import type { MeetingWords } from './fragment.ts';

/** When and where a meeting is, as it is typed: a day and an hour in the hub's zone. */
export interface When {
  day: string | null;
  /** HH:MM */
  time: string;
  duration: number;
  place: string;
  link: string;
}

export const noWhen: When = { day: null, time: '10:00', duration: 60, place: '', link: '' };

export const whenOf = ({
  startsAt,
  duration,
  place,
  link,
}: Pick<MeetingWords, 'startsAt' | 'duration' | 'place' | 'link'>): When => ({
  day: dayOf(startsAt),
  time: timeIn(startsAt),
  duration,
  place: place ?? '',
  link: link ?? '',
});

export const timeOf = (form: When) => ({
  startsAt: momentOf(form),
  duration: form.duration,
  place: form.place.trim() || null,
  link: form.link.trim() || null,
});

interface TimeFieldsProps {
  form: When;
  set: (part: Partial<When>) => void;
  at: (field: string) => string | undefined;
}

export function TimeFields({ form, set, at }: TimeFieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <DayField
        label={t('meeting.day')}
        required
        value={form.day}
        onChange={(day) => set({ day })}
        error={at('startsAt')}
      />
      <TextInput
        label={t('meeting.time')}
        type="time"
        required
        withAsterisk={false}
        value={form.time}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
      <NumberInput
        label={t('meeting.duration')}
        min={5}
        max={1440}
        value={form.duration}
        onChange={(value) => set({ duration: Number(value) })}
        error={at('duration')}
      />
      <TextInput
        label={t('meeting.place')}
        value={form.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
        error={at('place')}
      />
      <TextInput
        label={t('meeting.link')}
        description={t('meeting.linkHint')}
        type="url"
        value={form.link}
        onChange={(event) => set({ link: event.currentTarget.value })}
        error={at('link')}
      />
    </>
  );
}
