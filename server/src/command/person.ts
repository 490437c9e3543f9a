import { parseArgs } from 'node:util';
import { Refusal } from '@vmeste/schema/core/refusal.ts';
import { secretOf as calendarSecretOf } from '@vmeste/schema/person/calendar/rule.ts';
import { secretOf } from '@vmeste/schema/person/invitation/rule.ts';
import { enterFromTerminal } from '@vmeste/schema/person/invitation/terminal.ts';
import { doorOf } from '@vmeste/schema/training/presence/rule.ts';
import { demoClock, systemClock } from '../clock.ts';
import { openDatabase } from '../database.ts';
import { openDirectory } from '../directory.ts';
import { readEnv } from '../env.ts';
import { openFeed } from '../feed.ts';
import { openStore } from '../files/store.ts';
import { anonymousContext } from '../node.ts';
import { openPorts } from '../ports.ts';
import { keptSecret } from '../secret.ts';

/** `hub person add`: enters a person, an administrator if asked, and prints the link by which the person comes in. */
export const addPerson = async (rest: readonly string[]): Promise<number> => {
  const { name, email, admin } = read(rest);
  if (!name) {
    console.error('Назовите человека: hub person add --name "Имя" [--email адрес] [--admin]');
    return 1;
  }
  const env = readEnv();
  const database = await openDatabase(env, { join: true, say: () => {} });
  const feed = await openFeed(database.db, database.url);
  try {
    const clock = env.HUB_MODE === 'demo' ? await demoClock(database.db, env.HUB_ZONE) : systemClock(env.HUB_ZONE);
    const secret = env.HUB_SECRET ?? (await keptSecret(database.db));
    const invitations = {
      mailed: false,
      secretOf: (invitation: Parameters<typeof secretOf>[1]) => secretOf(secret, invitation),
    };
    const house = {
      demo: null,
      providers: [],
      invitations,
      calendarSecret: (id: string) => calendarSecretOf(secret, id),
      ...doorOf(secret),
    };
    const ports = openPorts(await openStore(env));
    const directory = openDirectory(database.db);
    const context = anonymousContext({ db: database.db, clock, feed, house, directory, ports });
    const id = await enterFromTerminal(context, { name, email: email ?? null, administrator: admin === true });
    console.log(
      `${env.HUB_URL ?? `http://localhost:${env.HUB_PORT}`}/invitation/${invitations.secretOf({ id, kind: 'LINK' })}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await feed.stop();
    await database.close(true);
  }
};

function read(rest: readonly string[]): {
  name?: string | undefined;
  email?: string | undefined;
  admin?: boolean | undefined;
} {
  try {
    const options = { name: { type: 'string' }, email: { type: 'string' }, admin: { type: 'boolean' } } as const;
    return parseArgs({ args: [...rest], options }).values;
  } catch {
    return {};
  }
}
