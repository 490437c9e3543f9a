import { Checkbox, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { setLarge, useLarge } from '../../kit/theme/preference.ts';
import { say } from '../../kit/toast.ts';
import { type Language, languages, speak, useWords } from '../../words/words.ts';
import styles from './account.module.css';

const SetLanguage = graphql(`
  mutation SetLanguage($id: ID!, $version: Int!, $language: Language!, $key: ID!) {
    changePerson(id: $id, version: $version, language: $language, key: $key) {
      __typename
      ... on Person {
        id
        version
        language
      }
      ... on Invalid {
        field
        code
      }
      ... on Stale {
        current {
          __typename
          id
          version
        }
      }
    }
  }
`);

const languageName = { ru: 'me.russian', en: 'me.english' } as const satisfies Record<Language, string>;
const schemes = [
  ['light', 'me.light'],
  ['dark', 'me.dark'],
  ['auto', 'me.system'],
] as const;
const kept = { ru: 'RU', en: 'EN' } as const satisfies Record<Language, string>;

interface Mine {
  id: string;
  version: number;
  language: 'RU' | 'EN';
}

/** Language, of this screen and of the mail; appearance and size of text, which stay in this browser. */
export function LookPart({ me }: { me: Mine }): ReactNode {
  const { t, language } = useWords();
  const act = useAct();
  const id = useId();
  const large = useLarge();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = async (one: Language): Promise<void> => {
    await speak(one);
    if (kept[one] === me.language) return;
    const outcome = await act(SetLanguage, { id: me.id, version: me.version, language: kept[one], key: newKey() });
    if (outcome.is !== 'done') say(outcome.sentence);
  };
  return (
    <Panel title={t('me.view')}>
      <div className={styles.look}>
        <div className={styles.choice}>
          <span id={`${id}-language`}>{t('me.language')}</span>
          <SegmentedControl
            aria-labelledby={`${id}-language`}
            value={language}
            onChange={(value) => void choose(value)}
            data={languages.map((one) => ({ value: one, label: <span lang={one}>{t(languageName[one])}</span> }))}
          />
        </div>
        <p className={styles.soft}>{t('account.languageAbout')}</p>
        <div className={styles.choice}>
          <span id={`${id}-scheme`}>{t('me.theme')}</span>
          <SegmentedControl
            aria-labelledby={`${id}-scheme`}
            value={colorScheme}
            onChange={setColorScheme}
            data={schemes.map(([value, word]) => ({ value, label: t(word) }))}
          />
        </div>
        <Checkbox
          label={t('me.large')}
          description={t('account.hereOnly')}
          checked={large}
          onChange={(event) => setLarge(event.currentTarget.checked)}
        />
      </div>
    </Panel>
  );
}
