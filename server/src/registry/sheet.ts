import type { Evidence, MaterialKind, OrganisationKind, PracticeKind } from '@vmeste/prisma/generated/client.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import type { Setting } from './layout.ts';
import type { FoundOne, ListedMaterial } from './library.ts';
import type { Listed } from './reading.ts';

/** What leaves the registry as a file: a practice or a material, with its version that is published. */
interface Row {
  readonly of: 'practice' | 'material';
  readonly id: string;
  readonly name: string;
  readonly kind: PracticeKind | MaterialKind;
  readonly organisation: { readonly fullName: string; readonly kind: OrganisationKind };
  readonly municipality: string;
  readonly targetGroups: readonly string[];
  readonly evidence: Evidence | null;
  readonly publishedOn: string;
  readonly version: number;
  readonly address: string;
}

const rowsOf = (setting: Setting, clock: Clock, found: readonly FoundOne[]): Row[] =>
  found.flatMap((one) =>
    'practice' in one ? practiceRow(setting, clock, one.practice) : materialRow(setting, clock, one.material),
  );

function practiceRow({ hub }: Setting, clock: Clock, { id, kind, organisation, published, entry }: Listed): Row[] {
  if (!published?.publishedAt) return [];
  const { name, municipality, targetGroups, number, publishedAt } = published;
  const address = `${hub}/registry/${id}/${number}`;
  const publishedOn = clock.dayAt(publishedAt);
  const evidence = entry?.evidence ?? null;
  return [
    {
      of: 'practice',
      id,
      name,
      kind,
      organisation,
      municipality,
      targetGroups,
      evidence,
      publishedOn,
      version: number,
      address,
    },
  ];
}

function materialRow({ hub }: Setting, clock: Clock, { id, kind, organisation, published }: ListedMaterial): Row[] {
  if (!published?.publishedAt) return [];
  const { title: name, targetGroups, number, publishedAt } = published;
  const address = `${hub}/registry/materials/${id}/${number}`;
  const publishedOn = clock.dayAt(publishedAt);
  return [
    {
      of: 'material',
      id,
      name,
      kind,
      organisation,
      municipality: '',
      targetGroups,
      evidence: null,
      publishedOn,
      version: number,
      address,
    },
  ];
}

/** For programs: codes as they are. */
export function jsonOf(setting: Setting, clock: Clock, found: readonly FoundOne[]): string {
  const rows = rowsOf(setting, clock, found);
  const written = (wanted: Row['of']) =>
    rows
      .filter(({ of }) => of === wanted)
      .map(({ of: _, organisation, ...row }) => ({
        ...row,
        organisation: organisation.fullName,
        organisationKind: organisation.kind,
      }));
  return JSON.stringify({ practices: written('practice'), materials: written('material') });
}

/** A cell that begins like a formula would be reckoned by whoever opens it: a sign before it says that it is text. */
const safe = (text: string): string => (/^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text);
const cell = (text: string): string => `"${safe(text).replaceAll('"', '""')}"`;

/** For people: a table that Excel opens as it is, with the mark of UTF-8 and semicolons. */
export function csvOf(setting: Setting, clock: Clock, found: readonly FoundOne[]): string {
  const { say } = setting;
  const { facets, columns } = say;
  const head = [
    columns.name,
    facets.kind,
    say.organisation,
    facets.organisationKind,
    facets.municipality,
    facets.targetGroup,
    say.evidence,
    say.published,
    columns.version,
    columns.address,
  ];
  const rows = rowsOf(setting, clock, found).map(({ kind, organisation, evidence, ...row }) => [
    row.name,
    say.kinds[kind],
    organisation.fullName,
    say.organisationKinds[organisation.kind],
    row.municipality,
    row.targetGroups.join(', '),
    evidence ? say.evidences[evidence] : '',
    row.publishedOn,
    String(row.version),
    row.address,
  ]);
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}
