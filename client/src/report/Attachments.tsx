import { type ReactNode, useState } from 'react';
import { FileDrop } from '../kit/FileDrop.tsx';
import { useWords } from '../words/words.ts';
import type { Report } from './fragment.ts';
import styles from './report.module.css';

export type Attached = Pick<Report['files'][number], 'id' | 'name' | 'url'>;

/** What is attached to reports: scans, documents, worksheets, pictures. */
const kinds = ['.pdf', '.docx', '.xlsx', '.doc', '.xls', '.jpg', '.jpeg', '.png', '.txt', '.csv', '.zip'] as const;

/** Largest file, in megabytes. */
const limit = 20;

const isAttached = (value: unknown): value is { file: Attached } =>
  typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'object';

/** Sends one file; tells where it was refused, and where nobody could be reached. */
async function upload(file: File): Promise<Attached | 'refused' | 'offline'> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/api/files', { method: 'POST', body }).catch(() => null);
  if (response === null || response.status >= 502) return 'offline';
  const answer: unknown = response.ok ? await response.json() : null;
  return isAttached(answer) ? answer.file : 'refused';
}

interface AttachmentsProps {
  hint: string | undefined;
  files: readonly Attached[];
  onChange: (files: Attached[]) => void;
}

/** The files of a report that is being written. */
export function Attachments({ hint, files, onChange }: AttachmentsProps): ReactNode {
  const { t } = useWords();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const add = async (file: File): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    setSending(null);
    if (sent === 'offline') return setFault(t('refusal.offline'));
    if (sent === 'refused') return setFault(t('file.refused', { name: file.name }));
    setFault(null);
    onChange([...files, sent]);
  };
  return (
    <fieldset className={styles.figures}>
      <legend>{t('report.files')}</legend>
      {hint !== undefined && <p className={styles.soft}>{hint}</p>}
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <a href={file.url}>{file.name}</a>{' '}
            <button
              type="button"
              className={styles.remove}
              aria-label={t('report.removeFile', { name: file.name })}
              onClick={() => onChange(files.filter((one) => one.id !== file.id))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <FileDrop
        small
        label={t('report.addFile')}
        kinds={kinds}
        limit={limit}
        sending={sending}
        error={fault}
        onFile={(file) => void add(file)}
      />
    </fieldset>
  );
}
