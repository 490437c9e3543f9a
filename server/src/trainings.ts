import { readTraining } from '@vmeste/schema/person/calendar/reading.ts';
import { trainingEntry } from './calendar.ts';
import { writeCalendarFeed } from './documents/ics.ts';
import { attachmentDoor, type Give, inFile } from './http/attachment.ts';
import { executionFor, type Node } from './node.ts';

const pattern = /^\/api\/trainings\/([0-9a-f-]{36})\.ics$/;

const give: Give = async (node, viewer, { pathname }) => {
  const [, id] = pattern.exec(pathname) ?? [];
  if (!id || viewer.id === null) return null;
  const training = await readTraining(executionFor(node, viewer, '').context, id);
  if (!training?.startsAt) return null;
  const { startsAt, title } = training;
  const { language } = await node.db.person.findUniqueOrThrow({ where: { id: viewer.id }, select: { language: true } });
  const hub = node.address();
  const entry = trainingEntry({ ...training, startsAt }, language, { hub, host: new URL(hub).hostname });
  const text = await writeCalendarFeed({ name: title, meetings: [entry], duties: [], at: node.clock.now() });
  return {
    bytes: Buffer.from(text, 'utf8'),
    type: 'text/calendar; charset=utf-8',
    plain: 'training.ics',
    name: `${inFile(title)}.ics`,
  };
};

/** The door of calendar files: GET /api/trainings/<id>.ics gives one to whoever sees that training and its hour. */
export const openTrainings = (node: Node) => attachmentDoor(node, give);
