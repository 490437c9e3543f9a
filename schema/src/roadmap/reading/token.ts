/**
 * The words of a term, cut into what they mean. Everything that is not about time is skipped,
 * so that «Подготовку в срок до 01.02.2020 планов» says just «до», «01.02.2020».
 */
export type Unit =
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  | {
      readonly kind: 'days';
      readonly from: number;
      /** Null: the last day of the month, «III декада мая». */
      readonly to: number | null;
      readonly month: number;
      readonly year: number | null;
    }
  /** Months that are named as one; those from 13 on are of the next year. */
  | { readonly kind: 'months'; readonly from: number; readonly to: number; readonly year: number | null }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'quarter'; readonly from: number; readonly to: number; readonly year: number | null }
  | { readonly kind: 'halfYear'; readonly from: number; readonly to: number; readonly year: number | null }
  | { readonly kind: 'year'; readonly from: number; readonly to: number };

export const everies = ['day', 'week', 'month', 'quarter', 'halfYear', 'year'] as const;
export type Every = (typeof everies)[number];

export type Token =
  | Unit
  | {
      readonly kind:
        | 'from'
        | 'until'
        | 'endOf'
        | 'startOf'
        | 'dash'
        | 'separator'
        | 'ignore'
        | 'open'
        | 'relative'
        | 'vague'
        | 'onward';
    }
  /** «Следующего за отчётным кварталом»; `every` is null where the words do not name what is reported on. */
  | { readonly kind: 'after'; readonly every: Every | null; readonly unnamed: boolean }
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | {
      readonly kind: 'every';
      readonly every: Every;
      readonly times: number;
      /** Every how many of them. */
      readonly interval: number;
    };
