/** Meetings: how far they are, when and where. */
export const meeting = {
  'meeting.state.DRAFT': 'Готовится',
  'meeting.state.ANNOUNCED': 'Объявлено',
  'meeting.state.RUNNING': 'Идёт',
  'meeting.state.DRAFTING': 'Пишется протокол',
  'meeting.state.ON_APPROVAL': 'На согласовании',
  'meeting.state.SIGNED': 'Протокол подписан',
  'meeting.state.REGISTERED': 'Протокол зарегистрирован',
  'meeting.state.CANCELLED': 'Отменено',
  'meeting.day': 'День',
  'meeting.time': 'Время, по Новосибирску',
  'meeting.duration': 'Сколько минут',
  'meeting.place': 'Место',
  'meeting.link': 'Ссылка на видеосвязь',
  'meeting.linkHint': 'Для тех, кто участвует издалека',
} as const;
