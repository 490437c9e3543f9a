import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useImperativeHandle } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FlushRow, type Sent, useDraft } from '../draft.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { SaveMark } from '../kit/SavedField.tsx';
import styles from '../practice/form/form.module.css';
import { type Paragraph, toldText } from '../practice/text/paragraph.ts';
import { RichField } from '../practice/text/RichField.tsx';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import { useWords, type Words } from '../words/words.ts';
import { SaveMaterial } from './acts.ts';
import { type Version, Words_version } from './fragment.ts';

interface Draft {
  title: string;
  /** One in a line. */
  targetGroups: string;
  text: readonly Paragraph[];
  files: readonly Attached[];
  changes: string;
}

const draftOf = ({ title, targetGroups, text, files, changes }: Version): Draft => ({
  title,
  targetGroups: targetGroups.join('\n'),
  text,
  files,
  changes,
});

const inputOf = ({ title, targetGroups, text, files, changes }: Partial<Draft>) => ({
  ...(title !== undefined && { title: title.trim() }),
  ...(targetGroups !== undefined && { targetGroups: targetGroups.split('\n') }),
  ...(text && { text: text.map(({ kind, runs }) => ({ kind, runs: runs.map((run) => ({ ...run })) })) }),
  ...(files && { fileIds: files.map(({ id }) => id) }),
  ...(changes !== undefined && { changes: changes.trim() }),
});

/** How a part of a draft is told in words, where two versions stand beside each other. */
const told = (draft: Draft, key: keyof Draft): string =>
  key === 'text' ? toldText(draft.text) : key === 'files' ? draft.files.map(({ name }) => name).join('\n') : draft[key];

function useSend() {
  const act = useAct();
  return async ({ id, version }: Version, part: Partial<Draft>): Promise<Sent<Version>> => {
    const outcome = await act(SaveMaterial, { id, version, words: inputOf(part), key: newKey() });
    if (outcome.is === 'done') return { is: 'done', row: readFragment(Words_version, outcome.answer) };
    if (outcome.is === 'refused') return outcome;
    const { current } = outcome.stale;
    const row = current?.__typename === 'MaterialVersion' ? readFragment(Words_version, current) : null;
    return { is: 'stale', row, sentence: outcome.sentence };
  };
}

const labelOf = (key: keyof Draft, { t }: Words): string => t(`material.${key}`);

/** The form of a draft: saved as one writes. */
export function MaterialForm({ version, flush }: { version: Version; flush: FlushRow<Version> }): ReactNode {
  const words = useWords();
  const { t } = words;
  const saver = useDraft({ row: version, draftOf, send: useSend() });
  const { draft, saving, fault, dispute, isUnsaved, write, save, choose, putOff } = saver;
  useImperativeHandle(flush, () => save);
  const at = (...fields: string[]): string | null =>
    fault?.field && fields.includes(fault.field) ? fault.sentence : null;
  const theirs = dispute && draftOf(dispute.theirs);
  return (
    <div className={styles.step} data-writing={isUnsaved ? 'unsaved' : ''}>
      <div className={styles.head}>
        <h2>{t('library.draft')}</h2>
        <SaveMark saving={saving} onRetry={() => void save()} />
      </div>
      {fault !== null && fault.field === null && (
        <p className={styles.fault} role="alert">
          {fault.sentence}
        </p>
      )}
      <div className={styles.fields}>
        <TextInput
          label={t('material.title')}
          value={draft.title}
          error={at('title') ?? (draft.title.trim() === '' ? t('kit.required') : null)}
          onChange={(event) => write({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('material.targetGroups')}
          description={t('practice.hint.targetGroups')}
          autosize
          minRows={2}
          value={draft.targetGroups}
          error={at('targetGroups')}
          onChange={(event) => write({ targetGroups: event.currentTarget.value })}
        />
        <RichField
          label={t('material.text')}
          description={t('material.textHint')}
          value={draft.text}
          error={at('text')}
          onChange={(text) => write({ text })}
        />
        <Attachments
          legend={t('material.files')}
          hint={t('material.filesHint')}
          files={draft.files}
          missing={at('fileIds')}
          onChange={(files) => write({ files })}
        />
        {version.number > 1 && (
          <Textarea
            label={t('material.changes')}
            autosize
            minRows={2}
            value={draft.changes}
            error={at('changes')}
            onChange={(event) => write({ changes: event.currentTarget.value })}
          />
        )}
      </div>
      <ConflictDialog
        conflict={
          dispute &&
          theirs && {
            fields: dispute.keys.map((key) => ({
              label: labelOf(key, words),
              yours: told(draft, key),
              theirs: told(theirs, key),
            })),
          }
        }
        onKeepTheirs={() => choose('theirs')}
        onKeepYours={() => choose('mine')}
        onClose={putOff}
      />
    </div>
  );
}
