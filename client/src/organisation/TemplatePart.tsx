import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FileDrop } from '../kit/FileDrop.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { say } from '../kit/toast.ts';
import { useUpload } from '../upload.ts';
import { useWords } from '../words/words.ts';
import { SetMinutesTemplate } from './acts.ts';
import type { Template } from './fragment.ts';
import styles from './organisation.module.css';

/** Largest form, in megabytes. */
const limit = 20;

/** The own form of minutes of an organisation, for whoever keeps it: taken, replaced, removed. */
export function TemplatePart({ organisation }: { organisation: Template }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const upload = useUpload();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { id, version, template } = organisation;
  const set = async (fileId: string | null): Promise<void> => {
    const outcome = await act(SetMinutesTemplate, { organisationId: id, version, fileId, key: newKey() });
    setFault(outcome.is === 'done' ? null : outcome.sentence);
    if (outcome.is === 'done') say(t(fileId === null ? 'template.removed' : 'template.kept'));
  };
  const take = async (file: File): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    if (sent.is === 'refused') setFault(sent.sentence);
    else await set(sent.file.id);
    setSending(null);
  };
  return (
    <Panel title={t('template.title')}>
      <p className={styles.facts}>{t('template.why')}</p>
      <p className={styles.facts}>
        {template ? (
          <>
            <a href={template.url}>{template.name}</a>{' '}
            <TextButton className="no-print" onClick={() => void set(null)}>
              {t('template.remove')}
            </TextButton>
          </>
        ) : (
          t('template.none')
        )}
      </p>
      <div className={`${styles.form} no-print`}>
        <FileDrop
          small
          label={t(template ? 'template.replace' : 'template.add')}
          kinds={['.docx']}
          limit={limit}
          sending={sending}
          error={fault}
          onFile={(file) => void take(file)}
        />
      </div>
    </Panel>
  );
}
