import { visible as consultationVisible } from '../consultation/policy.ts';
import { Consultation } from '../consultation/type.ts';
import { builder } from '../core/builder.ts';
import { midnightOf } from '../core/time.ts';
import { insideVisible, practiceInside } from '../practice/policy.ts';
import { Practice } from '../practice/ref.ts';
import { Passport } from '../practice/type.ts';
import { visible as trainingVisible } from '../training/policy.ts';
import { Training } from '../training/ref.ts';

/** So many rows of each list; whoever has more waiting than that begins at its head. */
const most = 100;

/** How far ahead events are near, in days. */
const ahead = 30;

/** Work in the centre, each list with the most urgent at its head. */
export const Centre = builder.objectRef<object>('Centre').implement({
  description: `What waits for the methodological centre: at most ${most} of each, the most urgent first.`,
  fields: (t) => ({
    submitted: t.prismaField({
      type: [Passport],
      description: 'Versions of practices that were submitted, those that wait longest first.',
      resolve: (query, _, __, { db, viewer }) =>
        db.passport.findMany({
          ...query,
          where: { AND: [{ state: 'SUBMITTED' }, insideVisible(viewer)] },
          orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    inReview: t.prismaField({
      type: [Passport],
      description: 'Versions that are being judged, those due first at the head.',
      resolve: (query, _, __, { db, viewer }) =>
        db.passport.findMany({
          ...query,
          where: { AND: [{ state: 'IN_REVIEW' }, insideVisible(viewer)] },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    accepted: t.prismaField({
      type: [Passport],
      description: 'Versions that were accepted and are not in the registry yet.',
      resolve: (query, _, __, { db, viewer }) =>
        db.passport.findMany({
          ...query,
          where: { AND: [{ state: 'ACCEPTED' }, insideVisible(viewer)] },
          orderBy: [{ changedAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    reviewDue: t.prismaField({
      type: [Practice],
      description: 'Published practices that are to be looked at again: their day has come.',
      resolve: (query, _, __, { db, viewer, clock }) =>
        db.practice.findMany({
          ...query,
          where: {
            AND: [
              { publishedId: { not: null }, archivedAt: null, reviewOn: { lte: midnightOf(clock.today()) } },
              practiceInside(viewer),
            ],
          },
          orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    trainings: t.prismaField({
      type: [Training],
      description: `Trainings that were announced and begin within ${ahead} days, those that begin first at the head.`,
      resolve: (query, _, __, { db, viewer, clock }) => {
        const now = clock.now();
        const until = new Date(now.getTime() + ahead * 86_400_000);
        return db.training.findMany({
          ...query,
          where: { AND: [{ state: 'ANNOUNCED', startsAt: { gte: now, lte: until } }, trainingVisible(viewer)] },
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
          take: most,
        });
      },
    }),
    consultations: t.prismaField({
      type: [Consultation],
      extensions: { personal: true },
      description: 'Questions without an answer, those due first at the head.',
      resolve: (query, _, __, { db, viewer }) =>
        db.consultation.findMany({
          ...query,
          where: { AND: [{ state: 'ASKED' }, consultationVisible(viewer)] },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
  }),
});
