import type { RefusalCode } from '../refusal.ts';

/** Why a template is not taken: what is wrong with a tag of it. */
export const tagRefusals = [
  /** «{» without its «}». */
  'tagUnclosed',
  /** «}» without its «{». */
  'tagUnopened',
  /** «{#…}» without its «{/…}». */
  'loopUnclosed',
  /** «{/…}» without its «{#…}». */
  'loopUnopened',
  /** Loops that overlap, or a loop that begins where it cannot end. */
  'loopMismatched',
  /** No value has this name here. */
  'tagUnknown',
  /** A tag of a kind that is not filled here, or where it would break the document. */
  'tagMisplaced',
] as const;

export type TagRefusalCode = (typeof tagRefusals)[number];

/** `tag` is as the template writes it, without its braces; null where the file itself is refused, or names no value at all. */
export type TemplateRefusal =
  | { readonly code: RefusalCode | 'tagsMissing'; readonly tag: null }
  | { readonly code: TagRefusalCode; readonly tag: string };

/** Thrown inside this folder, caught at its door; nobody else sees it. */
export class TemplateRefused extends Error {
  readonly refusals: readonly TemplateRefusal[];

  constructor(refusals: readonly TemplateRefusal[], options?: ErrorOptions) {
    super(`the template is refused: ${refusals.map(({ code, tag }) => `${code} ${tag ?? ''}`).join(', ')}`, options);
    this.name = 'TemplateRefused';
    this.refusals = refusals;
  }
}
