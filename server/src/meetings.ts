import type { Meeting, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { extractVisible, paperVisible } from '@vmeste/schema/meeting/policy.ts';
import { isPaperFormat, type PaperFormat, paperFormats } from './documents/paper/format.ts';
import type { Paper } from './documents/paper/paper.ts';
import { attachmentDoor, type Give, inFile } from './http/attachment.ts';
import { cardOf, extractOf, type Made, minutesFile, ownFormFile, written } from './meetings/minutes.ts';
import { packetOf } from './meetings/packet.ts';
import type { Node } from './node.ts';

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

const give: Give = async (node, viewer, address) => {
  const [, id, whole, part, of = '', format] = pattern.exec(address.pathname) ?? [];
  const kind = whole ?? part;
  const paper = kind === undefined ? undefined : papers[kind];
  if (!id || !kind || !paper || !isPaperFormat(format)) return null;
  const asked: Asked = { node, viewer, of, format, ownForm: address.searchParams.get('form') === 'own' };
  const meeting = await node.db.meeting.findFirst({ where: { AND: [{ id }, paper.of(asked)] } });
  const made = meeting && (await paper.make(asked, meeting));
  if (!made) return null;
  const { type } = paperFormats[format];
  return { bytes: made.bytes, type, plain: `${kind}.${format}`, name: `${inFile(made.title)}.${format}` };
};

/**
 * The door of a meeting's papers: GET /api/meetings/<id>/minutes, /card, /packet and /extract/<organisation>, each as
 * .docx or .pdf; the minutes with ?form=own in the form of the body that founded the group.
 */
export const openMeetingPapers = (node: Node) => attachmentDoor(node, give);
