import type { Passport } from '@vmeste/prisma/generated/client.ts';
import { paragraphsOf, plainText } from '../core/paragraph.ts';
import { require } from '../core/refusal.ts';
import { type CareWarning, careIn } from './care/rule.ts';
import { neededParts, type PassportField, type PassportPart, passportParts, resultsOf } from './rule.ts';

/** @throws Invalid INCOMPLETE where what a reviewer needs is empty; the author's contacts may be */
export function requireComplete(passport: Passport): void {
  const isEmpty = {
    name: passport.name === '',
    municipality: passport.municipality === '',
    targetGroups: passport.targetGroups.length === 0,
    ...Object.fromEntries(neededParts.map((part) => [part, plainText(paragraphsOf(passport[part])) === ''])),
  };
  for (const [part, empty] of Object.entries(isEmpty)) require(!empty, part, 'INCOMPLETE', { part });
}

/** Where in a passport something looks like data about a person who receives care. */
export interface CareAt extends CareWarning {
  readonly field: PassportField;
}

/** The columns in which people write. */
type Written = Pick<Passport, PassportPart | 'name' | 'targetGroups' | 'results'>;

/** What is looked through: all that a person wrote but the contacts, which are the author's own. */
export function careOf(passport: Written): CareAt[] {
  const texts: readonly (readonly [PassportField, string])[] = [
    ['name', passport.name],
    ['targetGroups', passport.targetGroups.join('\n')],
    ...passportParts.map((part) => [part, plainText(paragraphsOf(passport[part]))] as const),
    [
      'results',
      resultsOf(passport.results)
        .map(({ label, unit }) => `${label} ${unit ?? ''}`)
        .join('\n'),
    ],
  ];
  return texts.flatMap(([field, text]) => careIn(text).map((warning) => ({ ...warning, field })));
}
