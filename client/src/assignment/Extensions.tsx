import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import styles from './assignment.module.css';
import { type Verdict, VerdictDialog } from './ExtensionDialogs.tsx';
import { Card_extension, type Extension, type Work } from './fragment.ts';

function Entry({ extension }: { extension: Extension }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const { mayOpine, mayDecide, supported } = extension;
  const offered: readonly Verdict[] = mayDecide ? ['grant', 'refuse'] : mayOpine ? ['support', 'object'] : [];
  return (
    <li>
      <p>
        <b>{t('extension.line', { from: dates.long(extension.from), to: dates.long(extension.to) })}</b>{' '}
        <span className={styles.soft}>· {t(`extension.state.${extension.state}`)}</span>
      </p>
      <p>{extension.reason}</p>
      <p className={styles.facts}>
        {[extension.organisation?.shortName, extension.askedBy?.name, dates.moment(extension.askedAt, today)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {supported !== null && (
        <p className={styles.facts}>
          {t(supported ? 'extension.supported' : 'extension.objected')}
          {extension.opinion !== null && `: ${extension.opinion}`}
        </p>
      )}
      {extension.remark !== null && <p className={styles.facts}>{extension.remark}</p>}
      {offered.length > 0 && (
        <div className={`${styles.actions} no-print`}>
          {offered.map((one, index) => (
            <Button key={one} variant={index === 0 ? 'filled' : 'default'} onClick={() => setVerdict(one)}>
              {t(`extension.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {verdict !== null && <VerdictDialog extension={extension} verdict={verdict} onClose={() => setVerdict(null)} />}
    </li>
  );
}

/** The history of its terms: what was asked for, what was said of it, what was decided. */
export function Extensions({ work }: { work: Work }): ReactNode {
  const { t } = useWords();
  if (work.extensions.length === 0) return null;
  return (
    <Panel title={t('extension.title')}>
      <ul className={styles.terms}>
        {work.extensions.map((one) => (
          <Entry key={one.id} extension={readFragment(Card_extension, one)} />
        ))}
      </ul>
    </Panel>
  );
}
