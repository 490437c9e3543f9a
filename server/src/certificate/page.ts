import type { Standing } from '@vmeste/schema/training/certificate/rule.ts';
import { html } from '../registry/html.ts';
import { page, type Setting } from '../registry/layout.ts';
import type { Language } from '../registry/words.ts';

/** What the page shows of a certificate: whatever stands on the paper itself. */
export interface Confirmed {
  readonly standing: Standing;
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly heldOn: string;
  readonly hours: number | null;
  readonly issuer: string;
  readonly issuedOn: string;
}

interface Words {
  readonly title: string;
  readonly hint: string;
  readonly code: string;
  readonly check: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly fields: Readonly<Record<Exclude<keyof Confirmed, 'standing'>, string>>;
  readonly unknown: { readonly title: string; readonly text: string };
  readonly faults: Readonly<Record<405 | 429 | 500 | 503, { readonly title: string; readonly text: string }>>;
}

/** What the pages that confirm certificates say. */
export const sayings: Readonly<Record<Language, Words>> = {
  ru: {
    title: 'Проверка сертификата',
    hint: 'Введите код из адреса на сертификате: 20 знаков.',
    code: 'Код сертификата',
    check: 'Проверить',
    standings: {
      VALID: 'Сертификат действителен.',
      REVOKED: 'Сертификат отозван и недействителен.',
      REPLACED: 'Сертификат заменён другим и недействителен.',
    },
    fields: {
      number: 'Серия и номер',
      name: 'Кому выдан',
      title: 'Мероприятие',
      heldOn: 'Когда прошло',
      hours: 'Часов',
      issuer: 'Кем выдан',
      issuedOn: 'Дата выдачи',
    },
    unknown: {
      title: 'Такого сертификата нет',
      text: 'Проверьте адрес или код. Если они верны, сертификат не выдавался.',
    },
    faults: {
      405: { title: 'Так страницу не открыть', text: 'Сертификат можно только проверить.' },
      429: {
        title: 'Слишком много запросов',
        text: 'С вашего адреса приходит слишком много запросов. Попробуйте позже.',
      },
      500: { title: 'Страница не открылась', text: 'Мы уже знаем об этом. Попробуйте позже.' },
      503: { title: 'Проверка сейчас недоступна', text: 'Она заработает сама. Откройте страницу через минуту.' },
    },
  },
  en: {
    title: 'Check a certificate',
    hint: 'Type the code from the address on the certificate: 20 characters.',
    code: 'Code of the certificate',
    check: 'Check',
    standings: {
      VALID: 'The certificate is valid.',
      REVOKED: 'The certificate was revoked and is not valid.',
      REPLACED: 'The certificate was replaced by another and is not valid.',
    },
    fields: {
      number: 'Series and number',
      name: 'Issued to',
      title: 'Training',
      heldOn: 'Held on',
      hours: 'Hours',
      issuer: 'Issued by',
      issuedOn: 'Date of issue',
    },
    unknown: {
      title: 'There is no such certificate',
      text: 'Check the address or the code. If they are right, it was never issued.',
    },
    faults: {
      405: { title: 'A page is not opened like this', text: 'A certificate can only be checked.' },
      429: { title: 'Too many requests', text: 'Too many requests come from your address. Try again later.' },
      500: { title: 'The page did not open', text: 'We know of it already. Try again later.' },
      503: { title: 'Checking is not available now', text: 'It will work again by itself. Open the page in a minute.' },
    },
  },
};

const order = ['number', 'name', 'title', 'heldOn', 'hours', 'issuer', 'issuedOn'] as const;

const form = ({ code, hint, check }: Words, lang: Language | null) =>
  html`<form class="find" action="/certificate" method="get">
<label for="code">${code}</label>
<input type="search" id="code" name="code" autocomplete="off" maxlength="40" aria-describedby="hint">
${lang !== null && html`<input type="hidden" name="lang" value="${lang}">`}
<button>${check}</button>
<p id="hint" class="soft">${hint}</p>
</form>`;

/** A page of no search engine: neither a name nor that there is a certificate is to be found there. */
const alone = (setting: Setting, title: string, body: ReturnType<typeof html>): string =>
  page(setting, { title, description: title, canonical: null, listed: false, body }).text;

export function confirmedPage(setting: Setting, certificate: Confirmed): string {
  const say = sayings[setting.language];
  const rows = order.flatMap((field) =>
    certificate[field] === null || certificate[field] === ''
      ? []
      : [html`<dt>${say.fields[field]}</dt><dd>${certificate[field]}</dd>`],
  );
  return alone(
    setting,
    say.title,
    html`<h1>${say.title}</h1><p class="note"><strong>${say.standings[certificate.standing]}</strong></p><dl>${rows}</dl>`,
  );
}

/** Where somebody types a code. */
export const askingPage = (setting: Setting): string => {
  const say = sayings[setting.language];
  return alone(setting, say.title, html`<h1>${say.title}</h1>${form(say, setting.lang)}`);
};

/** The same whatever was asked for. */
export function refusedPage(setting: Setting, status: 404 | 405 | 429 | 500 | 503): string {
  const say = sayings[setting.language];
  const { title, text } = status === 404 ? say.unknown : say.faults[status];
  return alone(setting, title, html`<h1>${title}</h1><p>${text}</p>${status === 404 && form(say, setting.lang)}`);
}
