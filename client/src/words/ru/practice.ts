export const practice = {
  'nav.practices': 'Практики',
  'notice.PRACTICE_SUBMITTED': 'Практика ждёт экспертизы',
  'notice.REVIEW_ASKED': 'Вас просят оценить практику',
  'notice.PRACTICE_REMARKED': 'Замечание к паспорту практики',
  'notice.PRACTICE_RETURNED': 'Практика возвращена с замечаниями',
  'notice.PRACTICE_ACCEPTED': 'Практика принята',
  'notice.PRACTICE_PUBLISHED': 'Практика опубликована в реестре',
  'notice.PRACTICE_TAKEN_OVER': 'Вашу практику внедряет другая организация',
  'notice.PRACTICE_RENEWED': 'У практики, которую вы внедряете, новая версия',
  'notice.PRACTICE_REVIEW_DUE': 'Пора пересмотреть практику',
} as const;
