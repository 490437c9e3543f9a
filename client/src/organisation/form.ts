import type { OrganisationWords } from './fragment.ts';
import type { Kind } from './kind.ts';
import type { Picked } from './OrganisationPicker.tsx';

/** What stands in the form of an organisation. */
export interface Written {
  kind: Kind;
  shortName: string;
  fullName: string;
  region: string;
  registrationNumber: string;
  /** One on a line. */
  spellings: string;
  founder: Picked | null;
  successor: Picked | null;
}

export const nothingWritten: Written = {
  kind: 'INSTITUTION',
  shortName: '',
  fullName: '',
  region: '',
  registrationNumber: '',
  spellings: '',
  founder: null,
  successor: null,
};

export const written = (organisation: OrganisationWords): Written => ({
  kind: organisation.kind,
  shortName: organisation.shortName,
  fullName: organisation.fullName,
  region: organisation.region ?? '',
  registrationNumber: organisation.registrationNumber ?? '',
  spellings: organisation.spellings.join('\n'),
  founder: organisation.founder,
  successor: organisation.successor,
});

/** The spellings of a text with one on each line; empty lines are nothing. */
export const spellingsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * What is sent of a form.
 * @param keeps the name that the organisation had and that stays among its spellings, so that documents with it are
 *   still understood
 */
export const sent = (form: Written, keeps: string | null) => ({
  kind: form.kind,
  shortName: form.shortName,
  fullName: form.fullName,
  region: form.region.trim() || null,
  registrationNumber: form.registrationNumber.trim() || null,
  founderId: form.founder?.id ?? null,
  successorId: form.successor?.id ?? null,
  spellings: [...new Set([...spellingsOf(form.spellings), ...(keeps === null ? [] : [keeps])])],
});
