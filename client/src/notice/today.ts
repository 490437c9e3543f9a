import { graphql, type ResultOf } from '../graphql.ts';
import { kept } from '../still.ts';

export const TodayQuery = graphql(`
  query Today {
    cursor
    today {
      toWrite {
        ...Waits
      }
      toApprove {
        ...Waits
      }
      toDecide {
        ...Waits
      }
      toAnswer {
        id
        text
        state
        measure {
          id
          number
        }
      }
      questions {
        id
        text
        measure {
          id
          number
        }
      }
      toSubmit {
        ...OfPractice
      }
      submitted {
        ...OfPractice
      }
      toJudge {
        ...OfPractice
      }
      consultations {
        id
        subject
        dueOn
        overdue
        organisation {
          id
          shortName
        }
      }
      toConfirm {
        id
        version
        state
        confirmBy
        training {
          id
          version
          title
        }
      }
      trainings {
        id
        version
        title
        startsAt
        endsAt
        place
      }
      due {
        ...Due
      }
      late {
        ...Due
      }
      changed {
        id
        number
        title
        state
        overdue
        changedAt
      }
    }
  }

  fragment Waits on Report @_unmask {
    id
    remark
    organisation {
      id
      shortName
    }
    measure {
      id
      number
      title
    }
  }

  fragment OfPractice on Passport @_unmask {
    id
    name
    state
    submittedAt
    dueOn
    practice {
      id
      author
    }
  }

  fragment Due on DueMeasure @_unmask {
    owing {
      state
      dueDay
      deadline
      organisation {
        id
        shortName
      }
    }
    measure {
      id
      number
      title
    }
  }
`);

export type Today = ResultOf<typeof TodayQuery>['today'];

export const isMissed = ({ owing }: Pick<Today['due'][number], 'owing'>): boolean => owing.state === 'OVERDUE';

const sameDue = (one: Today['due'][number], other: Today['due'][number]): boolean =>
  one.measure?.id === other.measure?.id &&
  one.owing.organisation?.id === other.owing.organisation?.id &&
  one.owing.dueDay === other.owing.dueDay;

/** Who else is late: what the viewer owes oneself is told already. */
export const withoutOwn = ({ late, due }: Today): Today['late'] =>
  late.filter((one) => !due.some((own) => isMissed(own) && sameDue(one, own)));

type Due = Today['due'][number];

const idOf = ({ id }: { id: string }): string => id;

/** The key of a report that somebody owes; one that has become late is another, since it stands in another list. */
export const dueKey = ({ measure, owing }: Due): string =>
  [measure?.id, owing.organisation?.id, owing.dueDay, owing.state].join(' ');

/** Every list with the lines that it had, in the words of the answer that has come: see `useStill`. */
export const inPlace = (shown: Today, now: Today): Today => ({
  ...now,
  toWrite: kept(shown.toWrite, now.toWrite, idOf),
  toApprove: kept(shown.toApprove, now.toApprove, idOf),
  toDecide: kept(shown.toDecide, now.toDecide, idOf),
  toAnswer: kept(shown.toAnswer, now.toAnswer, idOf),
  questions: kept(shown.questions, now.questions, idOf),
  toSubmit: kept(shown.toSubmit, now.toSubmit, idOf),
  submitted: kept(shown.submitted, now.submitted, idOf),
  toJudge: kept(shown.toJudge, now.toJudge, idOf),
  consultations: kept(shown.consultations, now.consultations, idOf),
  toConfirm: kept(shown.toConfirm, now.toConfirm, idOf),
  trainings: kept(shown.trainings, now.trainings, idOf),
  due: kept(shown.due, now.due, dueKey),
  late: kept(shown.late, now.late, dueKey),
  changed: kept(shown.changed, now.changed, idOf),
});

/** The measures that the lists name. */
export const measuresIn = ({ changed, ...lists }: Omit<Today, 'toConfirm' | 'trainings'>): string[] => [
  ...changed.map(idOf),
  ...[
    ...lists.toWrite,
    ...lists.toApprove,
    ...lists.toDecide,
    ...lists.toAnswer,
    ...lists.questions,
    ...lists.due,
    ...lists.late,
  ].flatMap(({ measure }) => measure?.id ?? []),
];
