import type { ReportState } from '@vmeste/prisma/generated/client.ts';

/** Who takes a step: someone of the organisation who reports, its head (or whom the head named), the coordinator. */
export type Hand = 'preparer' | 'approver' | 'coordinator';

export const reportSteps = ['PREPARE', 'WITHDRAW', 'APPROVE', 'ACCEPT', 'RETURN'] as const;
export type ReportStep = (typeof reportSteps)[number];

interface Step {
  readonly from: readonly ReportState[];
  readonly to: ReportState;
  readonly by: Hand;
  /** Whether it must say why. */
  readonly remark: boolean;
}

/** The way of a report. A preparer's head may withdraw a prepared one too: that sends it back with a remark. */
export const steps: Readonly<Record<ReportStep, Step>> = {
  PREPARE: { from: ['DRAFT', 'RETURNED'], to: 'PREPARED', by: 'preparer', remark: false },
  WITHDRAW: { from: ['PREPARED'], to: 'DRAFT', by: 'preparer', remark: false },
  APPROVE: { from: ['PREPARED'], to: 'APPROVED', by: 'approver', remark: false },
  ACCEPT: { from: ['APPROVED'], to: 'ACCEPTED', by: 'coordinator', remark: false },
  RETURN: { from: ['APPROVED', 'ACCEPTED'], to: 'RETURNED', by: 'coordinator', remark: true },
};

export const isAllowed = (step: ReportStep, state: ReportState) => steps[step].from.includes(state);

/** Before it is prepared, and after it came back, its words can be changed. */
export const isWritable = (state: ReportState) => state === 'DRAFT' || state === 'RETURNED';

/** In these states it has left its organisation: everyone who sees the roadmap sees it. */
export const publicStates = ['APPROVED', 'ACCEPTED', 'RETURNED'] as const satisfies readonly ReportState[];

export const isPublic = (state: ReportState) => publicStates.some((one) => one === state);

/** What a coordinator entered for the organisation that answered by letter; its scan may come later (decision 18). */
export const isFromLetter = ({ letterNumber }: { readonly letterNumber: string | null }) => letterNumber !== null;

export const figureBounds = ['EXACT', 'MORE', 'LESS', 'ABOUT'] as const;

/** «более», «менее», «около» are bounds, not values. */
export type FigureBound = (typeof figureBounds)[number];

/** One figure of a report: a count or a sum, never anything about a single person. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly unit: string | null;
  readonly bound: FigureBound;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isBound = (value: unknown): value is FigureBound => figureBounds.some((bound) => bound === value);

/** The figures as the column keeps them. */
export const figuresOf = (column: unknown): Figure[] =>
  (Array.isArray(column) ? column : [])
    .filter(isObject)
    .flatMap(({ label, value, unit, bound }) =>
      typeof label === 'string' && typeof value === 'number' && isBound(bound)
        ? [{ label, value, bound, unit: typeof unit === 'string' ? unit : null }]
        : [],
    );
