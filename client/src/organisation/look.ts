import { type ListLook, readList } from '../kit/page.ts';
import { isKind, type Kind } from './kind.ts';

/** Which organisations are looked at; lives in the address of the page. */
export interface OrganisationsLook extends ListLook {
  kind?: Kind;
  class?: string;
}

/** Reads the address; what it does not know, it leaves out. */
export function readOrganisationsLook(search: Record<string, unknown>): OrganisationsLook {
  const { kind, class: ofClass } = search;
  return {
    ...readList(search),
    ...(isKind(kind) && { kind }),
    ...(typeof ofClass === 'string' && { class: ofClass }),
  };
}
