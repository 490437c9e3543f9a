import type { Words } from '../../words/words.ts';

interface Act {
  kind: string | null;
  number: string | null;
  date: string | null;
}

/** An act in words; what is blank in the document is said to be blank. */
export const actWords = ({ kind, number, date }: Act, { t, dates }: Words): string =>
  t('roadmap.actWords', {
    kind: kind ?? t('roadmap.anAct'),
    number: number ?? t('roadmap.blank'),
    day: date === null ? t('roadmap.blank') : dates.long(date),
  });
