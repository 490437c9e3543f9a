import { type ReactNode, useState } from 'react';
import { FileDrop } from '../kit/FileDrop.tsx';
import { useUpload } from '../upload.ts';
import { useWords } from '../words/words.ts';
import type { Report } from './fragment.ts';
import styles from './report.module.css';

export type Attached = Pick<Report['files'][number], 'id' | 'name' | 'url'>;

/** What is attached to reports: scans, documents, worksheets, pictures. */
const kinds = ['.pdf', '.docx', '.xlsx', '.doc', '.xls', '.jpg', '.jpeg', '.png', '.txt', '.csv', '.zip'] as const;

/** Largest file, in megabytes. */
const limit = 20;

interface AttachmentsProps {
  /** What they are; «Файлы» where it is left out. */
  legend?: string;
  hint?: string | undefined;
  /** What becomes of papers for official use; left out, what holds where no stub can stand. */
  caution?: string;
  files: readonly Attached[];
  /** What is wanted of the files, where it is not there. */
  missing?: string | null;
  onChange: (files: Attached[]) => void;
}

/** Files that are being attached. */
export function Attachments({ legend, hint, caution, files, missing = null, onChange }: AttachmentsProps): ReactNode {
  const { t } = useWords();
  const upload = useUpload();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const add = async (file: File): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    setSending(null);
    if (sent.is === 'refused') return setFault(sent.sentence);
    setFault(null);
    onChange([...files, sent.file]);
  };
  return (
    <fieldset className={styles.figures}>
      <legend>{legend ?? t('report.files')}</legend>
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
        hint={caution ?? t('stub.scanElsewhere')}
        kinds={kinds}
        limit={limit}
        sending={sending}
        error={fault ?? missing}
        onFile={(file) => void add(file)}
      />
    </fieldset>
  );
}
