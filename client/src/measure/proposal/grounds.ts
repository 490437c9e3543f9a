import type { Words } from '../../words/words.ts';
import type { ProposalLine } from './fragment.ts';

/** «Протокол № 3 от 14 ноября 2022 года, решение 3/2/1» */
export const groundsOf = ({ minutesNumber, minutesDate, decisionNumber }: ProposalLine, { t, dates }: Words): string =>
  t('proposal.grounds', {
    number: minutesNumber ?? '',
    day: minutesDate === null ? '' : dates.long(minutesDate),
    code: decisionNumber ?? '',
  });
