import type { Passport, PracticeKind, Prisma } from '@vmeste/prisma/generated/client.ts';
import { paragraphsOf } from '@vmeste/schema/core/paragraph.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { visible as measureVisible } from '@vmeste/schema/measure/policy.ts';
import { isInside, visible } from '@vmeste/schema/practice/policy.ts';
import { resultsOf } from '@vmeste/schema/practice/rule.ts';
import { isPaperFormat, paperFormats } from './documents/paper/format.ts';
import { type PassportWords, passportPaper } from './documents/practice/passport.ts';
import { attachmentDoor, type Give, inFile } from './http/attachment.ts';
import type { Node } from './node.ts';

const pattern = /^\/api\/practices\/([0-9a-f-]{36})\.(\w+)$/;

/** What a passport on paper is made of, with the measures that the viewer may see. */
const selected = (viewer: Viewer) =>
  ({
    practice: { include: { organisation: { select: { fullName: true } } } },
    papers: { orderBy: { position: 'asc' }, include: { file: { select: { name: true } } } },
    measures: { where: { measure: measureVisible(viewer) }, include: { measure: true } },
  }) as const satisfies Prisma.PassportInclude;

type Selected = Prisma.PassportGetPayload<{ include: ReturnType<typeof selected> }>;

/** What stands beside the words of a passport on paper. */
interface Beside {
  readonly practice: { readonly kind: PracticeKind };
  readonly organisation: string;
  /** Names of its files. */
  readonly names: readonly string[];
  readonly links: readonly string[];
  /** Whether whoever reads it works on it: contacts that the registry may not show are for them alone. */
  readonly isInside: boolean;
}

export function passportWords(passport: Passport & Beside): PassportWords {
  const { practice, contacts, contactsPublic } = passport;
  return {
    kind: practice.kind,
    name: passport.name,
    organisation: passport.organisation,
    municipality: passport.municipality,
    targetGroups: passport.targetGroups,
    parts: {
      problem: paragraphsOf(passport.problem),
      goal: paragraphsOf(passport.goal),
      technology: paragraphsOf(passport.technology),
      stages: paragraphsOf(passport.stages),
      resources: paragraphsOf(passport.resources),
      roles: paragraphsOf(passport.roles),
      conditions: paragraphsOf(passport.conditions),
    },
    results: resultsOf(passport.results),
    contacts: contactsPublic || passport.isInside ? contacts : '',
    links: passport.links,
    papers: passport.names,
  };
}

const wordsOf = (viewer: Viewer, passport: Selected): PassportWords =>
  passportWords({
    ...passport,
    organisation: passport.practice.organisation.fullName,
    names: passport.papers.map(({ file }) => file.name),
    links: passport.measures.map(({ measure }) => `${measure.number} ${measure.title}`),
    isInside: isInside(viewer, passport.practice, passport.state),
  });

const give: Give = async (node, viewer, { pathname }) => {
  const [, id, format] = pattern.exec(pathname) ?? [];
  if (!id || !isPaperFormat(format)) return null;
  const passport = await node.db.passport.findFirst({
    where: { AND: [{ id }, visible(viewer)] },
    include: selected(viewer),
  });
  if (!passport) return null;
  const paper = passportPaper(wordsOf(viewer, passport));
  const { type, write } = paperFormats[format];
  return { bytes: await write(paper), type, plain: `passport.${format}`, name: `${inFile(paper.title)}.${format}` };
};

/** The door of passports: GET /api/practices/<version>.docx or .pdf gives one to whoever sees that version. */
export const openPassports = (node: Node) => attachmentDoor(node, give);
