import type { World } from '../world.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

interface Around {
  /** Who holds them, and who prepares them. */
  readonly host: OrganisationRow;
  readonly by: PersonRow;
  /** Who holds what is announced too. */
  readonly other: OrganisationRow;
  readonly placed: PersonRow;
  readonly offered: PersonRow;
  readonly waiting: PersonRow;
  readonly left: PersonRow;
  /** Whose people alone may come to one of them. */
  readonly invited: OrganisationRow;
  readonly resolutionId: string;
}

const day = 86_400_000;

/** Trainings of one organisation, one of each state, and those who registered for the one that is announced. */
export function plantTrainings(w: World, around: Around) {
  const { host, by, other, placed, offered, waiting, left, invited, resolutionId } = around;
  const now = w.clock.now().getTime();
  const programmeId = w.programme('Программа обучения', host);
  const idleProgrammeId = w.programme('Программа, по которой ещё не учат', host);
  const announced = w.training('Семинар объявленный', host, by, {
    capacity: 2,
    hosts: [other],
    programmeId,
    link: 'https://meet.example/объявленный',
    opensAt: new Date(now - day),
    closesAt: new Date(now + 6 * day),
  });
  announced.item('Начало семинара', 'Иванов И. И., директор');
  const material = announced.material('Материал объявленного', by);
  const registrations = {
    placed: announced.registered(placed, 'PLACED', { name: `Слушатель: ${placed.name}` }),
    offered: announced.registered(offered, 'OFFERED', { confirmBy: new Date(now + day) }),
    waiting: announced.registered(waiting, 'WAITING'),
    withdrawn: announced.registered(left, 'WITHDRAWN'),
  };
  announced.offered(offered);
  const draft = w.training('Черновик обучения', host, by, { state: 'DRAFT' });
  const inner = w.training('Семинар для своих', host, by, { invited: [invited] });
  const held = w.training('Стажировка проведённая', host, by, {
    kind: 'INTERNSHIP',
    state: 'HELD',
    startsAt: new Date(now - 10 * day),
    supervisorId: by.id,
    resolutionId,
    heads: 12,
  });
  const task = held.task('Составить локальный план');
  held.material('Материал проведённой', by);
  const cancelled = w.training('Конференция отменённая', host, by, { kind: 'CONFERENCE', state: 'CANCELLED' });
  return { programmeId, idleProgrammeId, announced, material, registrations, draft, inner, held, task, cancelled };
}
