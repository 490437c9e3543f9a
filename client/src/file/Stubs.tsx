import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { TextButton } from '../kit/TextButton.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { AddStub, RemoveStub } from './acts.ts';
import styles from './file.module.css';
import { type Stub, Words_stub } from './fragment.ts';

/** Where stubs stand. */
type Place = { readonly itemId: string } | { readonly actId: string };

/** Says which file for official use belongs here, and who gives it out. */
function StubDialog({ place, onClose }: { place: Place; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('number', 'title', 'holder');
  const [form, setForm] = useState({ number: '', title: '', holder: '' });
  const set = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const submit = async (): Promise<string | null> => tell(await act(AddStub, { ...place, ...form, key: newKey() }));
  return (
    <FormDialog opened title={t('stub.title')} submit={t('stub.submit')} onClose={onClose} onSubmit={submit}>
      <p>{t('stub.why')}</p>
      <TextInput
        data-autofocus
        label={t('stub.number')}
        required
        withAsterisk={false}
        value={form.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
        error={at('number')}
      />
      <Textarea
        label={t('stub.name')}
        required
        withAsterisk={false}
        autosize
        minRows={1}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={at('title')}
      />
      <TextInput
        label={t('stub.holder')}
        description={t('stub.holderHint')}
        required
        withAsterisk={false}
        value={form.holder}
        onChange={(event) => set({ holder: event.currentTarget.value })}
        error={at('holder')}
      />
    </FormDialog>
  );
}

function Line({ stub, mayChange }: { stub: Stub; mayChange: boolean }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { tell } = useRefusal();
  const { id, version, number, title, holder } = stub;
  const remove = async (): Promise<void> => {
    const told = tell(await act(RemoveStub, { id, version, key: newKey() }));
    if (told) say(told);
  };
  return (
    <li>
      {t('stub.line', { title, number })} <span className={styles.held}>{t('stub.held', { holder })}</span>
      {mayChange && (
        <>
          {' '}
          <TextButton className="no-print" onClick={() => void remove()}>
            {t('stub.remove')}
            <span className="visually-hidden">: {title}</span>
          </TextButton>
        </>
      )}
    </li>
  );
}

interface StubsProps {
  place: Place;
  of: readonly FragmentOf<typeof Words_stub>[];
  mayChange: boolean;
}

/** Files for official use that belong here: they are not kept, only named. */
export function Stubs({ place, of, mayChange }: StubsProps): ReactNode {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const stubs = readFragment(Words_stub, of);
  return (
    <>
      {stubs.length > 0 && (
        <ul className={styles.stubs}>
          {stubs.map((stub) => (
            <Line key={stub.id} stub={stub} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && (
        <p className={`${styles.add} no-print`}>
          <TextButton onClick={() => setAdding(true)}>{t('stub.add')}</TextButton>
        </p>
      )}
      {adding && <StubDialog place={place} onClose={() => setAdding(false)} />}
    </>
  );
}
