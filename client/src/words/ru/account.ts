/** The own account: password, second step of signing in, sessions, language and look. */
export const account = {
  'account.about': 'Что о вас записано',
  'account.name': 'Имя',
  'account.role': 'Роль',
  'account.change': 'Изменить имя, почту и место работы',
  'account.whoChanges':
    'Имя, почту и должность меняет тот, кто ведёт учётные записи вашей организации. Язык и пароль вы меняете сами.',

  'account.password': 'Пароль',
  'account.passwordAbout': 'Пароль знаете только вы. Смените его, если он мог попасть к другому человеку.',
  'account.noPassword': 'Вы входите через другую службу, пароль и подтверждение входа настраиваются там.',
  'account.changePassword': 'Сменить пароль',
  'account.currentPassword': 'Пароль, с которым вы входите сейчас',
  'account.newPassword': 'Новый пароль',
  'account.endOthersToo': 'Закончить сеансы на других устройствах',
  'account.passwordChanged': 'Пароль сменён. Теперь входите с новым.',

  'account.second': 'Подтверждение входа',
  'account.secondOff':
    'Выключено. С подтверждением для входа нужен не только пароль, но и число из приложения на вашем телефоне: чужой пароль ничего не откроет.',
  'account.secondOn': 'Включено: после пароля система спрашивает число из приложения.',
  'account.turnOnStart': 'Включить подтверждение',
  'account.turnOn': 'Включить',
  'account.turnOff': 'Выключить подтверждение',
  'account.turnOffAbout': 'Для входа будет достаточно одного пароля. Запасные коды перестанут действовать.',
  'account.turnedOff': 'Подтверждение выключено: для входа достаточно пароля.',
  'account.goOn': 'Продолжить',
  'account.secondFirst':
    'Понадобится телефон с приложением для кодов: Яндекс Ключ, Google Authenticator или другое. Сначала подтвердите, что это вы.',
  'account.scan': 'Откройте приложение, добавьте учётную запись и наведите камеру на рисунок.',
  'account.qr': 'Рисунок с ключом для приложения',
  'account.orKey': 'Камеры нет? Наберите в приложении ключ:',
  'account.typeCode': 'Шесть цифр, которые показало приложение',
  'account.recovery': 'Запасные коды',
  'account.recoveryAbout':
    'Если телефона не окажется под рукой, вместо числа подойдёт один из этих кодов. Каждый действует один раз, и показываем мы их только сейчас: распечатайте или перепишите.',
  'account.recoveryPrinted': 'Вместе: запасные коды для входа',
  'account.recoveryUse':
    'Если телефона нет под рукой: наберите пароль, нажмите «{button}» и наберите любой из кодов. Каждый открывает вход один раз.',
  'account.printCodes': 'Напечатать',
  'account.kept': 'Коды сохранены',
  'account.newRecovery': 'Новые запасные коды',
  'account.newRecoveryAbout': 'Вы получите десять новых кодов, прежние перестанут действовать.',

  'account.sessions': 'Где вы вошли',
  'account.unknownDevice': 'Неизвестное устройство',
  'account.here': 'это устройство',
  'account.since': 'вход {moment}',
  'account.end': 'Закончить',
  'account.endOf': 'Закончить сеанс: {device}',
  'account.ended': 'Сеанс закончен: {device}',
  'account.endOthers': 'Закончить все, кроме этого',
  'account.othersEnded': 'Остальные сеансы закончены',

  'account.languageAbout': 'На этом языке приходят и письма.',
  'account.hereOnly': 'Оформление и размер текста запоминаются в этом браузере',

  'account.fault.wrongPassword': 'Пароль не подошёл. Проверьте раскладку клавиатуры и Caps Lock.',
  'account.fault.short': 'Новый пароль слишком короткий. Добавьте ещё слово.',
  'account.fault.long': 'Новый пароль слишком длинный. Сократите его.',
  'account.fault.wrongCode': 'Число не подошло. Дождитесь следующего и наберите его.',
  'account.fault.codeUsed': 'Это число уже использовано. Дождитесь следующего и наберите его.',
  'account.fault.noPassword': 'У вас здесь нет пароля: вы входите через другую службу.',
  'account.fault.ended': 'Вход закончился. Войдите снова.',
  'account.fault.unreachable': 'Сервер не отвечает, ничего не изменено. Проверьте сеть и попробуйте ещё раз.',
} as const;
