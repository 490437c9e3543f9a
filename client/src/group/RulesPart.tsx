import { type ReactNode, useState } from 'react';
import { Panel } from '../kit/Panel.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import type { GroupRules } from './fragment.ts';
import styles from './group.module.css';
import { RulesDialog } from './RulesDialog.tsx';
import { sentencesOf } from './rules.ts';

interface RulesPartProps {
  rules: GroupRules;
  /** How many of the seats that vote must be present today, and how many there are; null where nobody votes. */
  now: { needed: number; voting: number } | null;
  mayKeep: boolean;
}

/** The rules of a group, each as a sentence. */
export function RulesPart({ rules, now, mayKeep }: RulesPartProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [changing, setChanging] = useState(false);
  return (
    <Panel
      title={t('group.rules')}
      action={mayKeep && <TextButton onClick={() => setChanging(true)}>{t('group.rules.change')}</TextButton>}
    >
      <ul className={styles.rules}>
        {sentencesOf(rules, now, words).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {changing && <RulesDialog rules={rules} onClose={() => setChanging(false)} />}
    </Panel>
  );
}
