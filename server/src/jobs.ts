import { EventEmitter } from 'node:events';
import type { JobIds, JobKind } from '@vmeste/schema/core/job.ts';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { setEdition } from './jobs/collection.ts';
import { openLife, rescue } from './jobs/life.ts';
import { openMeetingLetters } from './jobs/meeting.ts';
import { sweep } from './jobs/sweep.ts';
import { sendInvitation } from './mail/invitation.ts';
import type { Mail } from './mail/mail.ts';
import type { Node } from './node.ts';

/** What each kind of job does. A job that throws is tried again, later and later. */
type Tasks = { readonly [Kind in JobKind]: ((ids: JobIds<Kind>) => Promise<void>) | null };

/** A node that cannot send mail leaves such jobs to those that can. */
const tasksOf = (node: Node, mail: Mail | null, ending: AbortSignal): Tasks => ({
  'mail.invitation': mail && ((ids) => sendInvitation(node, mail, ids)),
  'mail.meeting': mail && openMeetingLetters(node, mail),
  'collection.set': (ids) => setEdition(node, ids, ending),
  'day.sweep': () => sweep(node),
});

/**
 * What a worker has to say of a job that has ended goes as a batch, of as many as end in the same moment: only of batches
 * does its end wait. Otherwise a node that stops leaves its last job held, and done again hours later.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** How long to wait before the worker is started again after it has lost the database, in milliseconds. */
const restartAfter = 1_000;

/** How often a node looks whether jobs are held by one that is dead, in milliseconds. */
const rescueEvery = 60_000;

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Runs the jobs that commits have left. Each node has a worker, and a job is one worker's: rows are locked in the
 * database. What is written of them is their kind and number, never what they carry.
 */
export async function openJobs(node: Node, mail: Mail | null, connectionString: string): Promise<Jobs> {
  const ending = new AbortController();
  const tasks = tasksOf(node, mail, ending.signal);
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).flatMap(([kind, task]) =>
      task ? [[kind, (payload) => Reflect.apply(task, null, [payload])]] : [],
    ),
  );
  const logger = new Logger(() => (level, _message, meta) => {
    const job = meta?.['job'];
    if (level === 'error' && typeof job === 'object' && job !== null)
      node.log.warn({ job: Reflect.get(job, 'task_identifier'), attempt: Reflect.get(job, 'attempts') }, 'job failed');
  });
  const pgPool = openPool(connectionString);
  let runner: Runner | null = null;
  // It is started again once it has stopped.
  const stopRunner = async () => void (await runner?.stop().catch(() => {}));
  const life = openLife(connectionString, () => void stopRunner());
  let stopping = false;
  const events: WorkerEvents = new EventEmitter();
  /** Whose jobs have lost the database with them. */
  let lost: string[] = [];
  events.on('pool:create', ({ workerPool }) => {
    lost = [workerPool.id];
  });
  const start = async (): Promise<void> => {
    if (stopping) return;
    try {
      await pgPool.query('SELECT graphile_worker.force_unlock_workers($1)', [lost]);
      await rescue(pgPool);
      runner = await run({ pgPool, taskList, preset, events, concurrency: 2, noHandleSignals: true, logger });
      await Promise.all(lost.map(life.begin)).catch(stopRunner);
      runner.promise.then(again, again);
    } catch {
      again();
    }
  };
  const again = () => {
    if (!stopping) setTimeout(() => void start(), restartAfter).unref();
  };
  await start();
  const rescuing = setInterval(() => void rescue(pgPool).catch(() => {}), rescueEvery).unref();
  return {
    stop: async () => {
      stopping = true;
      clearInterval(rescuing);
      await stopRunner();
      await life.end();
      // What takes long is left to the next node, or to this one when it runs again.
      ending.abort();
      await runner?.stop().catch(() => {});
      await pgPool.end();
    },
  };
}

/**
 * The worker's own pool does not outlive a lost connection once it has begun to stop: nobody listens to its errors any
 * more, and nobody waits for its end. This one is listened to for as long as it lives.
 */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 3, application_name: 'vmeste jobs' });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
