import type { MeetingState, PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Page } from 'playwright-core';
import { openDialog } from '../dialog.ts';
import { drop } from '../papers.ts';
import { seminarIn } from './ledger.ts';
import { practicesIn } from './practice.ts';

/** Ids of the demonstration that addresses need. */
export interface Ids {
  readonly roadmap: string;
  readonly measure: string;
  /** A measure that several bodies carry out. */
  readonly several: string;
  readonly organisation: string;
  readonly organisationClass: string;
  readonly person: string;
  readonly group: string;
  /** A group whose act has blanks. */
  readonly pendingGroup: string;
  /** An assignment whose report waits for who controls it; one that an executor has in hand; one given to a class. */
  readonly assignment: string;
  readonly late: string;
  readonly shared: string;
  readonly resolution: string;
  /** A meeting in session, and one whose minutes are registered. */
  readonly meeting: string;
  readonly registered: string;
  /** A practice in review, and one whose second version is a draft. */
  readonly practice: string;
  readonly draft: string;
  /** One that is accepted, in which something looks like data about a person. */
  readonly accepted: string;
  /** A question to the centre that waits, and one whose answer is published. */
  readonly waiting: string;
  readonly answered: string;
  /** A training for which people register, and an internship that was held. */
  readonly training: string;
  readonly internship: string;
  /** A training that has just begun, with somebody in it. */
  readonly seminar: string;
}

/** A page that people open: every route of the client has its line, and whoever adds a route adds one. */
export interface Place {
  readonly name: string;
  /** The route as the client's table of routes writes it. */
  readonly route: string;
  /** Who looks; null for somebody who has not signed in. */
  readonly as: string | null;
  readonly path: (ids: Ids) => string;
  /** Added to its address where rows that are all alike are looked at one by one, which takes long. */
  readonly fewer?: string;
  /** What is done before one looks: a choice is made, a document dropped. */
  readonly open?: (page: Page) => Promise<void>;
  /** Or the button whose dialog one looks at. */
  readonly dialog?: RegExp;
}

/** Does on a page what is done there before one looks. */
export async function prepare({ open, dialog }: Place, page: Page): Promise<void> {
  await open?.(page);
  if (dialog) await openDialog(page, dialog);
}

/** A document is dropped, and what was understood of it is there to be checked. */
export const dropped =
  (name: string, content: string) =>
  async (page: Page): Promise<void> => {
    await drop(page, name, content);
    await page.getByRole('heading', { name: /^(Проверьте, что понято|Check what was understood)$/ }).waitFor();
  };

/** The first of each in the demonstration. */
export async function idsOf(db: PrismaClient): Promise<Ids> {
  const measure = await db.measure.findFirstOrThrow({
    where: { number: '1.1', roadmap: { title: { contains: 'стационарозамещающих' } } },
  });
  const several = await db.measure.findFirstOrThrow({ where: { number: '1.9', roadmapId: measure.roadmapId } });
  const organisation = await db.organisation.findFirstOrThrow({ where: { shortName: 'Минздрав НСО' } });
  const person = await db.person.findFirstOrThrow({ where: { email: 'health@vmeste.test' } });
  const group = await db.group.findFirstOrThrow({ where: { acts: { some: { number: '306' } } } });
  const pendingGroup = await db.group.findFirstOrThrow({ where: { acts: { some: { number: null } } } });
  const { id: organisationClass } = await db.organisationClass.findFirstOrThrow({ where: { shortName: 'КЦСОН' } });
  const { reviewed, revised, accepted } = await practicesIn(db);
  const meeting = async (state: MeetingState) => (await db.meeting.findFirstOrThrow({ where: { state } })).id;
  const assignment = async (number: string) =>
    (await db.assignment.findFirstOrThrow({ where: { number, parentId: null } })).id;
  return {
    roadmap: measure.roadmapId,
    measure: measure.id,
    several: several.id,
    organisation: organisation.id,
    organisationClass,
    person: person.id,
    group: group.id,
    meeting: await meeting('RUNNING'),
    registered: await meeting('REGISTERED'),
    pendingGroup: pendingGroup.id,
    assignment: await assignment('2/2/2'),
    late: await assignment('2/2/1'),
    shared: await assignment('2/2/3'),
    practice: reviewed,
    draft: revised,
    accepted,
    waiting: (await db.consultation.findFirstOrThrow({ where: { state: 'ASKED', answererId: null } })).id,
    answered: (await db.consultation.findFirstOrThrow({ where: { publishedAt: { not: null } } })).id,
    training: (await db.training.findFirstOrThrow({ where: { title: { startsWith: 'Няня на час' } } })).id,
    internship: (await db.training.findFirstOrThrow({ where: { kind: 'INTERNSHIP' } })).id,
    seminar: await seminarIn(db),
    resolution: (await db.resolution.findFirstOrThrow()).id,
  };
}
