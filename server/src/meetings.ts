import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Meeting, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { extractVisible, paperVisible } from '@vmeste/schema/meeting/policy.ts';
import { isPaperFormat, type PaperFormat, paperFormats } from './documents/paper/format.ts';
import type { Paper } from './documents/paper/paper.ts';
import { type Attachment, inFile, sendAttachment } from './http/attachment.ts';
import { answerError } from './http/body.ts';
import type { Node } from './node.ts';
import { cardOf, extractOf, type Made, minutesFile, ownFormFile, written } from './papers/minutes.ts';
import { packetOf } from './papers/packet.ts';

/** What is asked of a meeting. */
interface Asked {
  readonly node: Node;
  readonly viewer: Viewer;
  /** The organisation whose extract it is; empty for the other papers. */
  readonly of: string;
  readonly format: PaperFormat;
  readonly ownForm: boolean;
}

interface Given {
  /** Of which meetings the viewer may have this paper. */
  readonly of: (asked: Asked) => Prisma.MeetingWhereInput;
  readonly make: (asked: Asked, meeting: Meeting) => Promise<Made | null>;
}

const onPaper =
  (make: (asked: Asked, meeting: Meeting) => Promise<Paper | null>): Given['make'] =>
  async (asked, meeting) => {
    const paper = await make(asked, meeting);
    return paper && written(paper, asked.format);
  };

/** Every paper of a meeting: who may have it, and what it is made of. */
const papers: Readonly<Record<string, Given>> = {
  minutes: {
    of: ({ viewer }) => paperVisible.minutes(viewer),
    make: ({ node, format, ownForm }, meeting) =>
      ownForm ? ownFormFile(node, meeting, format) : minutesFile(node, meeting, format),
  },
  card: {
    of: ({ viewer }) => paperVisible.card(viewer),
    make: onPaper(({ node, viewer }, meeting) => cardOf(node, meeting, viewer)),
  },
  packet: {
    of: ({ viewer }) => paperVisible.packet(viewer),
    make: onPaper(({ node }, meeting) => packetOf(node, meeting)),
  },
  extract: {
    of: ({ viewer, of }) => extractVisible(viewer, of),
    make: onPaper(({ node, of }, meeting) => extractOf(node, meeting, of)),
  },
};

const uuid = '[0-9a-f-]{36}';
const pattern = new RegExp(`^/api/meetings/(${uuid})/(?:(minutes|card|packet)|(extract)/(${uuid}))\\.(\\w+)$`);

async function attachmentFor(node: Node, viewer: Viewer, address: URL): Promise<Attachment | null> {
  const [, id, whole, part, of = '', format] = pattern.exec(address.pathname) ?? [];
  const kind = whole ?? part;
  const paper = kind === undefined ? undefined : papers[kind];
  if (!id || !kind || !paper || !isPaperFormat(format) || viewer.id === null) return null;
  const asked: Asked = { node, viewer, of, format, ownForm: address.searchParams.get('form') === 'own' };
  const meeting = await node.db.meeting.findFirst({ where: { AND: [{ id }, paper.of(asked)] } });
  const made = meeting && (await paper.make(asked, meeting));
  if (!made) return null;
  const { type } = paperFormats[format];
  return { bytes: made.bytes, type, plain: `${kind}.${format}`, name: `${inFile(made.title)}.${format}` };
}

/**
 * The door of a meeting's papers: GET /api/meetings/<id>/minutes, /card, /packet and /extract/<organisation>, each as
 * .docx or .pdf; the minutes with ?form=own in the form of the body that founded the group.
 */
export function openMeetingPapers(node: Node) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') return answerError(response, 405, { message: 'Not so.', code: 'METHOD' });
    await node.feed.now();
    const { viewer } = await node.viewers.signedIn(request.headers);
    const sent = await attachmentFor(node, viewer, new URL(request.url ?? '/', 'http://hub'));
    if (!sent) return answerError(response, 404, { message: 'There is nothing here.', code: 'NOT_FOUND' });
    sendAttachment(response, sent);
  };
}
