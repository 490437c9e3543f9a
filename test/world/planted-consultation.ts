import type { World } from '../world.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

interface Around {
  readonly methodologist: PersonRow;
  /** Who asks, of an organisation in which others work too. */
  readonly asker: PersonRow;
  readonly from: OrganisationRow;
  /** Who asks, of another one. */
  readonly other: PersonRow;
  readonly otherFrom: OrganisationRow;
  readonly measureId: string;
  readonly practiceId: string;
  readonly materialId: string;
}

/** A question that waits, one that was answered, and one whose answer was published in other words. */
export function plantConsultations(w: World, around: Around) {
  const { methodologist, asker, from, other, otherFrom, measureId, practiceId, materialId } = around;
  const of = { measureId, practiceId, materialId };
  const waiting = w.consultation(asker, from, { subject: 'Тема ждущего вопроса', ...of });
  const asked = waiting.turn('QUESTION', asker, 'Слова ждущего вопроса');
  const file = waiting.file(asked, 'Файл ждущего вопроса', asker);

  const extended = w.consultation(other, otherFrom, { subject: 'Тема вопроса другого', answerer: methodologist });
  extended.turn('QUESTION', other, 'Слова вопроса другого');

  const done = { state: 'ANSWERED', answerer: methodologist, answeredAt: w.clock.now() } as const;
  const answered = w.consultation(asker, from, { subject: 'Тема отвеченного вопроса', ...done });
  answered.turn('QUESTION', asker, 'Слова отвеченного вопроса');
  answered.turn('ANSWER', methodologist, 'Ответ на отвеченный вопрос');

  const shown = w.consultation(asker, from, { subject: 'Тема вопроса с именем', ...done });
  shown.turn('QUESTION', asker, 'Слова вопроса с именем');
  shown.turn('ANSWER', methodologist, 'Ответ с именем');
  shown.published('Опубликованная тема', 'Опубликованный вопрос', 'Опубликованный ответ');
  return { waiting, file, extended, answered, shown };
}
