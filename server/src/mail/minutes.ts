import type { Language } from '@vmeste/prisma/generated/client.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { layout, longDay } from './layout.ts';
import type { Enclosure, Letter } from './mail.ts';

export interface MinutesLetter {
  /** Tells this letter from every other; the same for each attempt to send it. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string; readonly language: Language };
  /** The whole minutes, or extracts of them: one for each organisation that the reader answers for. */
  readonly what: 'minutes' | 'extracts';
  /** The group's full name. */
  readonly body: string;
  readonly number: string;
  readonly date: Day;
  /** Of a page in the hub; null where the reader has no account. */
  readonly href: string | null;
  readonly enclosed: readonly Enclosure[];
}

interface Words {
  readonly subject: (number: string, day: string) => string;
  readonly why: (body: string, day: string) => string;
  readonly enclosed: string;
  readonly button: string;
}

const words: Readonly<Record<Language, Readonly<Record<MinutesLetter['what'], Words>>>> = {
  RU: {
    minutes: {
      subject: (number, day) => `Протокол № ${number} от ${day}`,
      why: (body, day) => `Зарегистрирован протокол заседания ${day}: ${body}.`,
      enclosed: 'Протокол — в приложенном файле.',
      button: 'Открыть заседание',
    },
    extracts: {
      subject: (number, day) => `Поручения: выписка из протокола № ${number} от ${day}`,
      why: (body, day) => `Заседание ${day} дало поручения вашей организации: ${body}.`,
      enclosed: 'Выписка из протокола — в приложенном файле.',
      button: 'Открыть поручения',
    },
  },
  EN: {
    minutes: {
      subject: (number, day) => `Minutes no. ${number} of ${day}`,
      why: (body, day) => `The minutes of the meeting of ${day} are registered: ${body}.`,
      enclosed: 'The minutes are enclosed.',
      button: 'Open the meeting',
    },
    extracts: {
      subject: (number, day) => `Assignments: extract of minutes no. ${number} of ${day}`,
      why: (body, day) => `The meeting of ${day} gave assignments to your organisation: ${body}.`,
      enclosed: 'An extract of the minutes is enclosed.',
      button: 'Open the assignments',
    },
  },
};

/** What is written to one person of registered minutes, with the minutes, or what concerns the reader, enclosed. */
export function minutesLetter({ id, to, what, body, number, date, href, enclosed }: MinutesLetter): Letter {
  const say = words[to.language][what];
  const day = longDay(date, to.language);
  return {
    to: { name: to.name, address: to.address },
    subject: say.subject(number, day),
    id,
    enclosed,
    ...layout(to, [
      { text: say.why(body, day) },
      { text: say.enclosed },
      ...(href === null ? [] : [{ button: say.button, href }]),
    ]),
  };
}
