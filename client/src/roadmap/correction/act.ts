import type { Words } from '../../words/words.ts';

interface Act {
  kind: string | null;
  number: string | null;
  date: string | null;
}

/** An act in words; what is blank in the document is said to be blank, and with nothing filled in there is none. */
export const actWords = ({ kind, number, date }: Act, { t, dates }: Words): string =>
  kind || number || date
    ? t('roadmap.actWords', {
        kind: kind || t('roadmap.anAct'),
        number: number || t('roadmap.blank'),
        day: date === null ? t('roadmap.blank') : dates.long(date),
      })
    : t('roadmap.noAct');
