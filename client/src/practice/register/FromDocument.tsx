import { type ReactNode, useState } from 'react';
import { FileDrop } from '../../kit/FileDrop.tsx';
import { useUpload } from '../../upload.ts';
import { useWords } from '../../words/words.ts';
import styles from '../practice.module.css';
import { type ReadPassport, useReading } from './read.ts';

/** What a passport comes as where its words can be read. */
const kinds = ['.docx', '.txt'] as const;
/** Megabytes. */
const limit = 10;

/** What was understood, and what was not: nobody is to miss a line. */
function Understood({ read }: { read: ReadPassport }): ReactNode {
  const { t } = useWords();
  const found = [
    read.municipality !== '' && t('practice.field.municipality'),
    read.targetGroups.length > 0 && t('practice.field.targetGroups'),
    ...read.texts.map(({ part }) => t(`practice.field.${part}`)),
    read.results.length > 0 && t('practice.field.results'),
    read.contacts !== '' && t('practice.field.contacts'),
    read.measures.length > 0 && t('practice.measures'),
  ].filter((name) => name !== false);
  return (
    <div role="status">
      <p>
        {t('practice.read.found')} {found.join(', ')}
      </p>
      {read.papers.length > 0 && (
        <p>
          {t('practice.read.papers')} {read.papers.join(', ')}
        </p>
      )}
      {read.unread.length > 0 && (
        <>
          <p>{t('practice.read.unread')}</p>
          <ul className={styles.plain}>
            {read.unread.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface FromDocumentProps {
  read: ReadPassport | null;
  onRead: (read: ReadPassport | null) => void;
}

/** A passport that stands in Word already is read into the form. */
export function FromDocument({ read, onRead }: FromDocumentProps): ReactNode {
  const { t } = useWords();
  const upload = useUpload();
  const reading = useReading();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    const found = sent.is === 'taken' ? await reading(sent.file.id) : sent.sentence;
    const refused = typeof found === 'string';
    setFault(refused ? found : null);
    onRead(refused ? null : found);
    setSending(null);
  };
  return (
    <>
      <FileDrop
        small
        label={t('practice.read.drop')}
        hint={t('practice.read.hint')}
        kinds={kinds}
        limit={limit}
        sending={sending}
        error={fault}
        onFile={(file) => void take(file)}
      />
      {read && <Understood read={read} />}
    </>
  );
}
