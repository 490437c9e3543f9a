import type { Clock } from '@vmeste/schema/core/time.ts';
import type { Setting } from './layout.ts';
import type { Listed } from './reading.ts';

/** Practices that leave the registry as a file, with the version of each that is published. */
type Row = Listed & {
  readonly passport: NonNullable<Listed['published']>;
  readonly publishedOn: string;
  readonly address: string;
};

const rowsOf = ({ hub }: Setting, clock: Clock, practices: readonly Listed[]): Row[] =>
  practices.flatMap((practice) => {
    const { id, published: passport } = practice;
    if (!passport?.publishedAt) return [];
    const address = `${hub}/registry/${id}/${passport.number}`;
    return [{ ...practice, passport, publishedOn: clock.dayAt(passport.publishedAt), address }];
  });

/** For programs: codes as they are. */
export const jsonOf = (setting: Setting, clock: Clock, practices: readonly Listed[]): string =>
  JSON.stringify({
    practices: rowsOf(setting, clock, practices).map(({ id, kind, organisation, passport, entry, ...row }) => ({
      id,
      name: passport.name,
      kind,
      organisation: organisation.fullName,
      organisationKind: organisation.kind,
      municipality: passport.municipality,
      targetGroups: passport.targetGroups,
      evidence: entry?.evidence ?? null,
      publishedOn: row.publishedOn,
      version: passport.number,
      address: row.address,
    })),
  });

/** A cell that begins like a formula would be reckoned by whoever opens it: a sign before it says that it is text. */
const safe = (text: string): string => (/^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text);
const cell = (text: string): string => `"${safe(text).replaceAll('"', '""')}"`;

/** For people: a table that Excel opens as it is, with the mark of UTF-8 and semicolons. */
export function csvOf(setting: Setting, clock: Clock, practices: readonly Listed[]): string {
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
  const rows = rowsOf(setting, clock, practices).map(({ kind, organisation, passport, entry, ...row }) => [
    passport.name,
    say.kinds[kind],
    organisation.fullName,
    say.organisationKinds[organisation.kind],
    passport.municipality,
    passport.targetGroups.join(', '),
    entry?.evidence ? say.evidences[entry.evidence] : '',
    row.publishedOn,
    String(passport.number),
    row.address,
  ]);
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}
