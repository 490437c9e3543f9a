import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Forbidden, Invalid, type InvalidCode, invalidCodes, NotFound, Stale, type VersionedRoom } from './refusal.ts';

/** What one person edits as a whole carries a version; a claim names the version seen. */
export const Versioned = builder.interfaceRef<{ id: string; version: number }>('Versioned').implement({
  description: 'What one person edits as a whole. A change names the version it saw.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    version: t.exposeInt('version', { description: 'Rises with each change.' }),
  }),
});

/** How a room reads a row of its own through its `visible`, as `{ __typename, … }`. Each room adds itself. */
type Read = (context: Context, id: string) => Promise<{ id: string; version: number } | null>;
const reads = new Map<string, Read>();
export const readsAgain = (room: VersionedRoom, read: Read) => reads.set(room, read);

/** A row as it is now; null where it is gone, or may not be seen, or is of a room that nobody edits as a whole. */
export const readAgain = (context: Context, room: string, id: string) => reads.get(room)?.(context, id) ?? null;

const Code = builder.enumType('InvalidCode', {
  description: 'Why an input is refused.',
  values: Object.fromEntries(
    Object.entries(invalidCodes).map(([code, description]) => [code, { description, value: code }]),
  ) as Record<InvalidCode, { description: string; value: InvalidCode }>,
});

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'There is no such thing, or none that you may see.',
  fields: (t) => ({ ok: t.boolean({ description: 'Always false.', resolve: () => false }) }),
});
builder.objectType(Forbidden, {
  name: 'Forbidden',
  description: 'You see it, but may not do this.',
  fields: (t) => ({ ok: t.boolean({ description: 'Always false.', resolve: () => false }) }),
});
builder.objectType(Invalid, {
  name: 'Invalid',
  description: 'The domain forbids it.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the input.' }),
    code: t.field({ type: Code, description: 'Why.', resolve: (refusal) => refusal.code }),
    params: t.field({
      type: 'JSON',
      description: 'Values that the sentence needs.',
      resolve: (refusal) => refusal.params,
    }),
  }),
});
builder.objectType(Stale, {
  name: 'Stale',
  description: 'Somebody changed it first. Nothing was overwritten.',
  fields: (t) => ({
    current: t.field({
      type: Versioned,
      nullable: true,
      description: 'The row as it is now; null where you may not see it any more.',
      resolve: (refusal, _, context) => readAgain(context, refusal.room, refusal.id),
    }),
  }),
});

/** What each mutation may answer instead of its result. */
export const refusals = { types: [NotFound, Forbidden, Invalid, Stale] };
