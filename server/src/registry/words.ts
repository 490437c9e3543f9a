import type {
  Evidence,
  MaterialKind,
  OrganisationKind,
  PracticeKind,
  ReplicationState,
} from '@vmeste/prisma/generated/client.ts';
import type { Facet } from '@vmeste/schema/practice/registry/facet.ts';
import type { PassportPart } from '@vmeste/schema/practice/rule.ts';
import type { FigureBound } from '@vmeste/schema/report/rule.ts';
import { english } from './words/en.ts';
import { russian } from './words/ru.ts';

export type Language = 'ru' | 'en';

/** What the public pages say. */
export interface Words {
  readonly title: string;
  readonly about: string;
  readonly hub: string;
  readonly signIn: string;
  readonly otherLanguage: string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly found: (count: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly clear: string;
  readonly narrow: string;
  readonly more: string;
  readonly pages: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly exports: string;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly kinds: Readonly<Record<PracticeKind | MaterialKind, string>>;
  readonly evidences: Readonly<Record<Evidence, string>>;
  readonly organisationKinds: Readonly<Record<OrganisationKind, string>>;
  readonly parts: Readonly<Record<PassportPart, string>>;
  readonly organisation: string;
  readonly published: string;
  readonly version: (number: number) => string;
  readonly evidence: string;
  readonly results: string;
  readonly year: string;
  readonly figure: string;
  readonly value: string;
  readonly bounds: Readonly<Record<FigureBound, string>>;
  readonly documents: string;
  readonly forms: string;
  readonly technologies: string;
  readonly contacts: string;
  readonly sites: string;
  readonly noSites: string;
  readonly takeOver: string;
  readonly states: Readonly<Record<ReplicationState, string>>;
  readonly versions: string;
  readonly permanent: string;
  readonly replaced: string;
  readonly archived: (day: string) => string;
  readonly archivedMaterial: (day: string) => string;
  readonly newer: string;
  readonly files: string;
  readonly changes: string;
  readonly collections: string;
  readonly collectionsAbout: string;
  readonly allCollections: string;
  readonly noCollections: string;
  readonly edition: (number: number) => string;
  readonly approved: (issuer: string, number: string, day: string) => string;
  readonly contents: string;
  readonly download: string;
  readonly formsArchive: string;
  readonly size: (bytes: number) => string;
  readonly backToList: string;
  readonly questions: {
    readonly title: string;
    readonly about: string;
    readonly found: (count: number) => string;
    readonly all: string;
    readonly nothingHint: string;
    readonly question: string;
    readonly answer: string;
    /** Who did not find an answer asks; the words of the link follow. */
    readonly own: string;
    readonly ask: string;
  };
  readonly columns: { readonly name: string; readonly version: string; readonly address: string };
  readonly faults: Readonly<Record<FaultStatus, { readonly title: string; readonly text: string }>>;
}

/** How a page can be refused. */
export type FaultStatus = 400 | 404 | 405 | 429 | 500 | 503;

export const words: Readonly<Record<Language, Words>> = { ru: russian, en: english };

/** The address decides, then the browser's first choice of the two. */
export function languageOf(named: Language | null, accepted: string | undefined): Language {
  if (named) return named;
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const weight = rest.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { tag: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) };
    })
    .filter(({ tag, weight }) => (tag === 'ru' || tag === 'en') && weight > 0)
    .toSorted((left, right) => right.weight - left.weight);
  return wanted[0]?.tag === 'en' ? 'en' : 'ru';
}
