/** Training events: the plan, what is announced, who registers. */
export const training = {
  'nav.training': 'Обучение',
  'notice.TRAINING_REGISTERED': 'Вас записали на обучение',
  'notice.PLACE_OFFERED': 'Освободилось место: подтвердите его',
  'notice.PLACE_LAPSED': 'Место не подтверждено в срок и передано следующему',
  'notice.TRAINING_CHANGED': 'Изменились время или место обучения',
  'notice.TRAINING_CANCELLED': 'Обучение отменено',

  'trainings.title': 'Обучение',
  'trainings.none': 'Пока ничего не запланировано',
  'trainings.noneWhy': 'Здесь появятся семинары, стажировки и конференции, как только их внесут в план.',

  'training.state.DRAFT': 'Готовится',
  'training.state.PLANNED': 'В плане',
  'training.state.ANNOUNCED': 'Объявлено',
  'training.state.HELD': 'Проведено',
  'training.state.CANCELLED': 'Отменено',
} as const;
