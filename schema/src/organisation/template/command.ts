import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { holdsNoText, namesNothing } from '../../core/database.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { ownUpload } from '../../file/policy.ts';
import { templateKept, visible } from '../policy.ts';

/** What is wrong with a form of minutes: a code, and the tag as the form writes it, without its braces. */
export interface TemplateFault {
  readonly code: string;
  readonly tag: string | null;
}

/** Looks through a form of minutes. The server carries it. */
export interface Templates {
  /** @param key under which the store holds it; nothing is wrong where the answer is empty */
  faults(key: string): Promise<readonly TemplateFault[]>;
}

declare module '../../core/port.ts' {
  interface Ports {
    readonly templates: Templates;
  }
}

export interface SetTemplate {
  readonly organisationId: string;
  readonly version: number;
  /** An upload of one's own; null: the common form holds again. */
  readonly fileId?: string | null | undefined;
  readonly key?: string | null | undefined;
}

/**
 * Gives an organisation a form of its own for the minutes of the groups that it founded, puts another in its place, or
 * takes it away. A form is looked through before it is taken: minutes are never stopped by a broken tag.
 */
export async function setTemplate(context: Context, { key, ...input }: SetTemplate): Promise<string> {
  const faults = input.fileId ? await faultsOf(context, input.fileId) : [];
  return commit(context, { act: 'organisation.setTemplate', input, key }, async (change) => {
    const { tx, viewer } = change;
    const id = input.organisationId;
    const organisation = seen(await tx.organisation.findFirst({ where: { AND: [{ id }, visible(viewer)] } }));
    allow((await tx.organisation.count({ where: { AND: [{ id }, templateKept(viewer)] } })) > 0);
    if (input.fileId) await requireForm(change, input.fileId, faults);
    await change.claim('organisation', organisation, input.version);
    await change.revise('organisation', organisation, { templateId: input.fileId ?? null });
    change.tell('organisation.changed', { organisationId: id });
    return id;
  });
}

async function faultsOf({ db, viewer, ports }: Context, id: string): Promise<readonly TemplateFault[]> {
  const where = { AND: [{ id }, ownUpload(viewer)] };
  // An id of another shape names nothing; that it does is said inside, as of every other.
  const file = await db.file.findFirst({ where, select: { key: true } }).catch((error: unknown) => {
    if (namesNothing(error) || holdsNoText(error)) return null;
    throw error;
  });
  return file === null ? [] : ports.templates.faults(file.key);
}

async function requireForm({ tx, viewer }: Change, id: string, [fault]: readonly TemplateFault[]): Promise<void> {
  require((await tx.file.count({ where: { AND: [{ id }, ownUpload(viewer)] } })) > 0, 'fileId', 'UNKNOWN');
  if (fault) require(false, 'fileId', 'BAD_TEMPLATE', { code: fault.code, tag: fault.tag ?? '' });
}
