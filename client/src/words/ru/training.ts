/** Training events: the plan, what is announced, who registers. */
export const training = {
  'nav.training': 'Обучение',
  'trainings.title': 'Обучение',
  'trainings.none': 'Пока ничего не запланировано',
  'trainings.noneWhy': 'Здесь появятся семинары, стажировки и конференции, как только их внесут в план.',

  'training.state.DRAFT': 'Готовится',
  'training.state.PLANNED': 'В плане',
  'training.state.ANNOUNCED': 'Объявлено',
  'training.state.HELD': 'Проведено',
  'training.state.CANCELLED': 'Отменено',
} as const;
