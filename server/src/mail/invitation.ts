import type { Language } from '@vmeste/prisma/generated/client.ts';
import type { Node } from '../node.ts';
import { layout } from './layout.ts';
import type { Mail } from './mail.ts';

interface Words {
  readonly subject: string;
  readonly why: string;
  readonly button: string;
  readonly until: (day: string) => string;
  readonly otherwise: string;
}

const once = {
  RU: {
    until: (day: string) => `Ссылка открывает вход один раз и действует до ${day}.`,
  },
  EN: {
    until: (day: string) => `The link opens the door once and is good until ${day}.`,
  },
};

/** By the person's language; for somebody who comes for the first time, and for somebody who has forgotten the password. */
const words: Readonly<Record<Language, Readonly<Record<'first' | 'again', Words>>>> = {
  RU: {
    first: {
      ...once.RU,
      subject: 'Приглашение в «Вместе»',
      why: 'Вас пригласили в «Вместе» — там ведутся дорожные карты и отчёты по ним. Перейдите по ссылке и придумайте пароль.',
      button: 'Принять приглашение',
      otherwise: 'Если вы не ждали этого письма, ничего не делайте.',
    },
    again: {
      ...once.RU,
      subject: 'Новый пароль для «Вместе»',
      why: 'Для вашей учётной записи в «Вместе» попросили новый пароль. Перейдите по ссылке и придумайте его; на всех устройствах нужно будет войти заново.',
      button: 'Задать новый пароль',
      otherwise: 'Если вы об этом не просили, ничего не делайте: прежний пароль действует.',
    },
  },
  EN: {
    first: {
      ...once.EN,
      subject: 'Your invitation to Vmeste',
      why: 'You have been invited to Vmeste, where roadmaps are tracked and reported on. Follow the link and choose a password.',
      button: 'Accept the invitation',
      otherwise: 'If you did not expect this letter, there is nothing to do.',
    },
    again: {
      ...once.EN,
      subject: 'A new password for Vmeste',
      why: 'A new password was asked for your account in Vmeste. Follow the link and choose it; you will have to sign in again on every device.',
      button: 'Choose a new password',
      otherwise: 'If you did not ask for it, there is nothing to do: the old password still works.',
    },
  },
};

const locales: Readonly<Record<Language, string>> = { RU: 'ru-RU', EN: 'en-GB' };

/**
 * Writes to whom an invitation is for, in that person's language. What has meanwhile been used or taken back, or lost
 * its address, is no longer sent.
 */
export async function sendInvitation(
  node: Node,
  mail: Mail,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const invitation = await node.db.invitation.findUnique({ where: { id: invitationId }, include: { person: true } });
  if (!invitation || invitation.usedAt !== null || invitation.revokedAt !== null) return;
  const { person, kind, expiresAt } = invitation;
  if (person.email === null || person.disabledAt !== null) return;
  const say = words[person.language][person.loginId === null ? 'first' : 'again'];
  const day = new Intl.DateTimeFormat(locales[person.language], {
    dateStyle: 'long',
    timeZone: node.env.HUB_ZONE,
  }).format(expiresAt);
  const href = `${node.address()}/invitation/${node.house.invitations.secretOf({ id: invitation.id, kind })}`;
  await mail.send({
    to: { name: person.name, address: person.email },
    subject: say.subject,
    id: `invitation.${invitation.id}`,
    ...layout(person, [
      { text: say.why },
      { button: say.button, href },
      { text: say.until(day) },
      { text: say.otherwise },
    ]),
  });
}
