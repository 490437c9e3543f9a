import type { UnreadableCode as ResolutionCode } from '@vmeste/schema/assignment/reading/problem.ts';
import type { UnreadableCode } from '@vmeste/schema/roadmap/reading/problem.ts';

/** Why a file is not taken: it is no document that is read here, or what it holds cannot be trusted. */
export const fileRefusals = [
  'empty',
  'tooLarge',
  'unknownFormat',
  'oldFormat',
  'encrypted',
  'broken',
  'archiveTooLarge',
  'archiveUnsafe',
  'tooHeavy',
] as const;

export type RefusalCode = (typeof fileRefusals)[number] | UnreadableCode;

/** Why a file is not taken for a resolution. */
export type ResolutionRefusal = RefusalCode | ResolutionCode;

/** Thrown by the readers of files, caught at `readFile`; nobody else sees it. */
export class FileRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(`the file is refused: ${code}`, options);
    this.name = 'FileRefused';
    this.code = code;
  }
}
