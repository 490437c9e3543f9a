import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../core/builder.ts';
import { type Part, part, partArgs, rankedPart } from '../core/page.ts';
import { is } from '../core/viewer.ts';
import { mayKeep, visible as organisationVisible } from '../organisation/policy.ts';
import { visible } from './policy.ts';
import { current } from './rights.ts';
import { findPeople } from './search.ts';
import { Person, Role } from './type.ts';

builder.queryField('me', (t) =>
  t.prismaField({
    type: Person,
    nullable: true,
    extensions: { personal: true },
    description: 'Who you are; null before signing in.',
    resolve: (query, _, __, { db, viewer }) =>
      viewer.id === null
        ? null
        : db.person.findFirst({ ...query, where: { AND: [{ id: viewer.id }, visible(viewer)] } }),
  }),
);

builder.queryField('person', (t) =>
  t.prismaField({
    type: Person,
    nullable: true,
    description: 'One person; null where there is none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The person.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.person.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

interface Page {
  readonly where: Prisma.PersonWhereInput;
  /** The ids in the order of their likeness to what was typed; null where nothing was. */
  readonly ranked: string[] | null;
  readonly which: Part;
}

const PersonPage = builder.objectRef<Page>('PersonPage').implement({
  description: 'A part of a list of people.',
  fields: (t) => ({
    total: t.int({
      description: 'How many there are in all.',
      resolve: ({ where }, _, { db }) => db.person.count({ where }),
    }),
    rows: t.prismaField({
      type: [Person],
      description: 'The people of this part: the nearest to what was searched for first, otherwise by name.',
      resolve: async (query, { where, ranked, which }, _, { db }) => {
        if (!ranked)
          return db.person.findMany({ ...query, where, orderBy: [{ name: 'asc' }, { id: 'asc' }], ...part(which) });
        const found = new Set((await db.person.findMany({ where, select: { id: true } })).map(({ id }) => id));
        return rankedPart(
          ranked.filter((id) => found.has(id)),
          which,
          (ids) => db.person.findMany({ ...query, where: { AND: [where, { id: { in: ids } }] } }),
        );
      },
    }),
  }),
});

builder.queryField('people', (t) =>
  t.field({
    type: PersonPage,
    description: 'The people that you may see, all or those that answer to a search.',
    args: {
      search: t.arg.string({ description: 'Part of a name; endings, «ё» and misprints are forgiven.' }),
      organisationId: t.arg.id({ description: 'Only those who belong to this organisation today.' }),
      role: t.arg({
        type: Role,
        description: 'Only those who hold this role today for an organisation or everywhere.',
      }),
      disabled: t.arg.boolean({ description: 'Only closed accounts, or only open ones.' }),
      ...partArgs,
    },
    resolve: async (_, { search, organisationId, role, disabled, ...which }, { db, viewer }) => {
      const typed = search?.trim();
      const ranked = typed ? await findPeople(db, typed.slice(0, 200)) : null;
      const today = current(viewer.rights.today);
      const where: Prisma.PersonWhereInput = {
        AND: [
          visible(viewer),
          ranked ? { id: { in: ranked } } : {},
          organisationId ? { memberships: { some: { organisationId, ...today } } } : {},
          role ? { appointments: { some: { role, roadmapId: null, ...today } } } : {},
          disabled == null ? {} : { disabledAt: disabled ? { not: null } : null },
        ],
      };
      return { where, ranked, which };
    },
  }),
);

const Duties = builder.objectRef<object>('Duties').implement({
  description: 'What you manage.',
  fields: (t) => ({
    organisations: t.boolean({
      description: 'Whether you keep the list of organisations and classes.',
      resolve: (_, __, { viewer }) => mayKeep(viewer),
    }),
    people: t.boolean({
      description: 'Whether you manage all people.',
      resolve: (_, __, { viewer }) => is(viewer, 'ADMINISTRATOR'),
    }),
    peopleOf: t.prismaField({
      type: ['Organisation'],
      description: 'The organisations whose people you manage.',
      resolve: (query, _, __, { db, viewer }) =>
        db.organisation.findMany({
          ...query,
          where: { AND: [{ id: { in: [...viewer.rights.roles.ACCOUNT_MANAGER] } }, organisationVisible(viewer)] },
          orderBy: { shortName: 'asc' },
        }),
    }),
  }),
});

builder.queryField('duties', (t) => t.field({ type: Duties, description: 'What you manage.', resolve: () => ({}) }));
