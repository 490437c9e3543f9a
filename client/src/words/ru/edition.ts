/** A later edition of a roadmap: compared, accepted, listed. */
export const edition = {
  'edition.title': 'Загрузить редакцию',
  'edition.why': 'Документ сравнивается с картой, которая действует. Ничего не изменится, пока вы не примете редакцию.',
  'edition.bring': 'Загрузить редакцию',
  'edition.titleRead': 'В документе: «{title}»',
  'edition.basis': 'Основание',
  'edition.basisHint': 'Например, «приказ от 12.12.2022 № 1234». Останется в истории каждого изменённого мероприятия.',
  'edition.same': 'Изменений нет: карта уже такая, как в этом документе.',
  'edition.changes': 'Что изменится',
  'edition.kept':
    'Отчёты, контрольные точки и история мероприятий сохранятся. Исключённые мероприятия уйдут из карты в состоянии «Исключено» (выполненные останутся выполненными), открыть их можно будет в списке редакций. Кого документ называет впервые, увидит карту; кого больше не называет, видеть её перестанет.',
  'edition.added':
    '{count, plural, one{Добавлено # мероприятие} few{Добавлены # мероприятия} many{Добавлено # мероприятий} other{Добавлено # мероприятия}}',
  'edition.returned':
    '{count, plural, one{Возвращено # мероприятие} few{Возвращены # мероприятия} many{Возвращено # мероприятий} other{Возвращено # мероприятия}}',
  'edition.returnedWhy':
    'Прежняя редакция их исключила. Это те же мероприятия: со своими отчётами, контрольными точками и историей.',
  'edition.changed':
    '{count, plural, one{Изменено # мероприятие} few{Изменены # мероприятия} many{Изменено # мероприятий} other{Изменено # мероприятия}}',
  'edition.removed':
    '{count, plural, one{Исключено # мероприятие} few{Исключены # мероприятия} many{Исключено # мероприятий} other{Исключено # мероприятия}}',
  'edition.unchanged':
    '{count, plural, one{Без изменений # мероприятие} few{Без изменений # мероприятия} many{Без изменений # мероприятий} other{Без изменений # мероприятия}}',
  'edition.accept': 'Принять редакцию',
  'edition.done': 'Редакция принята, названные в ней оповещены',
  'edition.stale': 'Пока вы смотрели, карту изменили. Сравнение сделано заново: проверьте его и примите ещё раз.',
  'edition.list': 'Редакции документа: {count}',
  'edition.number': 'Редакция {number}',
  'edition.counts':
    'добавлено {added}, изменено {changed}, исключено {removed}{returned, plural, =0{} one{, возвращено #} few{, возвращено #} many{, возвращено #} other{, возвращено #}}',
  'edition.download': 'Скачать «{name}»',
  'edition.left': 'Исключённые мероприятия',
  'edition.field.number': 'Номер',
  'edition.field.section': 'Раздел',
  'edition.field.title': 'Мероприятие',
  'edition.field.expectedResult': 'Ожидаемый результат',
  'edition.field.term': 'Срок',
  'edition.field.leads': 'Ответственные',
  'edition.field.coExecutors': 'Во взаимодействии',
  'edition.field.periodStart': 'Начало периода',
  'edition.field.periodEnd': 'Конец периода',
  'edition.field.actKind': 'Вид акта',
  'edition.field.actNumber': 'Номер акта',
  'edition.field.actDate': 'Дата акта',
  'edition.field.goals': 'Цели',
  'edition.field.targetGroups': 'Целевые группы',
} as const;
