import type { World } from '../world.ts';

/** The id of what was described right after something: ids count up. */
const following = (id: string): string =>
  `${id.slice(0, -12)}${(Number.parseInt(id.slice(-12), 16) + 1).toString(16).padStart(12, '0')}`;

/**
 * A working group of bodies that have nothing to do with the roadmaps, and every kind of person who may come near it;
 * and one whose act has blanks, which gives nobody anything.
 */
export function plantGroup(w: World) {
  const body = w.organisation('Орган группы');
  const partner = w.organisation('Участник группы', 'NGO');
  const silent = w.organisation('Молчащий участник', 'NGO');
  const left = w.organisation('Вышедший участник', 'NGO');
  const aside = w.organisation('Ведомство в стороне', 'OTHER');
  const people = {
    secretary: body.person('секретарь группы'),
    seated: partner.person('представитель участника'),
    groupObserver: aside.person('наблюдатель группы'),
    /** Was nominated until yesterday, and has a seat by an act that has not taken effect. */
    unseated: left.person('бывший представитель'),
  };
  const chair = body.person('председатель группы');
  const group = w
    .group('Рабочая группа', body)
    .chair(chair)
    .secretary(people.secretary)
    .member(partner)
    .byAgreement(silent)
    .member(left)
    .nominated(partner, people.seated)
    .nominated(left, people.unseated, { until: '2022-11-13' })
    .observedBy(people.groupObserver);
  const pending = w.group('Будущая группа', body, { number: null, date: null }).member(people.unseated);
  return {
    group,
    pending,
    people,
    /** The acts by which they exist, or are to; and by which letter the partner is represented. */
    acts: { founding: following(group.id), blank: following(pending.id) },
    nomination: following(group.seatOf(left)),
    bodies: { body, partner, silent, left },
    seats: {
      chair: group.seatOf(chair),
      secretary: group.seatOf(people.secretary),
      partner: group.seatOf(partner),
      silent: group.seatOf(silent),
    },
  };
}

/** Whoever may come near a working group, as the tables of viewers name them. */
export const groupViewings = ['secretary', 'seated', 'groupObserver', 'unseated'] as const;

/** Who is inside: they know each other, and see what the group does. */
export const insiders = ['secretary', 'seated', 'groupObserver'] as const;
