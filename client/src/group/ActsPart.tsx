import { type ReactNode, useState } from 'react';
import { Stubs } from '../file/Stubs.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import { CompleteActDialog } from './ActDialogs.tsx';
import type { Act } from './fragment.ts';
import styles from './group.module.css';
import { actName } from './words.ts';

interface LineProps {
  act: Act;
  onComplete: ((act: Act) => void) | undefined;
}

function Line({ act, onComplete }: LineProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { title, issuers, effect, inForce, number, date, file } = act;
  const isBlank = number === null || date === null;
  const facts = [effect && t(`group.effect.${effect}`), issuers.join(', ')];
  return (
    <li>
      <p className={styles.act}>{actName(act, words)}</p>
      {title !== null && <p className={styles.facts}>{title}</p>}
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {file && (
        <p className={styles.facts}>
          <a href={file.url}>{file.name}</a>
        </p>
      )}
      <Stubs place={{ actId: act.id }} of={act.stubs} mayChange={onComplete !== undefined} />
      {!inForce && (
        <p className={styles.facts}>
          <span className={isBlank ? styles.blank : undefined}>
            {t(isBlank ? 'group.act.notInForce' : 'group.act.notYet')}
          </span>
          {isBlank && onComplete && (
            <>
              {' · '}
              <TextButton className="no-print" onClick={() => onComplete(act)}>
                {t('group.completeAct')}
              </TextButton>
            </>
          )}
        </p>
      )}
    </li>
  );
}

/** The acts of a group in their order; those with blanks say that they have not taken effect. */
export function ActsPart({
  acts,
  mayKeep,
  action,
}: {
  acts: readonly Act[];
  mayKeep: boolean;
  action: ReactNode;
}): ReactNode {
  const { t } = useWords();
  const [completing, setCompleting] = useState<Act | null>(null);
  return (
    <Panel title={t('group.acts')} action={action}>
      <ul className={styles.lines}>
        {acts.map((act) => (
          <Line key={act.id} act={act} onComplete={mayKeep ? setCompleting : undefined} />
        ))}
      </ul>
      {completing && <CompleteActDialog act={completing} onClose={() => setCompleting(null)} />}
    </Panel>
  );
}
