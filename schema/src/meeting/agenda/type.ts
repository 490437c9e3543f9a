import { ItemKind as Kind, ItemState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { File } from '../../file/type.ts';
import { oneMeasure } from '../../measure/one.ts';
import { Measure } from '../../measure/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { itemVisible, mayChangeItem } from '../policy.ts';
import { isAgendaOpen } from '../rule.ts';
import { Meeting } from '../type.ts';

export const ItemKind = builder.enumType(Kind, {
  name: 'ItemKind',
  description: 'A question, or the control of assignments, which fills itself.',
});
export const ItemState = builder.enumType(State, { name: 'ItemState', description: 'Where an item stands.' });

export const AgendaItem = builder.prismaObject('AgendaItem', {
  description: 'An item of the agenda.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: ItemKind, description: 'A question, or the control of assignments.' }),
    state: t.expose('state', { type: ItemState, description: 'Proposed, on the agenda, declined, or moved on.' }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    speaker: t.exposeString('speaker', { nullable: true, description: 'Who speaks, as the agenda names them.' }),
    speakerSeat: t.relation('speakerSeat', { nullable: true, description: 'Whose seat the speaker’s is.' }),
    minutes: t.exposeInt('minutes', { nullable: true, description: 'Minutes allotted.' }),
    draftDecision: t.exposeString('draftDecision', { nullable: true, description: 'A draft of the decision.' }),
    proposedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who proposed it, where somebody did whom you may see.',
      select: { proposedById: true },
      resolve: ({ proposedById }, _, context) => (proposedById ? onePerson(context).load(proposedById) : null),
    }),
    declineReason: t.exposeString('declineReason', { nullable: true, description: 'Why it was declined.' }),
    startedAt: t.expose('startedAt', { type: 'Instant', nullable: true, description: 'When it was taken up.' }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true, description: 'When it was done with.' }),
    materials: t.field({
      type: [File],
      description: 'Its files.',
      select: { materials: { orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }] } },
      resolve: ({ materials }) => materials,
    }),
    measures: t.field({
      type: [Measure],
      description: 'The measures that it is about, as far as you may see them.',
      select: { measures: { select: { measureId: true } } },
      resolve: async ({ measures }, _, context) => {
        const rows = await Promise.all(measures.map(({ measureId }) => oneMeasure(context).load(measureId)));
        return rows.filter((row) => row !== null);
      },
    }),
    movedTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting to which it was moved.',
      select: { movedTo: { select: { meeting: true } } },
      resolve: ({ movedTo }) => movedTo?.meeting ?? null,
    }),
    mayChange: t.boolean({
      extensions: { personal: true },
      description: 'Whether you may change it now.',
      select: { state: true, groupId: true, proposedById: true, meeting: { select: { state: true } } },
      resolve: ({ meeting, ...item }, _, { viewer }) => isAgendaOpen(meeting.state) && mayChangeItem(viewer, item),
    }),
  }),
});

builder.prismaObjectFields(Meeting, (t) => ({
  items: t.relation('items', {
    query: (_, { viewer }) => ({ where: itemVisible(viewer), orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    description: 'Its agenda, in order.',
  }),
  currentItem: t.relation('currentItem', { nullable: true, description: 'The item that is being dealt with now.' }),
}));

readsAgain('agendaItem', async ({ db, viewer }, id) => {
  const row = await db.agendaItem.findFirst({ where: { AND: [{ id }, itemVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'AgendaItem' });
});
