import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { midnightOf } from '../core/time.ts';
import { is, type Viewer } from '../core/viewer.ts';

const nothing = { id: { in: [] } };

/** Versions that were submitted, and whose review nobody else leads. */
export const toBegin = (viewer: Viewer): Prisma.PassportWhereInput =>
  is(viewer, 'METHODOLOGIST')
    ? {
        state: 'SUBMITTED',
        OR: [
          { practice: { curatorId: null } },
          { practice: { curatorId: { in: viewer.id === null ? [] : [viewer.id] } } },
        ],
      }
    : nothing;

/** Versions in review that the viewer was asked to judge, and has not yet. */
export const toJudge = ({ id, rights }: Viewer): Prisma.PassportWhereInput => ({
  state: 'IN_REVIEW',
  practice: { id: { in: [...rights.reviews] }, organisationId: { notIn: [...rights.organisations] } },
  judgements: { none: { personId: { in: id === null ? [] : [id] } } },
});

/** Questions that nobody has taken, that the viewer has, or that wait too long whoever has taken them. */
export function toAnswer(viewer: Viewer): Prisma.ConsultationWhereInput {
  if (!is(viewer, 'METHODOLOGIST') || viewer.id === null) return nothing;
  return {
    state: 'ASKED',
    askedById: { not: viewer.id },
    OR: [{ answererId: null }, { answererId: viewer.id }, { dueOn: { lt: midnightOf(viewer.rights.today) } }],
  };
}
