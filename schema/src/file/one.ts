import type { Context } from '../core/context.ts';
import { namesNothing } from '../core/database.ts';
import { seen } from '../core/refusal.ts';
import { visible } from './policy.ts';

/** A file that a question names. @throws NotFound where the viewer sees none of that id, or it is no id at all */
export async function seenFile({ db, viewer }: Pick<Context, 'db' | 'viewer'>, id: string) {
  const found = db.file.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return seen(await found.catch((error: unknown) => (namesNothing(error) ? null : Promise.reject(error))));
}
