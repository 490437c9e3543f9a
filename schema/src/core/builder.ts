import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import type { Context } from './context.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import type { Day } from './time.ts';

/**
 * Pothos, as every room uses it. Imports no room. Fields are non-null unless they say otherwise, and every public
 * field carries a description.
 *
 * Field extensions:
 * - `personal: true`: the value depends on the person and not only on the rights; such an operation is never shared
 *   between viewers.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Day: { Input: Day; Output: Day | Date };
    Instant: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [ErrorsPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  errors: { defaultTypes: [], directResult: true },
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: null,
  },
});

builder.queryType({ description: 'Everything that can be asked.' });
builder.mutationType({
  description: 'Everything that can be done. Each answers with what changed, or with a refusal.',
});
builder.subscriptionType({ description: 'What happens, in the order of commits, from a cursor on.' });
