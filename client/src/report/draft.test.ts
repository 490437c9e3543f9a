import { expect, test } from 'vitest';
import { emptyDraft, inputOf, readFigure, sameDraft } from './draft.ts';

test('figures are read as people write them', () => {
  expect([readFigure('1 250,5'), readFigure('70'), readFigure('3.5')]).toEqual([1250.5, 70, 3.5]);
  expect([readFigure(''), readFigure('около 70'), readFigure('1,2,3')]).toEqual([null, null, null]);
});

test('a figure that is not whole yet is not sent, and the rest of the report is', () => {
  const draft = {
    ...emptyDraft,
    text: 'Проведён мониторинг',
    figures: [
      { label: 'обучено', value: '70', unit: 'чел.', bound: 'MORE' as const },
      { label: 'проведено', value: '', unit: '', bound: 'EXACT' as const },
    ],
  };
  expect(inputOf(draft)).toEqual({
    text: 'Проведён мониторинг',
    doneOn: null,
    completes: false,
    fileIds: [],
    figures: [{ label: 'обучено', value: 70, unit: 'чел.', bound: 'MORE' }],
  });
});

test('a draft that says the same is not saved again', () => {
  expect(sameDraft(emptyDraft, { ...emptyDraft, figures: [{ label: '', value: '', unit: '', bound: 'EXACT' }] })).toBe(
    true,
  );
  expect(sameDraft(emptyDraft, { ...emptyDraft, text: 'а' })).toBe(false);
});
