/** The frame: head, navigation, connection, search, the person's menu, pages that are not there. */
export const app = {
  'app.name': 'Вместе',
  'app.about': 'Совместная работа органов власти, учреждений и некоммерческих организаций',
  'app.title': '{page} · Вместе',
  'app.skip': 'Перейти к содержанию',
  'app.home': 'Вместе, на главную страницу',

  'nav.label': 'Разделы',
  'nav.today': 'Сегодня',
  'nav.notices': 'Входящие',
  'nav.roadmaps': 'Дорожные карты',
  'nav.groups': 'Рабочие группы',
  'nav.organisations': 'Организации',
  'nav.people': 'Люди',
  'nav.more': 'Ещё',

  'search.label': 'Поиск',
  'search.hint': 'Найти мероприятие, карту, организацию',
  'search.key': 'Ctrl K',
  'search.start': 'Номер или слово из названия, от двух знаков',
  'search.nothing': 'По запросу «{query}» ничего не нашлось',
  'search.found':
    '{count, plural, one{Найдена # запись} few{Найдены # записи} many{Найдено # записей} other{Найдено # записи}}',
  'search.roadmaps': 'Дорожные карты',
  'search.measures': 'Мероприятия',
  'search.organisations': 'Организации',
  'search.people': 'Люди',
  'search.pages': 'Страницы',

  'connection.label': 'Связь с сервером',
  'connection.online': 'на связи',
  'connection.connecting': 'соединяемся',
  'connection.offline': 'нет связи, показано на {time}',
  'connection.offlineNow': 'нет связи',
  'connection.catching':
    'догоняем: {count, plural, one{# изменение} few{# изменения} many{# изменений} other{# изменения}}',
  'connection.catchingUp': 'догоняем',
  'connection.unavailable': 'сервер недоступен, пробуем снова',

  'version.waits': 'Вышла новая версия страницы.',
  'version.take': 'Обновить',

  'demo.day': 'Демонстрация: сегодня {day}',
  'demo.about': 'Данные вымышлены, кроме документов и названий организаций',

  'notices.label': 'Входящие',
  'notices.open':
    '{count, plural, =0{Входящие, новых нет} one{Входящие, # новое} few{Входящие, # новых} many{Входящие, # новых} other{Входящие, # новых}}',

  'me.view': 'Язык и вид',
  'me.viewSign': 'Аа',
  'me.language': 'Язык',
  'me.russian': 'Русский',
  'me.english': 'English',
  'me.theme': 'Оформление',
  'me.light': 'Светлое',
  'me.dark': 'Тёмное',
  'me.system': 'Как в системе',
  'me.large': 'Крупный текст и контраст',
  'me.profile': 'Моя учётная запись',
  'me.signOut': 'Выйти',

  'page.notFound': 'Такой страницы нет',
  'page.notFoundWhy':
    'Адрес набран с ошибкой, запись удалена или открыта не всем. Проверьте адрес или вернитесь к списку.',
  'page.toStart': 'На страницу «Сегодня»',
  'page.toRoadmaps': 'К дорожным картам',
  'page.failed': 'Страница не открылась',
  'page.failedWhy':
    'Что было на экране, сохранено на сервере. Обновите страницу; если не поможет, передайте администратору номер {id}.',
  'page.reload': 'Обновить страницу',
  'page.newVersion': 'Система обновлена. Обновите страницу, чтобы работать в новой версии.',
} as const;
