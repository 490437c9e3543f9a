import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import type { Picked } from '../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../words/words.ts';
import { CreatePerson } from '../acts.ts';
import type { PeopleDuties } from '../duties.ts';
import { WorkplaceField } from '../WorkplaceField.tsx';
import { type Line, readLines } from './lines.ts';

interface SeveralDialogProps {
  duties: PeopleDuties;
  onClose: () => void;
  /** Who was entered, one after the other: also where a later line was refused. */
  onEntered: (person: { id: string; name: string }) => void;
}

const lineOf = ({ name, post }: Line): string => (post ? `${name}; ${post}` : name);

/** Enters several people at once, a line each. What was refused stays in the field with the reason. */
export function SeveralDialog({ duties, onClose, onEntered }: SeveralDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [organisation, setOrganisation] = useState<Picked | null>(duties.organisations[0] ?? null);
  const [post, setPost] = useState('');
  const [typed, setTyped] = useState('');
  const people = readLines(typed, post);
  const submit = async (): Promise<string | null> => {
    if (organisation === null || people.length === 0) return t('kit.required');
    const refused: Line[] = [];
    let why: string | null = null;
    for (const line of people) {
      const given = { name: line.name, post: line.post, organisationId: organisation.id };
      const outcome = await act(CreatePerson, { ...given, key: newKey() });
      if (outcome.is === 'done') onEntered({ id: outcome.answer.id, name: outcome.answer.name });
      else {
        refused.push(line);
        why = outcome.sentence;
      }
    }
    setTyped(refused.map(lineOf).join('\n'));
    return why === null ? null : t('codes.refused', { count: refused.length, why });
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('codes.several')}
      submit={t('codes.enter', { count: people.length })}
      onClose={onClose}
      onSubmit={submit}
    >
      <WorkplaceField duties={duties} value={organisation} onChange={setOrganisation} />
      <TextInput
        label={t('codes.post')}
        description={t('codes.postHint')}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value)}
      />
      <Textarea
        label={t('codes.people')}
        description={t('codes.peopleHint')}
        autosize
        minRows={6}
        maxRows={16}
        required
        withAsterisk={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
