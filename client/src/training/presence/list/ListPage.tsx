import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { PageHead } from '../../../kit/PageHead.tsx';
import { Empty, Failed, Loading, Missing } from '../../../kit/Standing.tsx';
import { ChooseDocument } from '../../../roadmap/import/ChooseDocument.tsx';
import { useUnread } from '../../../roadmap/import/unread.ts';
import { useWords } from '../../../words/words.ts';
import { Check } from './Check.tsx';
import { PreviewAttendance, type Source } from './preview.ts';
import { asListed, sentWorkplaces } from './workplace.ts';

const kinds = ['.xlsx', '.docx', '.txt', '.csv', '.tsv'] as const;

interface ReadProps {
  trainingId: string;
  source: Source;
  onOther: () => void;
}

function Read({ trainingId, source, onOther }: ReadProps): ReactNode {
  const { t } = useWords();
  const sentence = useUnread();
  const [workplaces, setWorkplaces] = useState(asListed);
  // What is chosen of organisations may tell who is meant: the list is read again, and says what becomes of it now.
  const variables = useMemo(
    () => ({ trainingId, source, workplaces: sentWorkplaces(workplaces) }),
    [trainingId, source, workplaces],
  );
  const [{ data, error, fetching }, ask] = useQuery({
    query: PreviewAttendance,
    variables,
    requestPolicy: 'network-only',
  });
  // What was read stays where reading it again fails: what its person has decided hangs on it.
  const [read, setRead] = useState(data);
  if (data && data !== read) setRead(data);
  const answer = (data ?? read)?.previewAttendance;
  const other = (
    <Button variant="default" onClick={onOther}>
      {t('import.other')}
    </Button>
  );
  const failed = error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null;
  if (!answer) return failed ?? <Loading lines={8} />;
  if (answer.__typename === 'ListPreview')
    return (
      <>
        <p>{other}</p>
        {failed}
        <Check
          trainingId={trainingId}
          source={source}
          preview={answer}
          workplaces={workplaces}
          isBehind={fetching || failed !== null}
          onWorkplaces={setWorkplaces}
        />
      </>
    );
  const told = sentence(answer, error);
  if (told === null) return <Missing action={<Link to="/training">{t('trainings.title')}</Link>} />;
  return (
    <Empty title={t('unreadable.title')} action={other}>
      {told}
    </Empty>
  );
}

/** Brings an attendance list in from a file or pasted rows: nothing is stored before its person has decided. */
export function ListPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/training/$id/list' });
  const [source, setSource] = useState<Source | null>(null);
  return (
    <>
      <PageHead
        title={t('list.title')}
        above={
          <Link to="/training/$id" params={{ id }}>
            {t('attended.back')}
          </Link>
        }
        below={t('list.about')}
      />
      {source ? (
        <Read trainingId={id} source={source} onOther={() => setSource(null)} />
      ) : (
        <ChooseDocument
          of={{ drop: t('list.drop'), hint: t('list.hint'), paste: t('list.paste'), kinds }}
          onFile={(fileId) => setSource({ fileId, text: null })}
          onText={(text) => setSource({ fileId: null, text })}
        />
      )}
    </>
  );
}
