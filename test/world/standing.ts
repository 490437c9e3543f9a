import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '@vmeste/schema/core/database.ts';
import { filesOf, firstDay, Ground } from './ground.ts';
import { Ids } from './ledger.ts';
import { keepRows } from './rewind.ts';

/** Those of this process that serve no test at the moment. */
const idle: Standing[] = [];

/**
 * A node that serves one test after another: opening one costs more than most tests take. After each test its rows, its
 * files and its clock are put back as they began. No id is given twice, so what a node still has in memory is nobody's.
 */
export class Standing {
  readonly ground: Ground;
  readonly ids = new Ids();
  readonly #rewind: () => Promise<void>;

  private constructor(ground: Ground, rewind: () => Promise<void>) {
    this.ground = ground;
    this.#rewind = rewind;
  }

  static async take(): Promise<Standing> {
    const standing = idle.pop();
    if (standing) return standing;
    const ground = await Ground.open();
    return new Standing(ground, await keepRows(ground.running.node.db));
  }

  /**
   * The test has ended.
   * @param sound false where it failed: in what state it left the node nobody knows
   */
  async leave(sound: boolean): Promise<void> {
    let isWhole = false;
    try {
      await this.ground.clear();
      if (!sound) return;
      await this.#putBack();
      // What was still under way has ended by now, and has logged what went wrong.
      await this.ground.clear();
      isWhole = true;
    } finally {
      if (isWhole) idle.push(this);
      else await this.ground.close();
    }
  }

  async #putBack(): Promise<void> {
    const { running, clock, database } = this.ground;
    await endJobs(running.node.db);
    clock.turnTo(firstDay);
    await this.#rewind();
    // The node is told of it by an event, which the next test is not to find.
    await running.node.feed.now();
    await running.node.db.event.deleteMany();
    rmSync(`${filesOf(database.url)}/files`, { recursive: true, force: true });
  }
}

/** Takes away the jobs that nobody has begun, and waits for the others. */
async function endJobs(db: Db): Promise<void> {
  for (;;) {
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE locked_at IS NULL`;
    const [left] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker._private_jobs`;
    if (!left || left.count === 0n) return;
    await pause(10);
  }
}
