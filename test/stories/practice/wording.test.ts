import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { forbidden, hub, invalid, paragraph } from './hub.ts';

const propose = graphql(`
  mutation ($id: ID!, $field: PassportField!, $wording: [ParagraphInput!]!) {
    remarkOnPassport(passportId: $id, field: $field, text: "Так понятнее", wording: $wording) {
      __typename
      ... on Passport { remarks { id version agreed mayDecide wording { runs { text } } before { runs { text } } } }
      ... on Invalid { field code }
    }
  }
`);
const decide = graphql(`
  mutation ($id: ID!, $isAgreed: Boolean!, $answer: String) {
    decideWording(id: $id, version: 0, isAgreed: $isAgreed, answer: $answer) {
      __typename
      ... on Passport { name texts { part text { runs { text } } } remarks { id agreed answer } }
      ... on Invalid { field code }
    }
  }
`);

async function reviewed() {
  const h = await hub();
  await h.inReview();
  const proposes = async (field: 'name' | 'problem' | 'results', text: string) => {
    const made = await h.reviewer.does(propose, { id: h.passport, field, wording: paragraph(text) });
    return made.__typename === 'Passport' ? (made.remarks.at(-1)?.id ?? '') : made;
  };
  const madeBy = async (field: 'name' | 'problem', text: string): Promise<string> => {
    const made = await proposes(field, text);
    if (typeof made !== 'string') throw new Error(JSON.stringify(made));
    return made;
  };
  const row = () => h.w.db.passport.findUniqueOrThrow({ where: { id: h.passport } });
  return { ...h, proposes, madeBy, row };
}

test('a reviewer’s wording stands in the passport once the author agrees, and what stood there before is kept', async () => {
  const h = await reviewed();
  const id = await h.madeBy('problem', 'Семьи живут в 120 км от центров');
  expect((await h.row()).problem).toEqual(paragraph('Семьи живут далеко от центров').map(lower));
  const agreed = await h.author.does(decide, { id, isAgreed: true });
  expect(agreed).toMatchObject({
    texts: expect.arrayContaining([
      { part: 'problem', text: [{ runs: [{ text: 'Семьи живут в 120 км от центров' }] }] },
    ]),
    remarks: [{ id, agreed: true }],
  });
  expect(await h.w.db.remark.findUniqueOrThrow({ where: { id } })).toMatchObject({
    before: paragraph('Семьи живут далеко от центров').map(lower),
  });
  expect(await h.told(h.reviewer)).toContain('PRACTICE_REMARKED');
});

test('nobody but the author decides, and whoever declines says why', async () => {
  const h = await reviewed();
  const id = await h.madeBy('name', 'Микрореабилитационный центр на дому');
  expect(await h.reviewer.does(decide, { id, isAgreed: true })).toEqual(forbidden);
  expect(await h.methodologist.does(decide, { id, isAgreed: true })).toEqual(forbidden);
  expect(await h.author.does(decide, { id, isAgreed: false })).toEqual(invalid('answer', 'NEEDS_REASON'));
  const declined = await h.author.does(decide, { id, isAgreed: false, answer: 'Так названо в приказе' });
  expect(declined).toMatchObject({
    name: 'Домашний микрореабилитационный центр',
    remarks: [{ agreed: false, answer: 'Так названо в приказе' }],
  });
});

test('of two wordings of one field the second does not undo the first unread', async () => {
  const h = await reviewed();
  const [first, second] = [await h.madeBy('name', 'Первое название'), await h.madeBy('name', 'Второе название')];
  const both = await Promise.all([first, second].map((id) => h.author.does(decide, { id, isAgreed: true })));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Invalid', 'Passport']);
  expect(both).toContainEqual(invalid('id', 'OTHER_TEXT'));
});

test('figures are the author’s own, a wording says something else than there is, and it is decided in review alone', async () => {
  const h = await reviewed();
  expect(await h.proposes('results', 'Сорок семей')).toEqual(invalid('wording', 'NOT_ALLOWED_NOW'));
  expect(await h.proposes('problem', ' ')).toEqual(invalid('wording', 'REQUIRED'));
  expect(await h.proposes('problem', 'Семьи живут далеко от центров')).toEqual(invalid('wording', 'NOTHING_TO_DO'));
  const id = await h.madeBy('name', 'Другое название');
  await h.takes(h.methodologist, 'RETURN', { reason: 'Дополните' });
  expect(await h.author.does(decide, { id, isAgreed: true })).toEqual(invalid('id', 'NOT_ALLOWED_NOW'));
});

const lower = (one: { kind: string }) => ({ ...one, kind: one.kind.toLowerCase() });
