import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What passes over the socket of a record, as bytes: the number of a kind, then its fields. */

/** What the server says. */
export type Said =
  | { kind: 'opened'; update: Uint8Array; personId: string; mayWrite: boolean }
  | { kind: 'written'; update: Uint8Array }
  | { kind: 'saved'; sequence: number; at: Date }
  | { kind: 'refused'; sequence: number; why: string }
  /** Carets of others, as the library takes them. */
  | { kind: 'carets'; update: Uint8Array }
  | { kind: 'scope'; mayWrite: boolean };

type Read = (from: decoding.Decoder) => Said;

/** In the order of their numbers. */
const kinds: readonly Read[] = [
  (from) => ({
    kind: 'opened',
    update: decoding.readVarUint8Array(from),
    personId: decoding.readVarString(from),
    mayWrite: decoding.readVarUint(from) === 1,
  }),
  (from) => ({ kind: 'written', update: decoding.readVarUint8Array(from) }),
  (from) => ({ kind: 'saved', sequence: decoding.readVarUint(from), at: new Date(decoding.readVarUint(from)) }),
  (from) => ({ kind: 'refused', sequence: decoding.readVarUint(from), why: decoding.readVarString(from) }),
  (from) => ({ kind: 'carets', update: decoding.readTailAsUint8Array(from) }),
  (from) => ({ kind: 'scope', mayWrite: decoding.readVarUint(from) === 1 }),
];

/** What the server said; null for what a newer server may say, and this page does not know yet. */
export function readSaid(bytes: Uint8Array): Said | null {
  const from = decoding.createDecoder(bytes);
  return kinds[decoding.readVarUint(from)]?.(from) ?? null;
}

const frame = (kind: number, fill: (into: encoding.Encoder) => void): Uint8Array<ArrayBuffer> => {
  const into = encoding.createEncoder();
  encoding.writeVarUint(into, kind);
  fill(into);
  return new Uint8Array(encoding.toUint8Array(into));
};

export const frames = {
  /** Asks for all that the state vector lacks. */
  open: (vector: Uint8Array) => frame(0, (into) => encoding.writeVarUint8Array(into, vector)),
  write: (sequence: number, update: Uint8Array) =>
    frame(1, (into) => {
      encoding.writeVarUint(into, sequence);
      encoding.writeVarUint8Array(into, update);
    }),
  caret: ({ client, clock, place }: { client: number; clock: number; place: string }) =>
    frame(2, (into) => {
      encoding.writeVarUint(into, client);
      encoding.writeVarUint(into, clock);
      encoding.writeVarString(into, place);
    }),
};
