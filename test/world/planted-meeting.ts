import type { World } from '../world.ts';
import type { MeasureRow } from './measure.ts';
import type { plantGroup } from './planted-group.ts';

const soon = new Date('2022-12-15T10:00:00+07:00');
const before = new Date('2022-11-10T10:00:00+07:00');
const past = new Date('2022-10-25T10:00:00+07:00');
const later = new Date('2022-11-03T10:00:00+07:00');

/**
 * Meetings of the planted group, one for each time at which something can be done with it; the earliest proposes a state
 * for a measure, and a later one amends what it decided.
 */
export function plantMeetings(
  w: World,
  { group, people, seats, bodies }: ReturnType<typeof plantGroup>,
  measure: MeasureRow,
) {
  const earliest = w.meeting(group, 'REGISTERED', past);
  const settled = earliest.item('Вопрос прошлого совещания');
  const amended = earliest.decision(settled, 'Прежнее решение совещания', { code: '1/1/1' });
  const proposing = earliest.decision(settled, 'Предложение совещания', {
    code: '1/1/2',
    about: measure,
    proposes: 'SUSPENDED',
  });
  const proposal = earliest.proposal(proposing, measure, 'SUSPENDED');
  earliest.registered('1', '2022-10-26');
  const following = w.meeting(group, 'REGISTERED', later);
  const next = following.item('Вопрос следующего совещания');
  following.decision(next, 'Изменение прежнего решения совещания', { code: '2/1/1', amends: amended });
  following.registered('2', '2022-11-04');

  const running = w.meeting(group, 'RUNNING');
  const first = running.item('Первый вопрос совещания', { current: true });
  const second = running.item('Второй вопрос совещания');
  running.present(seats.chair).present(seats.secretary).present(seats.partner);
  const decision = running.decision(first, 'Решение совещания', { kind: 'ASSIGNMENT', to: bodies.partner });
  running.decision(second, 'Отмена прежнего решения совещания', { amends: amended, how: 'CANCELS' });
  const motion = running.motion(first, 'Голосование совещания', { [seats.secretary]: 'FOR' });
  const dissent = running.dissent(first, seats.partner, 'Особое мнение совещания');

  const ahead = w.meeting(group, 'ANNOUNCED', soon);
  const planned = ahead.item('Вопрос впереди совещания');
  ahead.item('О контроле исполнения поручений', { kind: 'CONTROL' });
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
  done.decision(done.item('Второй подписанный вопрос совещания'), 'Завершить мероприятие', {
    about: measure,
    proposes: 'DONE',
  });
  done.signed();
  const stub = running.stub(first, 'Справка ДСП совещания');
  const lateStub = sheet.stub(agreed, 'Письмо ДСП совещания');
  return {
    earliest,
    amended,
    proposal,
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
