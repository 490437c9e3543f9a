/** Words of the record of an item, which is written together. */
export const meetingRecord = {
  'record.title': 'Запись по вопросу',
  'record.heard': 'Слушали',
  'record.spoke': 'Выступили',
  'record.nothing': 'Пока ничего не записано',
  'record.tools': 'Оформление',
  'record.tool.bold': 'Полужирный, Ctrl+B',
  'record.tool.italic': 'Курсив, Ctrl+I',
  'record.tool.bulletList': 'Список',
  'record.tool.orderedList': 'Нумерованный список',

  'record.saved': 'сохранено в {time}',
  'record.saving': 'сохраняется…',
  'record.offline': 'нет связи',
  'record.offlineKept': 'нет связи: записано на этом устройстве, отправится',
  'record.offlineUnkept': 'нет связи, и на этом устройстве нет места: не закрывайте страницу, пока связь не вернётся',
  'record.refused.TOO_LARGE':
    'запись больше 1 МБ: последнее не сохранено и осталось на экране. Сократите её, или приложите документ к вопросу файлом',
  'record.refused.BROKEN':
    'последнее не сохранено и осталось на экране: в нём есть то, что запись не держит. Наберите это место текстом',
  'record.pasteTooLarge':
    'Вставка слишком велика: запись держит не больше 1 МБ. Текст остался, каким был; приложите документ к вопросу файлом.',
  'record.closed': 'запись закрыта',
  'record.tooMany': 'открыто слишком много записей: закройте лишние окна и обновите страницу',
  'record.gone': 'Этой записи для вас больше нет: вы не участвуете в заседании, или вопрос снят.',
  'record.writing': 'сейчас пишет: {names}',
  'record.writers': 'вместе с вами здесь: {names}',

  'record.aside': 'Не вошло в протокол',
  'record.asideWhy':
    'Пока это писалось, запись закрыли. Ваши слова сохранены на этом устройстве; передайте их секретарю, если они нужны.',
  'record.copy': 'Скопировать',
  'record.copied': 'Скопировано',
  'record.clear': 'Убрать',
} as const;
