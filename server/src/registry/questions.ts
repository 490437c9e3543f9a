import type { PublicRow } from '@vmeste/schema/consultation/publication/search.ts';
import { shortened } from '@vmeste/schema/core/text.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { langOf, pageSize, within } from './address.ts';
import { type Html, html } from './html.ts';
import { longDay } from './label.ts';
import { page, type Setting } from './layout.ts';
import { partText, prose } from './prose.ts';
import type { Language } from './words.ts';

export const questionsPath = '/registry/questions';

/** What an address of the list of questions asks for; whatever makes no sense in it is passed over. */
export interface AskedQuestions {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly lang: Language | null;
}

/** The last page that an address may name. */
const lastPage = 5_000;

export function questionsIn(query: URLSearchParams): AskedQuestions {
  const number = Number(query.get('page') ?? 1);
  return {
    text: (query.get('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 200),
    page: Number.isInteger(number) && number >= 1 && number <= lastPage ? number : 1,
    lang: langOf(query),
  };
}

function addressOf({ text, page: number, lang }: AskedQuestions): string {
  const query = new URLSearchParams({
    ...(text !== '' && { q: text }),
    ...(number > 1 && { page: String(number) }),
    ...(lang && { lang }),
  }).toString();
  return query === '' ? questionsPath : `${questionsPath}?${query}`;
}

interface Found {
  readonly asked: AskedQuestions;
  readonly total: number;
  readonly questions: readonly PublicRow[];
}

/** The questions that were published without names, with a plain search. */
export function questionsPage(setting: Setting, { asked, total, questions }: Found): Html {
  const { say, lang } = setting;
  const { questions: words } = say;
  const isPlain = asked.text === '' && asked.page === 1;
  return page(setting, {
    title: asked.text === '' ? words.title : `${asked.text} — ${words.title}`,
    description: words.about,
    canonical: questionsPath,
    listed: isPlain,
    body: html`<h1>${words.title}</h1>
<p class="soft">${words.about}</p>
<form class="find" action="${questionsPath}" method="get" role="search">
<label for="q">${say.search}</label>
<input type="search" id="q" name="q" value="${asked.text}" maxlength="200">
${asked.lang && html`<input type="hidden" name="lang" value="${asked.lang}">`}
<button type="submit">${say.find}</button>
</form>
<p><b>${words.found(total)}</b>${!isPlain && html` · <a href="${within(questionsPath, lang)}">${words.all}</a>`}</p>
${total === 0 && asked.text !== '' && html`<p class="note"><b>${say.nothing}.</b> ${words.nothingHint}</p>`}
<ol class="found">${questions.map(
      ({
        id,
        publicSubject,
        publicQuestion,
      }) => html`<li><h2><a href="${within(`${questionsPath}/${id}`, lang)}">${publicSubject}</a></h2>
<p>${shortened((publicQuestion ?? '').replace(/\s+/gu, ' '), 240)}</p></li>`,
    )}</ol>
${pages(setting, asked, total)}`,
  });
}

function pages({ say }: Setting, asked: AskedQuestions, total: number): Html | null {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const to = (number: number) => addressOf({ ...asked, page: number });
  return html`<nav class="pages" aria-label="${say.pages}"><span>${say.pageOf(asked.page, last)}</span>
${asked.page > 1 && html`<a rel="prev" href="${to(asked.page - 1)}">${say.previous}</a>`}
${asked.page < last && html`<a rel="next" href="${to(asked.page + 1)}">${say.next}</a>`}</nav>`;
}

/** One question with its answer: nothing but the words that were published. */
export function questionPage(setting: Setting, clock: Clock, row: PublicRow): Html {
  const { say, language, lang } = setting;
  const { publicSubject, publicQuestion, publicAnswer, publishedAt, id } = row;
  const { questions: words } = say;
  const answer = partText(publicAnswer);
  return page(setting, {
    title: `${publicSubject} — ${words.title}`,
    description: shortened(answer, 200),
    canonical: `${questionsPath}/${id}`,
    listed: true,
    data: {
      '@context': 'https://schema.org',
      '@type': 'QAPage',
      mainEntity: {
        '@type': 'Question',
        name: publicSubject,
        text: publicQuestion,
        answerCount: 1,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      },
    },
    body: html`<p class="screen"><a href="${within(questionsPath, lang)}">${words.title}</a></p>
<h1>${publicSubject}</h1>
${publishedAt && html`<p class="soft">${say.published}: ${longDay(language, clock.dayAt(publishedAt))}</p>`}
<h2>${words.question}</h2>
<div class="words lines">${publicQuestion}</div>
<h2>${words.answer}</h2>
<div class="words">${prose(publicAnswer)}</div>
<p class="note screen">${words.own} <a href="/questions">${words.ask}</a></p>`,
  });
}
