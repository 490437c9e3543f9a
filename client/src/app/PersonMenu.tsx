import { Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { setLarge, useLarge } from '../kit/theme/preference.ts';
import { type Language, languages, speak, useWords } from '../words/words.ts';
import styles from './Head.module.css';
import { signOut } from './session.ts';
import { initials, useViewer } from './viewer.ts';

const languageName = { ru: 'me.russian', en: 'me.english' } as const satisfies Record<Language, string>;
const schemeName = { light: 'me.light', dark: 'me.dark', auto: 'me.system' } as const;

interface ChoiceProps {
  chosen: boolean;
  onChoose: () => void;
  children: string;
  lang?: string;
}

function Choice({ chosen, onChoose, children, lang }: ChoiceProps): ReactNode {
  return (
    <Menu.CheckboxItem checked={chosen} onChange={onChoose} lang={lang}>
      {children}
    </Menu.CheckboxItem>
  );
}

/** The person's menu: the own account, language, appearance, larger text, signing out. */
export function PersonMenu(): ReactNode {
  const { t, language } = useWords();
  const viewer = useViewer();
  const large = useLarge();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = viewer?.name ?? t('me.view');
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={styles.me}>
          <span className={styles.fullName}>{name}</span>
          <span className={styles.sign} aria-hidden="true">
            {viewer ? initials(viewer.name) : t('me.viewSign')}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {viewer && <Menu.Label>{viewer.name}</Menu.Label>}
        {viewer && (
          <Menu.Item component={Link} to="/account">
            {t('me.profile')}
          </Menu.Item>
        )}
        <Menu.Label>{t('me.language')}</Menu.Label>
        {languages.map((one) => (
          <Choice key={one} lang={one} chosen={one === language} onChoose={() => void speak(one)}>
            {t(languageName[one])}
          </Choice>
        ))}
        <Menu.Label>{t('me.theme')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((one) => (
          <Choice key={one} chosen={one === colorScheme} onChoose={() => setColorScheme(one)}>
            {t(schemeName[one])}
          </Choice>
        ))}
        <Menu.CheckboxItem checked={large} onChange={setLarge}>
          {t('me.large')}
        </Menu.CheckboxItem>
        {viewer && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void signOut()}>{t('me.signOut')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
