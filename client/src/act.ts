import type { TypedDocumentNode } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import type { introspection } from './graphql-env.d.ts';
import type { MessageId } from './words/message.ts';
import { isMessage, useWords, type Words } from './words/words.ts';

export type InvalidCode = introspection['types']['InvalidCode']['enumValues'];

interface Refused {
  is: 'refused';
  /** The field of the input that the sentence belongs to, where it belongs to one. */
  field: string | null;
  code: InvalidCode | null;
  sentence: string;
}

interface StaleAnswer {
  __typename: 'Stale';
}

type RefusalName = 'NotFound' | 'Forbidden' | 'Invalid' | 'Stale';

/** What became of an act: done with what changed, refused with a sentence, or late with what stands now. */
export type Outcome<Answer> =
  | { is: 'done'; answer: Exclude<Answer, { __typename: RefusalName }> }
  | { is: 'stale'; stale: Extract<Answer, StaleAnswer>; sentence: string }
  | Refused;

interface Answered {
  __typename: string;
}

const refused = (sentence: string, field: string | null = null, code: InvalidCode | null = null): Refused => ({
  is: 'refused',
  field,
  code,
  sentence,
});

const isStale = <Answer extends Answered>(answer: Answer): answer is Extract<Answer, StaleAnswer> =>
  answer.__typename === 'Stale';

const isDone = <Answer extends Answered>(answer: Answer): answer is Exclude<Answer, { __typename: RefusalName }> =>
  !['NotFound', 'Forbidden', 'Invalid', 'Stale'].includes(answer.__typename);

interface InvalidAnswer extends Answered {
  field: string;
  code: InvalidCode;
  /** Values that the sentence needs, where the mutation asks for them. */
  params?: unknown;
}

const isInvalid = (answer: Answered): answer is InvalidAnswer => answer.__typename === 'Invalid' && 'code' in answer;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isTagged = (id: string): id is Extract<MessageId, `templateTag.${string}`> =>
  id.startsWith('templateTag.') && isMessage(id);
const isWhole = (id: string): id is Extract<MessageId, `templateFile.${string}`> =>
  id.startsWith('templateFile.') && isMessage(id);

/** What is wrong with a form of minutes, and at which tag, where there is a sentence for it. */
function faultOf(params: Readonly<Record<string, unknown>>, t: Words['t']): string | null {
  const [tagged, whole] = [`templateTag.${String(params['code'])}`, `templateFile.${String(params['code'])}`];
  if (isTagged(tagged)) return t(tagged, { tag: String(params['tag']) });
  return isWhole(whole) ? t(whole) : null;
}

/** Why an input is refused; where somebody is missing for it, also who; where a form of minutes is broken, where. */
function reasonOf({ code, params }: InvalidAnswer, t: Words['t']): string {
  const fault = code === 'BAD_TEMPLATE' && isRecord(params) ? faultOf(params, t) : null;
  if (fault !== null) return fault;
  const missing = isRecord(params) ? params['missing'] : undefined;
  const sentence = t(`invalid.${code}`);
  return typeof missing === 'string' ? `${sentence}. ${t('invalid.missing', { names: missing })}` : sentence;
}

function outcomeOf<Answer extends Answered>(answer: Answer, { t }: Words): Outcome<Answer> {
  if (isDone(answer)) return { is: 'done', answer };
  if (isStale(answer)) return { is: 'stale', stale: answer, sentence: t('refusal.Stale') };
  if (isInvalid(answer)) return refused(reasonOf(answer, t), answer.field, answer.code);
  return refused(t(answer.__typename === 'NotFound' ? 'refusal.NotFound' : 'refusal.Forbidden'));
}

/** A key of this act: sent again after a lost answer, it does not act twice. Works without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Act = <Answer extends Answered, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Record<string, Answer>, Variables>,
  variables: Variables,
) => Promise<Outcome<Answer>>;

/** The last act of each kind that had no answer: what was asked, and under which key. */
const unanswered = new Map<object, { asked: string; key: unknown }>();

const askedIn = ({ key: _, ...given }: Record<string, unknown>): string => JSON.stringify(given);

/** The key of the same act that had no answer, where there is one: whoever presses the button again acts once. */
function keyed<Variables extends Record<string, unknown>>(document: object, variables: Variables): Variables {
  const last = unanswered.get(document);
  return last?.asked === askedIn(variables) ? { ...variables, key: last.key } : variables;
}

/**
 * Carries out a mutation of one field and tells what became of it, with the sentence to show: a refusal says what
 * happened, a fault that what was written stays on the screen.
 */
export function useAct(): Act {
  const client = useClient();
  const words = useWords();
  return useCallback<Act>(
    async (document, variables) => {
      const given = keyed(document, variables);
      const { data, error } = await client.mutation(document, given).toPromise();
      const [answer] = data ? Object.values(data) : [];
      if (answer) {
        unanswered.delete(document);
        return outcomeOf(answer, words);
      }
      unanswered.set(document, { asked: askedIn(given), key: given['key'] });
      return refused(words.t(error?.networkError ? 'refusal.offline' : 'refusal.fault'));
    },
    [client, words],
  );
}
