import type { Translation } from '../message.ts';
import type { account as source } from '../ru/account.ts';

export const account = {
  'account.about': 'What is kept of you',
  'account.name': 'Name',
  'account.role': 'Role',
  'account.change': 'Change name, e-mail and workplace',
  'account.whoChanges':
    'Your name, e-mail and post are changed by the account manager of your organisation. Language and password are yours.',

  'account.password': 'Password',
  'account.passwordAbout': 'Only you know it. Change it if somebody else may have learnt it.',
  'account.noPassword': 'You sign in through another service; password and confirmation are set there.',
  'account.changePassword': 'Change the password',
  'account.currentPassword': 'The password you sign in with now',
  'account.newPassword': 'New password',
  'account.endOthersToo': 'End the sessions on other devices',
  'account.passwordChanged': 'The password is changed. Sign in with the new one from now on.',

  'account.second': 'Confirmation of signing in',
  'account.secondOff':
    'Off. With confirmation, signing in takes a number from an app on your phone as well: a stolen password alone opens nothing.',
  'account.secondOn': 'On: after the password the hub asks for the number from the app.',
  'account.turnOnStart': 'Turn confirmation on',
  'account.turnOn': 'Turn on',
  'account.turnOff': 'Turn confirmation off',
  'account.turnOffAbout': 'The password alone will be enough to sign in. The recovery codes will lapse.',
  'account.turnedOff': 'Confirmation is off: the password alone is enough.',
  'account.goOn': 'Continue',
  'account.secondFirst':
    'You will need a phone with an authenticator app: Yandex Key, Google Authenticator or another. First confirm that it is you.',
  'account.scan': 'Open the app, add an account and point the camera at the picture.',
  'account.qr': 'Picture with the key for the app',
  'account.orKey': 'No camera? Type this key into the app:',
  'account.typeCode': 'The six digits that the app shows',
  'account.recovery': 'Recovery codes',
  'account.recoveryAbout':
    'On a day without your phone, one of these codes does instead of the number. Each works once, and they are shown only now: print them or write them down.',
  'account.recoveryPrinted': 'Vmeste: recovery codes for signing in',
  'account.recoveryUse':
    'On a day without your phone: type your password, press “{button}” and type any of the codes. Each opens once.',
  'account.printCodes': 'Print',
  'account.kept': 'I have kept them',
  'account.newRecovery': 'New recovery codes',
  'account.newRecoveryAbout': 'You will get ten new codes; the earlier ones will lapse.',

  'account.sessions': 'Where you are signed in',
  'account.unknownDevice': 'Unknown device',
  'account.here': 'this device',
  'account.since': 'signed in {moment}',
  'account.end': 'End',
  'account.endOf': 'End the session: {device}',
  'account.ended': 'The session has ended: {device}',
  'account.endOthers': 'End all but this one',
  'account.othersEnded': 'The other sessions have ended',

  'account.mail': 'Letters about notices',
  'account.mail.to': 'Letters go to {email}.',
  'account.mail.noAddress':
    'No e-mail address is kept of you, so there are no letters. The account manager of your organisation enters it.',
  'account.mail.unsent':
    'The hub sends no mail at present. Everything comes to your inbox here; these settings will apply once mail is set up.',
  'account.mail.when': 'When to write',
  'account.mail.AT_ONCE': 'At once',
  'account.mail.DAILY': 'Once a day',
  'account.mail.NEVER': 'Never',
  'account.mail.dailyAt': 'Hour of the daily letter',
  'account.mail.quiet': 'Quiet hours',
  'account.mail.quietAbout': 'No letter comes in them. What has gathered comes as one letter when they end.',
  'account.mail.from': 'No letters from',
  'account.mail.until': 'Until',
  'account.mail.about': 'What to write about',
  'account.mail.ROADMAPS': 'Measures and their reports',
  'account.mail.ASSIGNMENTS': 'Assignments: new ones, terms, reports, extensions',
  'account.mail.PRACTICES': 'Practices: reviews, remarks, publication',
  'account.mail.TRAINING': 'Training: places, confirmation, changes',
  'account.mail.invitations': 'Invitations to meetings, minutes and extracts come separately, and always.',

  'account.calendar': 'Your own calendar',
  'account.calendar.about':
    'Meetings, trainings and terms of assignments can stand in the calendar of your phone, in Outlook or Google Calendar. It is given a secret address for that. Whoever knows the address sees the entries: do not pass it on.',
  'account.calendar.open': 'Get an address',
  'account.calendar.once': 'This is the address. Copy it now: later it can only be replaced.',
  'account.calendar.copy': 'Copy the address',
  'account.calendar.how':
    'In your calendar choose “Subscribe by URL” or “Add a calendar from the internet” and paste the address. New entries appear when the calendar next refreshes, usually within an hour or a few.',
  'account.calendar.since': 'An address was given on {day}. It cannot be shown again, but it can be replaced.',
  'account.calendar.renew': 'Replace the address',
  'account.calendar.renewAbout':
    'The present address stops working at once: calendars that were given it will have to be subscribed anew.',
  'account.calendar.revoke': 'Revoke the address',
  'account.calendar.revokeAbout':
    'The address stops working at once, and calendars that were given it will learn nothing more.',
  'account.calendar.revoked': 'The address is revoked and opens nothing any more',

  'account.languageAbout': 'Mail comes in this language too.',
  'account.hereOnly': 'Appearance and size of text are remembered in this browser',

  'account.fault.wrongPassword': 'The password does not match. Check the keyboard layout and Caps Lock.',
  'account.fault.short': 'The new password is too short. Add another word.',
  'account.fault.long': 'The new password is too long. Shorten it.',
  'account.fault.wrongCode': 'The number does not match. Wait for the next one and type it.',
  'account.fault.codeUsed': 'This number has been used. Wait for the next one and type it.',
  'account.fault.noPassword': 'You have no password here: you sign in through another service.',
  'account.fault.ended': 'Your session has ended. Sign in again.',
  'account.fault.unreachable': 'The server does not answer; nothing was changed. Check your network and try again.',
} as const satisfies Translation<typeof source>;
