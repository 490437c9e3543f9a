import type { World } from '../world.ts';
import type { GroupRow } from './group.ts';
import type { MeasureRow } from './measure.ts';
import type { ClassRow, OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

interface Around {
  readonly group: GroupRow;
  readonly measure: MeasureRow;
  /** The decision of earlier minutes that the first of them stands on. */
  readonly decision: string;
  readonly centres: ClassRow;
  readonly organisations: Readonly<Record<'health' | 'culture' | 'closing', OrganisationRow>>;
  readonly people: Readonly<Record<'secretary' | 'lead' | 'coExecutor' | 'approver', PersonRow>>;
}

/** A resolution with a bit of everything that a preview shows. */
export const resolutionText = [
  'РЕЗОЛЮЦИЯ совещания ведомства о проектах',
  '7 ноября 2022 года',
  '1. Минкультуры совместно с Минтруда представить сведения до 25 ноября 2022 года.',
  '2. Минкультуры разработать и внедрить социальные проекты (срок – до 01.12.2022):',
  '- «Первый»;',
  '- «Второй».',
  '3. Минкультуры подготовить методические пособия (срок – до 01.12.2022):',
  '- «Третье»;',
  '- «Четвёртое».',
].join('\n');

/**
 * Assignments of the working group to the lead of «Открытая», about its measure; one to a class, of which a part is
 * planted for one that has left it; and one that an organisation gave by itself.
 */
export function plantAssignments(w: World, { group, measure, decision, centres, organisations, people }: Around) {
  const { health, culture, closing } = organisations;
  const controller = people.secretary;
  const given = { by: group, to: health, controller, about: measure };
  const owed = w.assignment('3/2/1', { ...given, decision, to: [health, culture], text: 'Порученное группой' });
  const reported = w.assignment('3/2/2', { ...given, state: 'REPORTED', dueOn: '2022-11-18' });
  const returned = w.assignment('3/2/3', { ...given, state: 'RETURNED' });
  const late = w.assignment('3/2/4', { ...given, state: 'TAKEN', dueOn: '2022-11-10' });
  const closed = w.assignment('3/2/5', { ...given, to: culture, state: 'CLOSED' });
  const whole = w.assignment('3/2/6', { by: group, class: centres, controller, text: 'Порученное всем' });
  const part = w.assignment('3/2/6', { by: group, to: closing, partOf: whole, text: 'Порученное вышедшему' });
  const resolution = w.resolution('Резолюция ведомства', {
    by: health,
    number: '12-П',
    text: resolutionText,
    uploader: people.approver,
  });
  const own = w.assignment('12-П', { by: health, to: culture, text: 'Порученное ведомством', of: resolution });
  const answers = {
    draft: owed.report(health, people.lead, { text: 'Черновик о порученном' }),
    approved: reported.report(health, people.lead, { state: 'APPROVED' }),
    returned: returned.report(health, people.lead, { state: 'RETURNED' }),
    letter: closed.report(culture, controller, { state: 'ACCEPTED', letter: true }),
  };
  returned.extension(health, people.lead, { refusedBy: controller });
  return {
    owed,
    reported,
    returned,
    late,
    closed,
    whole,
    part,
    own,
    resolution,
    answers,
    extension: owed.extension(health, people.lead),
    files: {
      attached: reported.file('Приложенное к отчёту о порученном', people.lead, answers.approved),
      scan: closed.file('Загруженное секретарём', controller),
    },
  };
}
