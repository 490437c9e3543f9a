import type { MeasureState } from '@vmeste/prisma/generated/client.ts';
import { writtenDay } from './layout.ts';

/** States as a ministry's document writes them; documents go out in Russian. */
const words: Record<MeasureState, string> = {
  PLANNED: 'запланировано',
  UNDER_WAY: 'выполняется',
  DONE: 'выполнено',
  SUSPENDED: 'приостановлено',
  DROPPED: 'исключено',
};

export type ExportState = {
  readonly state: MeasureState;
  /** The earliest deadline that was missed, `YYYY-MM-DD`; null where nothing is late. */
  readonly overdueSince: string | null;
  /** When it was done or dropped, `YYYY-MM-DD`. */
  readonly closedOn: string | null;
};

/** How a measure stands, in one line: late is derived and said beside the state, a closed one names its day. */
export const stateLine = ({ state, overdueSince, closedOn }: ExportState): string => {
  if (overdueSince !== null)
    return `${words[state]} с опозданием: нет отчёта, которого ждали ${writtenDay(overdueSince)}`;
  return closedOn === null ? words[state] : `${words[state]} ${writtenDay(closedOn)}`;
};
