import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FileDrop } from '../kit/FileDrop.tsx';
import { Panel } from '../kit/Panel.tsx';
import { say } from '../kit/toast.ts';
import { useUpload } from '../upload.ts';
import { useWords } from '../words/words.ts';
import { ChangeGroup } from './acts.ts';
import type { GroupWords } from './fragment.ts';
import styles from './group.module.css';
import { paperKinds, paperLimit } from './paper.ts';

/** The regulation of a group, to download; whoever keeps the group puts another in its place. */
export function RegulationPart({ group, mayKeep }: { group: GroupWords; mayKeep: boolean }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const upload = useUpload();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    if (sent.is === 'refused') setFault(sent.sentence);
    else {
      const words = { regulationId: sent.file.id };
      const outcome = await act(ChangeGroup, { id: group.id, version: group.version, words, key: newKey() });
      setFault(outcome.is === 'done' ? null : outcome.sentence);
      if (outcome.is === 'done') say(t('group.regulation.kept'));
    }
    setSending(null);
  };
  return (
    <Panel title={t('group.regulation')}>
      {(group.regulation || !mayKeep) && (
        <p className={styles.facts}>
          {group.regulation ? <a href={group.regulation.url}>{group.regulation.name}</a> : t('group.regulation.none')}
        </p>
      )}
      {mayKeep && (
        <div className={`${group.regulation ? styles.upload : ''} no-print`}>
          <FileDrop
            small
            label={t(group.regulation ? 'group.regulation.replace' : 'group.regulation.add')}
            kinds={paperKinds}
            limit={paperLimit}
            sending={sending}
            error={fault}
            onFile={(file) => void take(file)}
          />
        </div>
      )}
    </Panel>
  );
}
