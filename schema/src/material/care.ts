import type { MaterialVersion } from '@vmeste/prisma/generated/client.ts';
import { paragraphsOf, plainText } from '../core/paragraph.ts';
import { type CareWarning, careIn } from '../practice/care/rule.ts';

/** The columns in which people write. */
type Written = Pick<MaterialVersion, 'title' | 'targetGroups' | 'text' | 'changes'>;

/** What in a material looks like data about a person who receives care: all that people wrote is looked through. */
export const careOf = ({ title, targetGroups, text, changes }: Written): CareWarning[] =>
  [title, targetGroups.join('\n'), plainText(paragraphsOf(text)), changes].flatMap(careIn);
