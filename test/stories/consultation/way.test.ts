import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { ask, further, hub, inbox, invalid, look } from './hub.ts';

const list = graphql(`
  query ($overdue: Boolean, $mine: Boolean, $states: [ConsultationState!]) {
    consultations(overdue: $overdue, mine: $mine, states: $states) { total rows { id overdue } }
  }
`);

test('a specialist asks with a file, the centre takes it and answers, and each hears of it', async () => {
  const h = await hub();
  const file = await h.asker.uploads('План квартиры.txt', 'две комнаты');
  const asked = await h.asks({ files: [file.id] });
  expect(asked).toMatchObject({
    state: 'ASKED',
    dueOn: '2022-11-28',
    nextSteps: ['WITHDRAW'],
    turns: [
      {
        side: 'QUESTION',
        text: [{ runs: [{ text: 'Где взять помещение?' }] }, { runs: [{ text: 'Кто платит за свет?' }] }],
        files: [{ name: 'План квартиры.txt' }],
      },
    ],
  });
  expect([await h.told(h.methodologist), await h.told(h.second)]).toEqual([
    ['CONSULTATION_ASKED'],
    ['CONSULTATION_ASKED'],
  ]);
  expect(await h.takes(h.methodologist, asked.id, 'TAKE')).toMatchObject({ answerer: 'Методист', isAnswerer: true });
  expect(await h.takes(h.methodologist, asked.id, 'TAKE')).toMatchObject(invalid('step', 'NOTHING_TO_DO'));
  expect(await h.answers(h.methodologist, asked.id)).toMatchObject({
    state: 'ANSWERED',
    turns: [{ author: 'Соколова Мария Сергеевна' }, { side: 'ANSWER', author: 'Методист' }],
    nextSteps: ['ANSWER', 'PUBLISH'],
  });
  expect(await h.told(h.asker)).toEqual(['CONSULTATION_ANSWERED']);
  // The file is read by the two sides, and by nobody else.
  const reads = async (who: typeof h.asker) => (await who.fetches(file.url)).status;
  expect([await reads(h.asker), await reads(h.methodologist), await reads(h.colleague)]).toEqual([200, 200, 404]);
});

test('neither a colleague nor anybody else sees it', async () => {
  const h = await hub();
  const { id } = await h.asks();
  for (const who of [h.colleague, h.stranger, h.w.anonymous]) {
    expect(await who.asks(look, { id })).toEqual({ consultation: null, publishedQuestion: null });
    expect((await who.asks(list, {})).consultations).toEqual({ total: 0, rows: [] });
  }
  expect((await h.second.asks(look, { id })).consultation).toMatchObject({ state: 'ASKED' });
});

test('whoever asked asks on, the one who answered hears of it, and it has a term of its own', async () => {
  const h = await hub();
  const { id } = await h.asks();
  expect(await h.asker.does(further, { id, version: 0 })).toMatchObject(invalid('step', 'NOT_ALLOWED_NOW'));
  await h.answers(h.methodologist, id);
  h.w.clock.turnTo('2022-11-21');
  expect(await h.asker.does(further, { id, version: await h.versionOf(id) })).toMatchObject({
    state: 'ASKED',
    dueOn: '2022-12-05',
  });
  expect(await h.told(h.methodologist)).toEqual(['CONSULTATION_ASKED', 'CONSULTATION_ASKED']);
  expect(await h.told(h.second), 'who did not answer is not asked again').toEqual(['CONSULTATION_ASKED']);
});

test('the centre takes longer with a reason, and closes what is no question for it; the asker reads why', async () => {
  const h = await hub();
  const { id } = await h.asks();
  const extends_ = (dueOn: string, reason?: string) =>
    h.takes(h.methodologist, id, 'EXTEND', { dueOn, ...(reason && { reason }) });
  expect(await extends_('2022-12-20')).toMatchObject(invalid('reason', 'NEEDS_REASON'));
  expect(await extends_('2022-11-28', 'Ждём письма')).toMatchObject(invalid('dueOn', 'BAD_DAY'));
  expect(await extends_('2022-12-20', 'Ждём письма министерства')).toMatchObject({
    dueOn: '2022-12-20',
    termReason: 'Ждём письма министерства',
  });
  expect((await h.asker.asks(inbox)).notices).toMatchObject([{ kind: 'CONSULTATION_EXTENDED', dueDay: '2022-12-20' }]);
  expect(await h.takes(h.methodologist, id, 'CLOSE')).toMatchObject(invalid('reason', 'NEEDS_REASON'));
  const closed = await h.takes(h.methodologist, id, 'CLOSE', { reason: 'Это вопрос к Росреестру' });
  expect(closed).toMatchObject({ state: 'CLOSED', closeReason: 'Это вопрос к Росреестру', nextSteps: [] });
  expect(await h.told(h.asker)).toEqual(['CONSULTATION_CLOSED', 'CONSULTATION_EXTENDED']);
});

test('whoever asked takes it back while it waits, and nobody else does', async () => {
  const h = await hub();
  const { id } = await h.asks();
  expect(await h.takes(h.methodologist, id, 'WITHDRAW')).toEqual({ __typename: 'Forbidden' });
  expect(await h.takes(h.colleague, id, 'WITHDRAW')).toEqual({ __typename: 'NotFound' });
  expect(await h.takes(h.asker, id, 'WITHDRAW')).toMatchObject({ state: 'CLOSED', closeReason: null });
});

test('a methodologist asks as others do, and does not answer the own question', async () => {
  const h = await hub();
  await h.w.settled();
  const of = await h.w.db.membership.findFirstOrThrow({ where: { personId: h.methodologist.id } });
  const asked = await h.methodologist.does(ask, { organisation: of.organisationId, subject: 'Тема', question: 'Как?' });
  const id = asked.__typename === 'Consultation' ? asked.id : '';
  expect(await h.answers(h.methodologist, id)).toEqual({ __typename: 'Forbidden' });
  expect(await h.answers(h.second, id)).toMatchObject({ state: 'ANSWERED' });
});

test('what is about a measure or a practice that one may not see is refused as if there were none', async () => {
  const h = await hub();
  const hidden = h.w.roadmap('Чужая карта').measure('1.1', {});
  const about = (more: object) =>
    h.asker.does(ask, { organisation: h.site.id, subject: 'Тема', question: 'Как?', ...more });
  expect(await about({ measure: hidden.id })).toMatchObject(invalid('measureId', 'UNKNOWN'));
  const draft = h.w.practice(h.w.organisation('Автор', 'NGO'), h.stranger);
  draft.passport('DRAFT');
  expect(await about({ practice: draft.id })).toMatchObject(invalid('practiceId', 'UNKNOWN'));
});

test('a question that waits past its day is told to the centre once, and stands among the late ones', async () => {
  const h = await hub();
  const { id } = await h.asks();
  await h.w.days.look();
  for (const day of ['2022-11-28', '2022-11-29', '2022-11-30'] as const) {
    h.w.clock.turnTo(day);
    await h.w.days.look();
    const { total } = (await h.methodologist.asks(list, { overdue: true })).consultations;
    expect(total, day).toBe(day === '2022-11-28' ? 0 : 1);
  }
  const late = { kind: 'CONSULTATION_OVERDUE', dueDay: '2022-11-28' };
  for (const who of [h.methodologist, h.second])
    expect((await who.asks(inbox)).notices).toMatchObject([late, { kind: 'CONSULTATION_ASKED' }]);
  await h.answers(h.second, id);
  expect((await h.methodologist.asks(list, { overdue: true })).consultations.total).toBe(0);
});
