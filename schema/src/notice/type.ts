import { NoticeKind as Kind } from '@vmeste/prisma/generated/enums.ts';
import { oneAssignment } from '../assignment/one.ts';
import { Assignment } from '../assignment/type.ts';
import { oneConsultation } from '../consultation/one.ts';
import { Consultation } from '../consultation/type.ts';
import { builder } from '../core/builder.ts';
import { oneGroup } from '../group/one.ts';
import { Group } from '../group/ref.ts';
import { oneComment } from '../measure/comment/one.ts';
import { Comment } from '../measure/comment/type.ts';
import { oneMeasure } from '../measure/one.ts';
import { Measure } from '../measure/type.ts';
import { oneMeeting } from '../meeting/one.ts';
import { Meeting } from '../meeting/type.ts';
import { onePractice } from '../practice/one.ts';
import { Practice } from '../practice/ref.ts';
import { oneReport } from '../report/one.ts';
import { Report } from '../report/type.ts';
import { oneRoadmap } from '../roadmap/one.ts';
import { Roadmap } from '../roadmap/type.ts';
import { oneCertificate } from '../training/certificate/one.ts';
import { Certificate } from '../training/certificate/type.ts';
import { oneTraining } from '../training/one.ts';
import { Training } from '../training/ref.ts';

export const NoticeKind = builder.enumType(Kind, { name: 'NoticeKind', description: 'What a notice is about.' });

export const Notice = builder.prismaObject('Notice', {
  description: 'Something that you should know. What it is about is null once you may not see it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    kind: t.expose('kind', { type: NoticeKind, description: 'What happened.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    readAt: t.expose('readAt', { type: 'Instant', nullable: true, description: 'When you read it.' }),
    dueDay: t.expose('dueDay', {
      type: 'Day',
      nullable: true,
      description: 'The day that is due, or was missed; of a reminder of a training the day on which it begins.',
    }),
    count: t.exposeInt('count', { description: 'How many measures, or assignments, it is about.' }),
    roadmap: t.field({
      type: Roadmap,
      nullable: true,
      description: 'The roadmap.',
      select: { roadmapId: true },
      resolve: ({ roadmapId }, _, context) => (roadmapId ? oneRoadmap(context).load(roadmapId) : null),
    }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure, where it is about one.',
      select: { measureId: true },
      resolve: ({ measureId }, _, context) => (measureId ? oneMeasure(context).load(measureId) : null),
    }),
    report: t.field({
      type: Report,
      nullable: true,
      description: 'The report, where it is about one.',
      select: { reportId: true },
      resolve: ({ reportId }, _, context) => (reportId ? oneReport(context).load(reportId) : null),
    }),
    comment: t.field({
      type: Comment,
      nullable: true,
      description: 'The comment or question, where it is about one.',
      select: { commentId: true },
      resolve: ({ commentId }, _, context) => (commentId ? oneComment(context).load(commentId) : null),
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'The working group, where it is about one or about what one issued.',
      select: { groupId: true },
      resolve: ({ groupId }, _, context) => (groupId ? oneGroup(context).load(groupId) : null),
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting, where it is about one.',
      select: { meetingId: true },
      resolve: ({ meetingId }, _, context) => (meetingId ? oneMeeting(context).load(meetingId) : null),
    }),
    assignment: t.field({
      type: Assignment,
      nullable: true,
      description: 'The assignment, where it is about one.',
      select: { assignmentId: true },
      resolve: ({ assignmentId }, _, context) => (assignmentId ? oneAssignment(context).load(assignmentId) : null),
    }),
    practice: t.field({
      type: Practice,
      nullable: true,
      description: 'The practice, where it is about one.',
      select: { practiceId: true },
      resolve: ({ practiceId }, _, context) => (practiceId ? onePractice(context).load(practiceId) : null),
    }),
    consultation: t.field({
      type: Consultation,
      nullable: true,
      extensions: { personal: true },
      description: 'The question to the centre, where it is about one.',
      select: { consultationId: true },
      resolve: ({ consultationId }, _, context) =>
        consultationId ? oneConsultation(context).load(consultationId) : null,
    }),
    certificate: t.field({
      type: Certificate,
      nullable: true,
      extensions: { personal: true },
      description: 'The certificate, where it is about one.',
      select: { certificateId: true },
      resolve: ({ certificateId }, _, context) => (certificateId ? oneCertificate(context).load(certificateId) : null),
    }),
    training: t.field({
      type: Training,
      nullable: true,
      description: 'The training, where it is about one.',
      select: { trainingId: true },
      resolve: ({ trainingId }, _, context) => (trainingId ? oneTraining(context).load(trainingId) : null),
    }),
  }),
});
