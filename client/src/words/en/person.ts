import type { Translation } from '../message.ts';
import type { person as source } from '../ru/person.ts';

export const person = {
  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail, or the name you sign in with',
  'signIn.address': 'E-mail',
  'signIn.password': 'Password',
  'signIn.showPassword': 'Show the password',
  'signIn.submit': 'Sign in',
  'signIn.byCode': 'I have a one-time code',
  'signIn.openCode': 'Continue',
  'signIn.forgot': 'Forgotten your password?',
  'signIn.recover': 'Send me a link for a new password',
  'signIn.recoverHint': 'The address the invitation came to',
  'signIn.recovered': 'If the hub knows this address, a letter with a link is on its way.',
  'signIn.back': 'Back to signing in',
  'signIn.code': 'One-time code from your slip',
  'signIn.codeHint': 'Codes are given out by the account manager of your organisation',
  'signIn.oidc': 'Sign in through {provider}',
  'signIn.totpTitle': 'Confirm that it is you',
  'signIn.totp': 'Six digits from the app',
  'signIn.totpHint': 'Open your authenticator app and type the number it shows',
  'signIn.totpSubmit': 'Confirm',
  'signIn.wrong': 'The e-mail or the password does not match. Check the keyboard layout and Caps Lock.',
  'signIn.wrongTotp': 'The number does not match. Wait for the next one and type it.',
  'signIn.tooMany': 'Too many attempts. Wait {count, plural, one{# minute} other{# minutes}} and try again.',
  'signIn.unreachable': 'The server does not answer. Check your network and try again.',
  'signIn.uninvited': 'The administrator of your organisation opens your account and sends you an invitation.',
  'signIn.expired': 'Your session has ended. Sign in again: the page will open where you were.',

  'demo.accounts': 'Demonstration accounts',
  'demo.enter': 'Sign in: {name}',
  'demo.password': 'They share one password: {password}',

  'invitation.title': 'Invitation',
  'invitation.again': 'A new password',
  'invitation.username': 'Name to sign in with',
  'invitation.usernameHint': 'Latin letters and digits: you will sign in with it',
  'invitation.taken': 'This name is taken or will not do. Make up another',
  'invitation.password': 'Make up a password',
  'invitation.passwordHint':
    'At least {count, plural, one{# character} other{# characters}}; four words are the easiest to remember',
  'invitation.accept': 'Sign in with this password',
  'invitation.gone': 'This invitation is no longer valid',
  'invitation.goneWhy': 'It has been accepted, withdrawn or has run out. Ask for a new one.',
  'invitation.short':
    'The password is shorter than {count, plural, one{# character} other{# characters}}. Add another word.',
  'signIn.not_invited': 'This address is not known here. Ask the account manager of your organisation to enter you.',
  'signIn.address_not_verified':
    'The sign-in service has not verified your e-mail address. Verify it there and come back.',
  'signIn.account_closed': 'The account is closed. Turn to the account manager of your organisation.',
  'signIn.provider_failed': 'Signing in through the service did not work. Try again, or use your password.',
} as const satisfies Translation<typeof source>;
