import { key } from '../../roadmap/reading/wording.ts';
import type { PassportPart } from '../rule.ts';

/** What stands in a passport on paper. Documents and forms are files beside it: only named there. */
export type PaperPart =
  | PassportPart
  | 'name'
  | 'organisation'
  | 'municipality'
  | 'targetGroups'
  | 'results'
  | 'contacts'
  | 'links'
  | 'papers';

/** How each part is called on paper, and how else people call it. */
export const labels: Readonly<Record<PaperPart, readonly [string, ...string[]]>> = {
  name: ['Наименование практики', 'Название практики', 'Название', 'Наименование', 'Полное наименование практики'],
  organisation: ['Организация', 'Организация-автор', 'Наименование организации', 'Автор практики', 'Заявитель'],
  municipality: [
    'Муниципальное образование',
    'Муниципалитет',
    'Территория',
    'Территория реализации',
    'Место реализации',
  ],
  targetGroups: ['Целевые группы', 'Целевая группа', 'Целевая аудитория', 'Для кого'],
  problem: ['Проблема', 'Актуальность', 'Проблема, на решение которой направлена практика', 'Описание проблемы'],
  goal: ['Цель', 'Цель практики', 'Цели', 'Цели и задачи', 'Цель и задачи'],
  technology: ['Технология', 'Описание технологии', 'Описание практики', 'Содержание практики', 'Суть практики'],
  stages: ['Этапы', 'Этапы реализации', 'Этапы внедрения', 'Ход реализации'],
  resources: ['Ресурсы', 'Необходимые ресурсы', 'Ресурсное обеспечение', 'Материально-техническое обеспечение'],
  roles: ['Кадры и роли', 'Кадры', 'Кадровое обеспечение', 'Люди и роли', 'Команда', 'Специалисты'],
  conditions: ['Условия тиражирования', 'Условия', 'Условия для тиражирования', 'Возможность тиражирования'],
  results: ['Результаты по годам', 'Результаты', 'Достигнутые результаты', 'Результаты практики'],
  contacts: ['Контакты', 'Контактные данные', 'Контактная информация', 'Контактное лицо'],
  links: ['Мероприятия дорожной карты', 'Связанные мероприятия', 'Связь с дорожной картой'],
  papers: ['Документы и формы', 'Документы', 'Рекомендуемые формы', 'Приложения', 'Формы документов'],
};

const isPart = (part: string): part is PaperPart => part in labels;

const parts: ReadonlyMap<string, PaperPart> = new Map(
  Object.entries(labels).flatMap(([part, names]) =>
    isPart(part) ? names.map((name) => [key(name), part] as const) : [],
  ),
);

/** A number before a heading: «3.», «2.1)». */
const numbered = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/u;

/** Which part a heading names: with a number before it and a colon behind it or not, in whatever case. */
export const partNamed = (heading: string): PaperPart | null =>
  parts.get(key(heading.replace(numbered, '').replace(/:\s*$/u, ''))) ?? null;
