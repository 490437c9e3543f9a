import type { World } from '../world.ts';
import type { plantGroup } from './planted-group.ts';

const soon = new Date('2022-12-15T10:00:00+07:00');
const before = new Date('2022-11-10T10:00:00+07:00');

/** Meetings of the planted group, one for each time at which something can be done with it. */
export function plantMeetings(w: World, { group, people, seats, bodies }: ReturnType<typeof plantGroup>) {
  const running = w.meeting(group, 'RUNNING');
  const first = running.item('Первый вопрос совещания', { current: true });
  const second = running.item('Второй вопрос совещания');
  running.present(seats.chair).present(seats.secretary).present(seats.partner);
  const decision = running.decision(first, 'Решение совещания', { kind: 'ASSIGNMENT', to: bodies.partner });
  const motion = running.motion(first, 'Голосование совещания', { [seats.secretary]: 'FOR' });
  const dissent = running.dissent(first, seats.partner, 'Особое мнение совещания');

  const ahead = w.meeting(group, 'ANNOUNCED', soon);
  const planned = ahead.item('Вопрос впереди совещания');
  const proposed = ahead.item('Предложенное совещания', { state: 'PROPOSED', by: people.seated });

  const draft = w.meeting(group, 'DRAFT', soon);
  draft.item('Черновик повестки');

  ahead.substituted(seats.silent, people.seated);

  const sheet = w.meeting(group, 'ON_APPROVAL', before);
  const agreed = sheet.item('Согласуемый вопрос совещания');
  const round = sheet.round(seats.secretary, people.secretary, 'Замечание совещания');

  const done = w.meeting(group, 'SIGNED', before);
  done.decision(done.item('Подписанный вопрос совещания'), 'Поручение совещания', {
    kind: 'ASSIGNMENT',
    to: bodies.partner,
  });
  done.signed();
  const stub = running.stub(first, 'Справка ДСП совещания');
  const lateStub = sheet.stub(agreed, 'Письмо ДСП совещания');
  return {
    stub,
    lateStub,
    running,
    first,
    second,
    decision,
    motion,
    dissent,
    ahead,
    planned,
    proposed,
    draft,
    sheet,
    round,
    done,
  };
}
