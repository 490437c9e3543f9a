import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { ExecutorRole, MeasureState } from '../../measure/type.ts';
import { AgendaItem } from '../agenda/type.ts';
import { answer } from '../answer.ts';
import { addDecision, changeDecision, removeDecision } from './command.ts';
import { Amendment, Decision, DecisionKind } from './type.ts';

const AddresseeInput = builder.inputType('AddresseeInput', {
  description: 'An organisation or a class, one of the two.',
  fields: (t) => ({
    role: t.field({ type: ExecutorRole, required: true, description: 'Lead or co-executor.' }),
    organisationId: t.id({ description: 'The organisation.' }),
    classId: t.id({ description: 'The class.' }),
  }),
});

const DecisionInput = builder.inputType('DecisionInput', {
  description: 'What a decision says as a whole.',
  fields: (t) => ({
    kind: t.field({ type: DecisionKind, required: true, description: 'What it is.' }),
    text: t.string({ required: true, description: 'Its words, at most 5000 characters.' }),
    addressees: t.field({
      type: [AddresseeInput],
      description: 'For an assignment or a recommendation: to whom, leads first, at most 50.',
    }),
    term: t.string({ description: 'Until when, as documents write it: «до 30 ноября 2022 года».' }),
    controllerId: t.id({ description: 'Who controls that it is carried out.' }),
    measureId: t.id({ description: 'A measure whose state it proposes to change.' }),
    proposedState: t.field({ type: MeasureState, description: 'The state that it proposes.' }),
    amendsId: t.id({ description: 'A decision of earlier registered minutes of the group that it changes.' }),
    amendment: t.field({ type: Amendment, description: 'Whether it amends that one, or cancels it.' }),
  }),
});

builder.mutationField('addDecision', (t) =>
  t.prismaField({
    type: Decision,
    errors: refusals,
    description: 'Writes a decision beside the notes of an item.',
    args: {
      itemId: t.arg.id({ required: true, description: 'The item.' }),
      words: t.arg({ type: DecisionInput, required: true, description: 'What it says.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.decision(query, await addDecision(context, args), context),
  }),
);

builder.mutationField('changeDecision', (t) =>
  t.prismaField({
    type: Decision,
    errors: refusals,
    description: 'Changes a decision, while the record is open. The words that were voted on stay as they are.',
    args: {
      id: t.arg.id({ required: true, description: 'The decision.' }),
      version: t.arg.int(version),
      words: t.arg({ type: DecisionInput, required: true, description: 'What it says now.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.decision(query, await changeDecision(context, args), context),
  }),
);

builder.mutationField('removeDecision', (t) =>
  t.prismaField({
    type: AgendaItem,
    errors: refusals,
    description: 'Takes a decision away that nobody voted on. Answers with its item.',
    args: {
      id: t.arg.id({ required: true, description: 'The decision.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.item(query, await removeDecision(context, args), context),
  }),
);
