import type { Words } from '../words/words.ts';
import type { GroupRules } from './fragment.ts';
import type { SeatKind } from './words.ts';

/** A pattern of numbers as it looks in minutes: of the third minutes of a year, its second item, the first decision. */
export const sample = (pattern: string): string =>
  pattern
    .replaceAll('{minutes}', '3')
    .replaceAll('{item}', '2')
    .replaceAll('{decision}', '1')
    .replaceAll('{year}', '2022');

/** Kinds of seats in a list: «председатель, секретарь и члены группы». */
export const kindsInWords = (kinds: readonly SeatKind[], { t, dates }: Words): string =>
  dates.list(kinds.map((kind) => t(`seat.those.${kind}`)));

/** Each rule of a group as a sentence; how many make a quorum today comes along where somebody votes. */
export function sentencesOf(rules: GroupRules, now: { needed: number; voting: number } | null, words: Words): string[] {
  const { t } = words;
  const { terms } = rules;
  const quorum = t(`group.rule.quorum.${rules.quorum}`);
  return [
    now ? `${quorum}: ${t('group.rule.quorumNow', now)}` : quorum,
    t('group.rule.voters', { kinds: kindsInWords(rules.voters, words) }),
    t(`group.rule.majority.${rules.majority}`),
    ...(rules.majority === 'OF_PRESENT' ? [t(`group.rule.casting.${rules.castingVote ? 'yes' : 'no'}`)] : []),
    t(`group.rule.absentee.${rules.absenteePoll ? 'yes' : 'no'}`),
    t(`group.rule.silence.${rules.silenceIsConsent ? 'yes' : 'no'}`),
    t('group.rule.writers', { kinds: kindsInWords(rules.writers, words) }),
    t('group.rule.draftDays', { count: rules.draftDays }),
    t('group.rule.sendDays', { count: rules.sendDays }),
    t('group.rule.numbering', { sample: sample(rules.numbering) }),
    ...(terms
      ? [
          t('group.rule.defaultMonths', { count: terms.defaultMonths }),
          t(`group.rule.counted.${terms.counted}`),
          t('group.rule.dayOff', { rule: t(`dayOff.${terms.dayOffRule}`) }),
          t('group.rule.coShare', { share: terms.coShare }),
        ]
      : []),
  ];
}
