import { buffer } from 'node:stream/consumers';
import type { Meeting } from '@vmeste/prisma/generated/client.ts';
import { dayOf } from '@vmeste/schema/core/time.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { extractsOf } from '@vmeste/schema/meeting/minutes/extract.ts';
import { minutesOf } from '@vmeste/schema/meeting/minutes/ready.ts';
import { visible as personVisible } from '@vmeste/schema/person/policy.ts';
import { cardPaper } from '../documents/meeting/card.ts';
import { extractPaper } from '../documents/meeting/extract.ts';
import { minutesPaper, minutesTitle } from '../documents/meeting/minutes.ts';
import { type PaperFormat, paperFormats } from '../documents/paper/format.ts';
import type { Paper } from '../documents/paper/paper.ts';
import { writePaperPdf } from '../documents/paper/pdf-out.ts';
import type { Filled } from '../documents/template/template.ts';
import type { Node } from '../node.ts';

/** What papers are made with. Whether somebody may have one is asked before. */
export type Making = Pick<Node, 'db' | 'clock' | 'store'>;

/** A paper as a file: what it is called, and its bytes. */
export interface Made {
  readonly title: string;
  readonly bytes: Buffer;
}

export const written = async (paper: Paper, format: PaperFormat): Promise<Made> => ({
  title: paper.title,
  bytes: await paperFormats[format].write(paper),
});

/** The minutes in the form that all offices keep. */
export const minutesFile = async (making: Making, meeting: Meeting, format: PaperFormat): Promise<Made> =>
  written(minutesPaper(await minutesOf(making, meeting)), format);

/** The form of the body that founded the meeting's group; null where it has none of its own. */
const formOf = async ({ db }: Making, { groupId }: Meeting) =>
  (
    await db.group.findUniqueOrThrow({
      where: { id: groupId },
      select: { founder: { select: { template: { select: { key: true } } } } },
    })
  ).founder.template;

/** The minutes in the own form of the body that founded the group; null where it has none. */
export async function ownFormFile(
  making: Making,
  meeting: Meeting,
  format: PaperFormat,
): Promise<(Made & Pick<Filled, 'pages'>) | null> {
  const form = await formOf(making, meeting);
  if (form === null) return null;
  const text = await minutesOf(making, meeting);
  const { fillTemplate } = await import('../documents/template/template.ts');
  const filled = await fillTemplate(await buffer(await making.store.read(form.key)), text, format);
  // It was checked when it was taken in: what is refused now is a fault of ours.
  if (!filled.ok) throw new Error(`a form that was taken is refused: ${filled.refusals.map(({ code }) => code)}`);
  return { title: minutesTitle(text), bytes: filled.bytes, pages: filled.pages };
}

/** An organisation's extract of registered minutes; null where they told it to do nothing. */
export async function extractOf(making: Making, meeting: Meeting, organisationId: string): Promise<Paper | null> {
  const decisions = (await extractsOf(making.db, meeting.id)).get(organisationId);
  if (decisions === undefined) return null;
  const { fullName } = await making.db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  return extractPaper({ text: await minutesOf(making, meeting), organisation: fullName, decisions });
}

/** What the body's own document system asks of registered minutes. */
export async function cardOf(making: Making, meeting: Meeting, viewer: Viewer): Promise<Paper | null> {
  const { db } = making;
  if (meeting.registeredOn === null) return null;
  const text = await minutesOf(making, meeting);
  const ids = [...(await extractsOf(db, meeting.id)).keys()];
  const recipients = await db.organisation.findMany({
    where: { id: { in: ids } },
    orderBy: { shortName: 'asc' },
    select: { shortName: true },
  });
  // Counted as they are set here, in the form that the body's minutes go out in.
  const own = await ownFormFile(making, meeting, 'pdf');
  return cardPaper({
    text,
    registeredOn: dayOf(meeting.registeredOn),
    registeredBy: await registrarOf(db, meeting, viewer),
    sheets: own?.pages ?? (await writePaperPdf(minutesPaper(text))).pages,
    recipients: recipients.map(({ shortName }) => shortName),
  });
}

/** Who registered it, where the viewer may see the person. */
async function registrarOf(db: Making['db'], { id }: Meeting, viewer: Viewer): Promise<string | null> {
  const act = await db.revision.findFirst({ where: { room: 'meeting', rowId: id, act: 'meeting.register' } });
  if (act === null || act.personId === null) return null;
  const person = await db.person.findFirst({ where: { AND: [{ id: act.personId }, personVisible(viewer)] } });
  return person?.name ?? null;
}
