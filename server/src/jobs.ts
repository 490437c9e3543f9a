import type { JobIds, JobKind } from '@vmeste/schema/core/job.ts';
import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { openMeetingLetters } from './jobs/meeting.ts';
import { sweep } from './jobs/sweep.ts';
import { sendInvitation } from './mail/invitation.ts';
import type { Mail } from './mail/mail.ts';
import type { Node } from './node.ts';

/** What each kind of job does. A job that throws is tried again, later and later. */
type Tasks = { readonly [Kind in JobKind]: ((ids: JobIds<Kind>) => Promise<void>) | null };

/** A node that cannot send mail leaves such jobs to those that can. */
const tasksOf = (node: Node, mail: Mail | null): Tasks => ({
  'mail.invitation': mail && ((ids) => sendInvitation(node, mail, ids)),
  'mail.meeting': mail && openMeetingLetters(node, mail),
  'day.sweep': () => sweep(node),
});

/** How long to wait before the worker is started again after it has lost the database, in milliseconds. */
const restartAfter = 1_000;

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Runs the jobs that commits have left. Each node has a worker, and a job is one worker's: rows are locked in the
 * database. What is written of them is their kind and number, never what they carry.
 */
export async function openJobs(node: Node, mail: Mail | null, connectionString: string): Promise<Jobs> {
  const tasks = tasksOf(node, mail);
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
  let stopping = false;
  const start = async (): Promise<void> => {
    if (stopping) return;
    try {
      runner = await run({ pgPool, taskList, concurrency: 2, noHandleSignals: true, logger });
      runner.promise.then(again, again);
    } catch {
      again();
    }
  };
  const again = () => {
    if (!stopping) setTimeout(() => void start(), restartAfter).unref();
  };
  await start();
  return {
    stop: async () => {
      stopping = true;
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
