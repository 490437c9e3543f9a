import type { World } from '../world.ts';
import type { MeasureRow } from './measure.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

interface Around {
  /** Of whom the practices are, and who registered them. */
  readonly author: OrganisationRow;
  readonly by: PersonRow;
  readonly reviewer: PersonRow;
  /** Of another organisation, whose practices are not the reviewer’s. */
  readonly remote: OrganisationRow;
  readonly remoteBy: PersonRow;
  readonly measure: MeasureRow;
  /** An organisation that took over what was published. */
  readonly site: OrganisationRow;
  readonly siteBy: PersonRow;
}

/**
 * An NGO with a practice that was published, one in its second review, one that it is writing; and those of others, one in
 * the registry, one that waits for the centre.
 */
export function plantPractices(w: World, around: Around) {
  const { author, by, reviewer, remote, remoteBy, measure, site, siteBy } = around;
  const technology = w.practice(remote, remoteBy, 'TECHNOLOGY');
  const used = technology.passport('PUBLISHED', { name: 'Технология из реестра' });
  const published = w.practice(author, by);
  const shown = published.passport('PUBLISHED', {
    name: 'Практика из реестра',
    contacts: 'Личные контакты практики',
    results: [{ year: 2021, label: 'семей', value: 40, unit: 'семья', bound: 'MORE' }],
  });
  published.remark(shown, reviewer, 'Замечание до публикации');
  published.judgement(shown, reviewer);
  const form = published.file(shown, 'Форма из реестра', by, 'FORM');
  const replication = published.replication(shown, site, siteBy);
  published.linked(shown, { measureId: measure.id, technologyId: used });

  const judged = w.practice(author, by);
  const returned = judged.passport('RETURNED', { name: 'Первая версия на экспертизе' });
  const inReview = judged.passport('IN_REVIEW', {
    name: 'Практика на экспертизе',
    parts: { goal: 'Петров П. П., диагноз F71' },
    contacts: 'Контакты на экспертизе',
  });
  const written = judged.written(
    inReview,
    [
      'Название: Практика из файла',
      'Организация: НКО «Луч»',
      'Территория: г. Обь',
      'Целевая группа: семьи с детьми',
      'Цель: помогать дома',
      'Результаты',
      '2021 год: 40 семей',
      'Много благодарностей',
      'Контакты: центр «Луч»',
      'Приложения: Анкета семьи.docx',
      'Связанные мероприятия: 1.1',
    ].join('\n'),
    by,
  );
  const reviewing = judged.reviewer(reviewer);
  const judgement = judged.judgement(inReview, reviewer);
  const remark = judged.remark(inReview, reviewer, 'Замечание на экспертизе');
  const document = judged.file(inReview, 'Документ на экспертизе', by);

  // The reviewer is asked and has not answered; the centre has accepted one, and is to look at another again.
  const awaiting = w.practice(author, by);
  const unjudged = awaiting.passport('IN_REVIEW', { name: 'Практика ждёт эксперта' });
  awaiting.reviewer(reviewer);
  const agreed = w.practice(author, by);
  const accepted = agreed.passport('ACCEPTED', { name: 'Принятая практика' });
  technology.reviewed('2022-11-01');

  const writing = w.practice(author, by);
  const draft = writing.passport('DRAFT', { name: 'Черновик практики' });
  const draftFile = writing.file(draft, 'Файл черновика практики', by);

  const waiting = w.practice(remote, remoteBy);
  const submitted = waiting.passport('SUBMITTED', { name: 'Практика ждёт экспертизы' });
  return {
    technology: { practice: technology, used },
    published: { practice: published, shown, form, replication },
    judged: { practice: judged, returned, inReview, reviewing, judgement, remark, document, written },
    awaiting: { practice: awaiting, unjudged },
    agreed: { practice: agreed, accepted },
    writing: { practice: writing, draft, file: draftFile },
    waiting: { practice: waiting, submitted },
  };
}
