import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { type ReactNode, useCallback, useId } from 'react';
import { newKey, useAct } from '../../act.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { SaveMark } from '../../kit/SavedField.tsx';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';
import { useSaved } from './useSaved.ts';

export const Mail_settings = graphql(`
  fragment Mail_settings on MailSettings {
    manner
    dailyAt
    quietFrom
    quietUntil
    muted
  }
`);

const SetMail = graphql(`
  mutation SetMail(
    $manner: MailManner!
    $dailyAt: Int!
    $quietFrom: Int
    $quietUntil: Int
    $muted: [MailSubject!]!
    $key: ID!
  ) {
    setMail(
      manner: $manner
      dailyAt: $dailyAt
      quietFrom: $quietFrom
      quietUntil: $quietUntil
      muted: $muted
      key: $key
    ) {
      __typename
      ... on MailSet {
        settings {
          manner
        }
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

type Settings = ResultOf<typeof Mail_settings>;

const manners = ['AT_ONCE', 'DAILY', 'NEVER'] as const satisfies readonly Settings['manner'][];
const subjects = [
  'ROADMAPS',
  'ASSIGNMENTS',
  'PRACTICES',
  'CONSULTATIONS',
  'TRAINING',
] as const satisfies readonly Settings['muted'][number][];
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** What somebody is offered who has had no quiet hours. */
const night = { quietFrom: 21, quietUntil: 8 };

interface HourProps {
  label: string;
  value: number;
  onChange: (hour: number) => void;
}

const Hour = ({ label, value, onChange }: HourProps): ReactNode => (
  <NativeSelect
    label={label}
    data={hours}
    value={String(value)}
    onChange={(event) => onChange(Number(event.currentTarget.value))}
  />
);

interface ChoiceProps {
  value: Settings;
  set: (part: Partial<Settings>) => void;
}

/** When letters come: as they do, once a day, or never. */
function When({ value, set }: ChoiceProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  return (
    <>
      <div className={styles.choice}>
        <span id={id}>{t('account.mail.when')}</span>
        <SegmentedControl
          aria-labelledby={id}
          value={value.manner}
          onChange={(manner) => set({ manner })}
          data={manners.map((one) => ({ value: one, label: t(`account.mail.${one}`) }))}
        />
      </div>
      {value.manner === 'DAILY' && (
        <Hour label={t('account.mail.dailyAt')} value={value.dailyAt} onChange={(dailyAt) => set({ dailyAt })} />
      )}
    </>
  );
}

function Quiet({ value: { quietFrom, quietUntil }, set }: ChoiceProps): ReactNode {
  const { t } = useWords();
  const isOn = quietFrom !== null && quietUntil !== null;
  return (
    <div>
      <Checkbox
        label={t('account.mail.quiet')}
        description={t('account.mail.quietAbout')}
        checked={isOn}
        onChange={(event) => set(event.currentTarget.checked ? night : { quietFrom: null, quietUntil: null })}
      />
      {isOn && (
        <div className={styles.hours}>
          <Hour label={t('account.mail.from')} value={quietFrom} onChange={(hour) => set({ quietFrom: hour })} />
          <Hour label={t('account.mail.until')} value={quietUntil} onChange={(hour) => set({ quietUntil: hour })} />
        </div>
      )}
    </div>
  );
}

function About({ value: { muted }, set }: ChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className={styles.group}>
      <legend>{t('account.mail.about')}</legend>
      {subjects.map((one) => (
        <Checkbox
          key={one}
          label={t(`account.mail.${one}`)}
          checked={!muted.includes(one)}
          onChange={(event) =>
            set({
              muted: subjects.filter((other) => (other === one ? !event.currentTarget.checked : muted.includes(other))),
            })
          }
        />
      ))}
      <p className={styles.soft}>{t('account.mail.invitations')}</p>
    </fieldset>
  );
}

interface MailProps {
  settings: FragmentOf<typeof Mail_settings>;
  /** Where letters go; null where none is kept. */
  email: string | null;
  /** Whether the hub sends mail at all. */
  isSent: boolean;
}

/** How the person hears of notices by mail: saved as it is chosen. */
export function MailPart({ settings, email, isSent }: MailProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const save = useCallback(
    async (wishes: Settings) => {
      const outcome = await act(SetMail, { ...wishes, key: newKey() });
      return outcome.is === 'done' ? null : outcome.sentence;
    },
    [act],
  );
  const { value, saving, fault, set, retry } = useSaved(readFragment(Mail_settings, settings), save);
  const goes = value.manner !== 'NEVER';
  const where = !isSent
    ? t('account.mail.unsent')
    : email === null
      ? t('account.mail.noAddress')
      : t('account.mail.to', { email });
  return (
    <Panel title={t('account.mail')} action={<SaveMark saving={saving} onRetry={retry} />}>
      <div className={styles.look}>
        <p className={styles.about}>{where}</p>
        <When value={value} set={set} />
        {goes && <Quiet value={value} set={set} />}
        {goes && <About value={value} set={set} />}
      </div>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </Panel>
  );
}
