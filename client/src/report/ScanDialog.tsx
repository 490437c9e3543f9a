import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { type Attached, Attachments } from './Attachments.tsx';
import { AttachScan, type Report } from './fragment.ts';

/** The scan of a letter has come: it is added to what the report has. */
export function ScanDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [files, setFiles] = useState<Attached[]>([]);
  const [missing, setMissing] = useState(false);
  const submit = async (): Promise<string | null> => {
    setMissing(files.length === 0);
    if (files.length === 0) return '';
    const { id, version, organisation } = report;
    const outcome = await act(AttachScan, { id, version, fileIds: files.map((file) => file.id), key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('report.scanAttached', { organisation: organisation.shortName }));
    return null;
  };
  return (
    <FormDialog
      title={t('report.attachScan')}
      opened
      onClose={onClose}
      submit={t('report.attachScan')}
      onSubmit={submit}
    >
      <Attachments
        hint={t('report.scanHint')}
        missing={missing && files.length === 0 ? t('report.scanNeeded') : null}
        files={files}
        onChange={setFiles}
      />
    </FormDialog>
  );
}
