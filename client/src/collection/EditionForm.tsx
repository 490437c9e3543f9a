import { TextInput } from '@mantine/core';
import { type ReactNode, useImperativeHandle } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FlushRow, type Sent, useDraft } from '../draft.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { DayField } from '../kit/DayField.tsx';
import { SaveMark } from '../kit/SavedField.tsx';
import styles from '../practice/form/form.module.css';
import { RichField } from '../practice/text/RichField.tsx';
import { useWords } from '../words/words.ts';
import { SaveEdition } from './acts.ts';
import own from './collection.module.css';
import { type Draft, draftOf, inputOf, toldOf } from './draft.ts';
import { type Edition, Words_edition } from './fragment.ts';
import { Sections } from './Sections.tsx';

function useSend() {
  const act = useAct();
  return async ({ id, version }: Edition, part: Partial<Draft>): Promise<Sent<Edition>> => {
    const outcome = await act(SaveEdition, { id, version, words: inputOf(part), key: newKey() });
    if (outcome.is === 'done') return { is: 'done', row: readFragment(Words_edition, outcome.answer) };
    if (outcome.is === 'refused') return outcome;
    const { current } = outcome.stale;
    const row = current?.__typename === 'CollectionEdition' ? readFragment(Words_edition, current) : null;
    return { is: 'stale', row, sentence: outcome.sentence };
  };
}

interface ActProps {
  draft: Draft;
  at: (field: string) => string | null;
  write: (part: Partial<Draft>) => void;
}

/** The act that approves the edition. One with a blank approves nothing, and the form says so. */
function ActFields({ draft, at, write }: ActProps): ReactNode {
  const { t } = useWords();
  const { actIssuer, actNumber, actDate } = draft;
  const filled = [actIssuer.trim() !== '', /[\p{L}\p{N}]/u.test(actNumber), actDate !== null];
  const isBlank = filled.some(Boolean) && !filled.every(Boolean);
  return (
    <fieldset className={own.act}>
      <legend>{t('collection.act')}</legend>
      <TextInput
        label={t('collection.actIssuer')}
        value={actIssuer}
        error={at('actIssuer')}
        onChange={(event) => write({ actIssuer: event.currentTarget.value })}
      />
      <TextInput
        label={t('collection.actNumber')}
        value={actNumber}
        error={at('actNumber')}
        onChange={(event) => write({ actNumber: event.currentTarget.value })}
      />
      <DayField label={t('collection.actDate')} value={actDate} onChange={(day) => write({ actDate: day })} />
      {(isBlank || (actNumber.trim() !== '' && !filled[1])) && (
        <p className={own.warning} role="status">
          {t('collection.actBlank')}
        </p>
      )}
    </fieldset>
  );
}

interface EditionFormProps {
  edition: Edition;
  /** What publishing was refused for, at the contents. */
  refused: string | null;
  flush: FlushRow<Edition>;
}

/** An edition while it is put together: saved as one writes. */
export function EditionForm({ edition, refused, flush }: EditionFormProps): ReactNode {
  const { t } = useWords();
  const saver = useDraft({
    row: edition,
    draftOf,
    send: useSend(),
    told: (draft: Draft, key) => (key === 'sections' ? inputOf({ sections: draft.sections }) : draft[key]),
  });
  const { draft, saving, fault, dispute, isUnsaved, write, save, choose, putOff } = saver;
  useImperativeHandle(flush, () => save);
  const at = (field: string): string | null => (fault?.field === field ? fault.sentence : null);
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
          label={t('collection.title')}
          value={draft.title}
          error={at('title') ?? (draft.title.trim() === '' ? t('kit.required') : null)}
          onChange={(event) => write({ title: event.currentTarget.value })}
        />
        <ActFields draft={draft} at={at} write={write} />
        <RichField
          label={t('collection.foreword')}
          description={t('collection.forewordHint')}
          value={draft.foreword}
          error={at('foreword')}
          onChange={(foreword) => write({ foreword })}
        />
        <Sections
          edition={edition}
          sections={draft.sections}
          error={at('sections') ?? refused}
          onArrange={(sections) => {
            write({ sections });
            void save();
          }}
        />
      </div>
      <ConflictDialog
        conflict={
          dispute &&
          theirs && {
            fields: dispute.keys.map((key) => ({
              label: t(`collection.${key === 'sections' ? 'contents' : key}`),
              yours: toldOf(draft, key),
              theirs: toldOf(theirs, key),
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
