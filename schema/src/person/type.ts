import { Language as Lang } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { Versioned } from '../core/refusals.ts';

export const Language = builder.enumType(Lang, { name: 'Language', description: 'Language of the interface.' });

export const Person = builder.prismaObject('Person', {
  description: 'A person of a working group.',
  interfaces: [Versioned],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, or the post where a person is known by it alone.' }),
    language: t.expose('language', { type: Language, description: 'Language of the interface and of mail.' }),
  }),
});
