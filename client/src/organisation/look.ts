import { isKind, type Kind } from './kind.ts';

/** Which organisations are looked at; lives in the address of the page. */
export interface OrganisationsLook {
  q?: string;
  kind?: Kind;
  class?: string;
  /** Counted from 1; left out on the first. */
  page?: number;
}

/** Reads the address; what it does not know, it leaves out. */
export function readOrganisationsLook(search: Record<string, unknown>): OrganisationsLook {
  const { q, kind, class: ofClass, page } = search;
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(isKind(kind) && { kind }),
    ...(typeof ofClass === 'string' && { class: ofClass }),
    ...(typeof page === 'number' && Number.isInteger(page) && page > 1 && { page }),
  };
}
