import type { World } from '../world.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';
import type { TrainingRow } from './training.ts';

interface Around {
  readonly host: OrganisationRow;
  readonly by: PersonRow;
  readonly held: TrainingRow;
  readonly task: string;
  readonly programmeId: string;
  /** Of the hub, and was there. */
  readonly came: PersonRow;
  readonly cameFrom: OrganisationRow;
}

/** Who was at what was held, and what came of it; and a seminar that has just begun. */
export function plantLedger(w: World, { host, by, held, task, programmeId, came, cameFrom }: Around) {
  const at = w.clock.now();
  const running = w.training('Семинар идущий', host, by, {
    programmeId,
    startsAt: new Date(at.getTime() - 3_600_000),
  });
  const specialist = (name: string, more: object = {}) =>
    w.row((db, id) =>
      db.specialist.create({
        data: {
          id,
          name,
          post: 'методист',
          organisationAs: 'Дом культуры из списка',
          municipality: 'Город из списка',
          countsAsId: id,
          createdAt: at,
          ...more,
        },
      }),
    );
  const present = (trainingId: string, specialistId: string, more: object = {}) =>
    w.row((db, id) =>
      db.participation.create({
        data: {
          id,
          trainingId,
          specialistId,
          manner: 'LIST',
          organisationAs: 'Дом культуры из списка',
          municipality: 'Город из списка',
          post: 'методист',
          at,
          ...more,
        },
      }),
    );
  const listed = specialist('Скрытая Анна Петровна');
  const alike = specialist('Скрытая А. П.');
  const two = specialist('Скрытая Алла Петровна');
  const other = specialist('Другая Вера Ильинична');
  const spare = specialist('Лишняя Вера Ильинична');
  const merge = w.row(async (db, id) => {
    const columns = { keptId: listed, goneId: other, isSame: true, byId: by.id, at };
    await db.specialistMerge.create({ data: { id, ...columns } });
    await db.specialist.update({ where: { id: other }, data: { countsAsId: listed } });
  });
  const own = specialist(came.name, { personId: came.id, organisationId: cameFrom.id, organisationAs: '' });
  const worked = { organisationId: cameFrom.id, organisationAs: '', municipality: 'Бердск' };
  const intern = present(held.id, listed, { mark: 'PASSED', markReason: 'Причина отметки скрыта' });
  const ownPresence = present(held.id, own, worked);
  present(held.id, alike);
  present(held.id, two);
  present(held.id, other);
  present(running.id, spare);
  present(running.id, own, worked);
  w.row((db) => db.taskDone.create({ data: { taskId: task, participationId: intern, at } }));
  const certificate = (participationId: string, number: number, more: object = {}) =>
    w.row((db, id) =>
      db.certificate.create({
        data: {
          id,
          participationId,
          number,
          kind: 'PARTICIPATION',
          series: '2022',
          code: `CERT0000000000000${String(number).padStart(3, '0')}`,
          name: 'Имя на сертификате',
          title: held.title,
          hours: 16,
          heldOn: '4 ноября 2022 г.',
          issuer: 'Институт',
          issuedOn: new Date('2022-11-10T00:00:00Z'),
          issuedById: by.id,
          issuedAt: at,
          ...more,
        },
      }),
    );
  const valid = certificate(ownPresence, 1);
  const told = {
    personId: came.id,
    trainingId: held.id,
    certificateId: valid,
    kind: 'CERTIFICATE_ISSUED',
    at,
  } as const;
  w.row((db, id) => db.notice.create({ data: { ...told, id } }));
  const next = certificate(intern, 2);
  const replaced = certificate(intern, 3, {
    revokedAt: at,
    revokeReason: 'Причина замены скрыта',
    replacedById: next,
  });
  const target = w.row((db, id) =>
    db.target.create({
      data: {
        id,
        name: 'Не менее 1 в год',
        count: 1,
        yearly: true,
        firstYear: 2022,
        lastYear: 2023,
        programmeId,
        organisationId: host.id,
        source: 'План центра',
      },
    }),
  );
  const stated = w.row((db, id) =>
    db.statedCount.create({
      data: {
        id,
        organisationId: host.id,
        firstYear: 2020,
        lastYear: 2020,
        people: 84,
        bound: 'EXACT',
        trainings: 13,
        source: 'Итоговый отчёт',
        enteredById: by.id,
        at,
      },
    }),
  );
  w.row(async (db) => {
    const questions = [
      { id: 'useful', kind: 'SCALE', text: 'Полезно?', options: [] },
      { id: 'apply', kind: 'CHOICE', text: 'Примените?', options: ['Да', 'Нет'] },
      { id: 'wish', kind: 'TEXT', text: 'Чего не хватило?', options: [] },
    ];
    const trainingId = held.id;
    await db.questionnaire.create({ data: { trainingId, questions } });
    await db.filled.create({ data: { trainingId, specialistId: own } });
    const sheets = ['первый', 'второй', 'третий'].map((who, order) => ({
      id: `00000000-0000-4000-8000-00000000000${order}`,
      trainingId,
      answers: { useful: 5, apply: 0, wish: `Скрытый ответ, ${who}` },
    }));
    await db.answerSheet.createMany({ data: sheets });
  });
  return {
    running,
    specialists: { listed, alike, two, other, spare, own },
    participations: { intern, own: ownPresence },
    certificates: { valid, next, replaced },
    merge,
    target,
    stated,
  };
}
