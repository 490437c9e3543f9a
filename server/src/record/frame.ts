import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * What passes over the socket of a record, as bytes: the number of a kind, then its fields. client/src/meeting/record
 * has the other end.
 */

/** What a client sends. */
export type Asked =
  /** What the client has (a state vector); it is answered by `opened`. */
  | { readonly kind: 'open'; readonly vector: Uint8Array }
  /** An update under a number of the client's own, which `saved` or `refused` names. */
  | { readonly kind: 'write'; readonly sequence: number; readonly update: Uint8Array }
  /** Where the caret stands, as JSON; `null` where it stands nowhere. */
  | { readonly kind: 'caret'; readonly client: number; readonly clock: number; readonly place: string };

/** Why an update is not taken. The client has a sentence for each. */
export const writeRefusals = ['CLOSED', 'READ_ONLY', 'TOO_LARGE', 'BROKEN'] as const;
export type WriteRefusal = (typeof writeRefusals)[number];

/** A caret as the others see it. */
export interface Caret {
  readonly client: number;
  readonly clock: number;
  /** JSON of its place and of whose it is; `null` where it is gone. */
  readonly state: string;
}

/** @throws where the bytes are none of these */
export function readAsked(bytes: Uint8Array): Asked {
  const from = decoding.createDecoder(bytes);
  const kind = decoding.readVarUint(from);
  if (kind === 0) return { kind: 'open', vector: decoding.readVarUint8Array(from) };
  const number = decoding.readVarUint(from);
  if (kind === 1) return { kind: 'write', sequence: number, update: decoding.readVarUint8Array(from) };
  if (kind !== 2) throw new RangeError(`A frame of kind ${kind}.`);
  return { kind: 'caret', client: number, clock: decoding.readVarUint(from), place: decoding.readVarString(from) };
}

const frame = (kind: number, fill: (into: encoding.Encoder) => void): Buffer => {
  const into = encoding.createEncoder();
  encoding.writeVarUint(into, kind);
  fill(into);
  return Buffer.from(encoding.toUint8Array(into));
};

export const frames = {
  /** Everything that the client lacks, who it is, and whether it may write. */
  opened: (given: { update: Uint8Array; personId: string; mayWrite: boolean }) =>
    frame(0, (into) => {
      encoding.writeVarUint8Array(into, given.update);
      encoding.writeVarString(into, given.personId);
      encoding.writeVarUint(into, given.mayWrite ? 1 : 0);
    }),
  /** What somebody else wrote; it is committed. */
  written: (update: Uint8Array) => frame(1, (into) => encoding.writeVarUint8Array(into, update)),
  /** That update is committed, since that instant. */
  saved: (sequence: number, at: Date) =>
    frame(2, (into) => {
      encoding.writeVarUint(into, sequence);
      encoding.writeVarUint(into, at.getTime());
    }),
  refused: (sequence: number, why: WriteRefusal) =>
    frame(3, (into) => {
      encoding.writeVarUint(into, sequence);
      encoding.writeVarString(into, why);
    }),
  /** Where carets stand, in the shape in which the library of the editors takes them. */
  carets: (carets: readonly Caret[]) =>
    frame(4, (into) => {
      encoding.writeVarUint(into, carets.length);
      for (const { client, clock, state } of carets) {
        encoding.writeVarUint(into, client);
        encoding.writeVarUint(into, clock);
        encoding.writeVarString(into, state);
      }
    }),
  /** Whether the client may write from now on. */
  scope: (mayWrite: boolean) => frame(5, (into) => encoding.writeVarUint(into, mayWrite ? 1 : 0)),
} as const;
