import { parts } from '@vmeste/schema/meeting/record/rule.ts';

/** Characters of a caret's place, as JSON; two ends of a selection need about 200. */
const longest = 2_000;

/** Where a caret stands, in the words of Yjs: both ends of a selection, each beside a letter of the document. */
export interface Place {
  readonly anchor: unknown;
  readonly head: unknown;
}

/** A caret as nodes tell each other of it: whose it is goes as an id, and the name is looked up where it is shown. */
export interface Told {
  /** The number of the document that it moves in, and how often it has moved. */
  readonly client: number;
  readonly clock: number;
  readonly person: string;
  readonly place: Place | null;
}

/** Whose caret it is, as the others are told. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  /** The short name of the organisation that the person sits for. */
  readonly organisation: string | null;
}

/**
 * A caret's place as a client gave it: null where it stands nowhere, undefined where it is no place at all. What is
 * passed on is put together anew, so nothing else that the client said goes with it.
 */
export function readPlace(json: string): Place | null | undefined {
  if (json.length > longest) return undefined;
  try {
    const given: unknown = JSON.parse(json);
    if (given === null) return null;
    const [anchor, head] = [end(fieldOf(given, 'anchor')), end(fieldOf(given, 'head'))];
    return anchor && head ? { anchor, head } : undefined;
  } catch {
    return undefined;
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** An id of Yjs, or nothing; undefined for anything else. */
function identity(value: unknown): { client: unknown; clock: unknown } | null | undefined {
  if (value === null || value === undefined) return null;
  const [client, clock] = [fieldOf(value, 'client'), fieldOf(value, 'clock')];
  return isCount(client) && isCount(clock) ? { client, clock } : undefined;
}

function end(value: unknown): object | null {
  const [type, item] = [identity(fieldOf(value, 'type')), identity(fieldOf(value, 'item'))];
  const tname = fieldOf(value, 'tname') ?? null;
  const assoc = fieldOf(value, 'assoc') ?? 0;
  const named = tname === null || parts.some((part) => part === tname);
  if (type === undefined || item === undefined || !named || !Number.isSafeInteger(assoc)) return null;
  return type || item || tname !== null ? { type, tname, item, assoc } : null;
}

/** What the others are sent: a place, and whose it is by the hub's own knowledge. */
export const shownAs = (place: Place, { id, name, organisation }: Owner): string =>
  JSON.stringify({ cursor: place, user: { id, name, organisation } });
