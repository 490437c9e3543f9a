import type { introspection } from '../graphql-env.d.ts';

export type Kind = introspection['types']['OrganisationKind']['enumValues'];

/** The sorts of organisations, in the order in which documents name them. */
export const kinds = [
  'MINISTRY',
  'FEDERAL',
  'REGIONAL_BODY',
  'MUNICIPAL_BODY',
  'INSTITUTION',
  'NGO',
  'FUND',
  'PARTY',
  'PILOT_SITE',
  'OTHER',
] as const satisfies readonly Kind[];

export const isKind = (text: unknown): text is Kind => kinds.some((kind) => kind === text);
