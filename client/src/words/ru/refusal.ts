/** Why an input is refused: a sentence for each code of the server, saying what to do. */
export const refusal = {
  'invalid.REQUIRED': 'Заполните это поле',
  'invalid.TOO_LONG': 'Слишком длинно: сократите текст',
  'invalid.BAD_TEXT':
    'В тексте есть знаки, которые нельзя сохранить. Наберите его заново или вставьте как простой текст',
  'invalid.BAD_DAY': 'Такого дня нет в календаре, или он вне 1900–2200 годов',
  'invalid.ENDS_BEFORE_START': 'Конец раньше начала: поправьте одну из дат',
  'invalid.NOT_ALLOWED_NOW': 'Сейчас этот шаг невозможен: состояние уже другое',
  'invalid.UNKNOWN': 'Такой записи здесь нет: выберите другую',
  'invalid.TAKEN': 'Такое значение уже есть у другой записи',
  'invalid.KEY_REUSED': 'Этот запрос уже выполнен. Обновите страницу',
  'invalid.NEEDS_REPORTS':
    'Чтобы закрыть мероприятие, нужны принятые отчёты всех ответственных исполнителей или того, кто сводит отчёты',
  'invalid.NEEDS_REASON': 'Укажите причину: она останется в истории',
  'invalid.WRONG_SCOPE': 'Эта роль даётся для другой организации или карты',
  'invalid.UNRESOLVED': 'Не выбрано, кого означает название: выберите организацию или оставьте как есть',
  'invalid.TOO_MANY': 'Слишком много строк',
  'invalid.NOTHING_TO_DO': 'Ничего не изменилось',
  'invalid.EXPIRED': 'Срок действия прошёл',
} as const;
