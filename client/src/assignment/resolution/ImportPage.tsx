import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { PageHead } from '../../kit/PageHead.tsx';
import { Empty, Failed, Loading, Missing } from '../../kit/Standing.tsx';
import { ChooseDocument } from '../../roadmap/import/ChooseDocument.tsx';
import importStyles from '../../roadmap/import/import.module.css';
import { useUnread } from '../../roadmap/import/unread.ts';
import { useWords } from '../../words/words.ts';
import { type Issuer, useIssuers } from '../issue/issuers.ts';
import { Check } from './Check.tsx';
import { documentOf, type Preview, PreviewResolution, type Source } from './preview.ts';

interface ReadProps {
  source: Source;
  issuers: readonly Issuer[];
  onSource: (source: Source | null) => void;
}

/** Reads the document anew at each decision; what was understood before stays on the screen meanwhile. */
function Read({ source, issuers, onSource }: ReadProps): ReactNode {
  const { t } = useWords();
  const unread = useUnread();
  const [{ data, error }, ask] = useQuery({
    query: PreviewResolution,
    variables: { document: documentOf(source) },
    requestPolicy: 'cache-and-network',
  });
  const last = useRef<Preview | null>(null);
  const answer = data?.previewResolution;
  if (answer?.__typename === 'ResolutionPreview') last.current = answer;
  const told = unread(answer, error);
  const other = (
    <Button variant="default" onClick={() => onSource(null)}>
      {t('import.other')}
    </Button>
  );
  if (last.current)
    return (
      <>
        <div className={importStyles.other}>{other}</div>
        {told !== null && (
          <div className={importStyles.unread} role="alert">
            <p>{told}</p>
            <p className={importStyles.soft}>{t('import.unread')}</p>
          </div>
        )}
        <Check preview={last.current} source={source} issuers={issuers} onSource={onSource} />
      </>
    );
  if (!answer)
    return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={10} />;
  if (told === null) return <Missing action={<Link to="/assignments">{t('assignments.toAll')}</Link>} />;
  return (
    <Empty title={t('unreadable.title')} action={other}>
      {told}
    </Empty>
  );
}

const kinds = ['.docx', '.txt'] as const;

/** Taking a resolution in: it is read, checked row by row, and its assignments are issued in one act. */
export function ImportPage(): ReactNode {
  const { t } = useWords();
  const issuers = useIssuers();
  const [source, setSource] = useState<Source | null>(null);
  const [first] = issuers ?? [];
  const start = (document: { fileId: string } | { text: string }): void =>
    setSource({
      fileId: null,
      text: null,
      date: null,
      issuerId: first?.id ?? '',
      meanings: new Map(),
      rows: [],
      joined: [],
      ...document,
    });
  const of = { drop: t('resolution.drop'), hint: t('resolution.hint'), paste: t('resolution.paste'), kinds };
  return (
    <>
      <PageHead title={t('resolution.import')} above={<Link to="/assignments">{t('nav.assignments')}</Link>} />
      {issuers === null && <Loading />}
      {issuers !== null && !first && (
        <Empty title={t('resolution.mayNot')} action={<Link to="/assignments">{t('assignments.toAll')}</Link>}>
          <p>{t('resolution.mayNotWhy')}</p>
        </Empty>
      )}
      {issuers !== null && first && !source && (
        <ChooseDocument of={of} onFile={(fileId) => start({ fileId })} onText={(text) => start({ text })} />
      )}
      {issuers !== null && source && <Read source={source} issuers={issuers} onSource={setSource} />}
    </>
  );
}
