import { SeatKind as Kind, HoldingManner as Manner } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { holdsOn, spanOf } from '../../core/span.ts';
import type { Day } from '../../core/time.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { GroupAct } from '../act/type.ts';
import { visible } from '../policy.ts';
import { type Held, holderOf } from '../rule.ts';

export const SeatKind = builder.enumType(Kind, { name: 'SeatKind', description: 'What a seat in a group is.' });
export const HoldingManner = builder.enumType(Manner, {
  name: 'HoldingManner',
  description: 'Nominated by the organisation whose seat it is, or acting for whoever holds it.',
});

export const onDay = { description: 'The day asked about; today where it is left out.' };

export const Holding = builder.prismaObject('Holding', {
  description: 'Who sits on a seat from a day to a day, both inclusive, and on what basis.',
  interfaces: [Versioned],
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null where you may not see the person.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => onePerson(context).load(personId),
    }),
    manner: t.expose('manner', { type: HoldingManner, description: 'Nominated or acting.' }),
    seat: t.relation('seat', { description: 'Where.' }),
    basisNumber: t.exposeString('basisNumber', { description: 'Number of the letter or order.' }),
    basisDate: t.expose('basisDate', { type: 'Day', description: 'Its date.' }),
    since: t.expose('since', { type: 'Day', description: 'First day.' }),
    until: t.expose('until', { type: 'Day', nullable: true, description: 'Last day; null means still.' }),
  }),
});

const heldSelection = {
  personId: true,
  holdings: { select: { personId: true, manner: true, since: true, until: true } },
} as const;

type Dated = Held['holdings'][number] & { readonly since: Date; readonly until: Date | null };

/** Who sits on a seat on a day, of all that ever held it. */
const holderOn = ({ personId, holdings }: { personId: string | null; holdings: readonly Dated[] }, day: Day) =>
  holderOf({ personId, holdings: holdings.filter((holding) => holdsOn(day, spanOf(holding))) });

export const Seat = builder.prismaObject('Seat', {
  description: 'A place in a group, of a person or of an organisation that nominates its person by letter.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: SeatKind, description: 'Chair, secretary, member …' }),
    title: t.exposeString('title', { nullable: true, description: 'As the act names whoever sits here.' }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation whose seat it is.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => (organisationId ? oneOrganisation(context, organisationId) : null),
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description:
        'The person whose own seat it is; null where it is an organisation’s, or you may not see the person.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => (personId ? onePerson(context).load(personId) : null),
    }),
    vacant: t.boolean({
      description: 'Whether nobody sits there on a day: the organisation has nominated nobody.',
      args: { on: t.arg({ type: 'Day', ...onDay }) },
      select: heldSelection,
      resolve: (seat, { on }, { viewer }) => holderOn(seat, on ?? viewer.rights.today) === null,
    }),
    holder: t.field({
      type: Person,
      nullable: true,
      description:
        'Who sits there on a day: acting, nominated, or the person whose seat it is; null where you may not see them.',
      args: { on: t.arg({ type: 'Day', ...onDay }) },
      select: heldSelection,
      resolve: (seat, { on }, context) => {
        const holder = holderOn(seat, on ?? context.viewer.rights.today);
        return holder === null ? null : onePerson(context).load(holder);
      },
    }),
    holdings: t.relation('holdings', {
      query: { orderBy: [{ since: 'desc' }, { id: 'asc' }] },
      description: 'Who was nominated and who acted, the latest first.',
    }),
    act: t.relation('act', { type: GroupAct, description: 'The act that gave it.' }),
    endedBy: t.relation('endedBy', { type: GroupAct, nullable: true, description: 'The act that took it away.' }),
    since: t.expose('since', {
      type: 'Day',
      nullable: true,
      description: 'First day; null while the act has not taken effect.',
    }),
    until: t.expose('until', { type: 'Day', nullable: true, description: 'Last day; null means still.' }),
  }),
});

readsAgain('holding', async ({ db, viewer }, id) => {
  const row = await db.holding.findFirst({ where: { id, seat: { group: visible(viewer) } } });
  return row && Object.assign(row, { __typename: 'Holding' });
});
readsAgain('seat', async ({ db, viewer }, id) => {
  const row = await db.seat.findFirst({ where: { id, group: visible(viewer) } });
  return row && Object.assign(row, { __typename: 'Seat' });
});
