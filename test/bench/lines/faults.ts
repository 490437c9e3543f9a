import { faultRun } from '../../faults/run.ts';
import { type Figure, figure } from '../line.ts';

/** 20 kills of nodes, of PostgreSQL's backends and of PostgreSQL, under five writes a second on two nodes. */
export async function faults(): Promise<Figure[]> {
  const { lost, doubled, missed, misordered } = await faultRun({ kills: 20, apart: 1_500 });
  return [
    figure('faults-lost', lost, 'writes'),
    figure('faults-doubled', doubled, 'writes and deliveries'),
    figure('faults-missed', missed, 'deliveries'),
    figure('faults-misordered', misordered, 'deliveries'),
  ];
}
