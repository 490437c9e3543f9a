import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../words/words.ts';
import { type Someone, usePeople } from '../usePeople.ts';
import { beginsAt, holds, mentionAt, type Wanted } from './mention.ts';

interface MentionFieldProps {
  label: string;
  roadmapId: string;
  value: string;
  onChange: (text: string) => void;
  /** Somebody was chosen from the list: the text names the person from now on. */
  onMention: (person: Someone) => void;
  error?: string | null;
  autoFocus?: boolean;
}

/** The people whose names go on as what was typed behind the @, and how. */
function Offers({ people, typed }: { people: readonly Someone[]; typed: string }): ReactNode {
  return people.map(({ id, name }) => (
    <Combobox.Option key={id} value={id}>
      <b>{name.slice(0, beginsAt(name, typed))}</b>
      {name.slice(beginsAt(name, typed))}
    </Combobox.Option>
  ));
}

/** What is being mentioned, who fits, and how one of them comes into the text. */
function useMention({ roadmapId, value, onChange, onMention }: MentionFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const typed = wanted?.name ?? null;
  const found = usePeople(roadmapId, useDeferredValue(typed));
  const people = useMemo(() => found.filter(({ name }) => typed !== null && holds(name, typed)), [found, typed]);
  const caret = useRef<number | null>(null);
  // Behind the name that was taken, as soon as the text is drawn: whoever types on at once types there.
  useLayoutEffect(() => {
    if (caret.current !== null) box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const look = (element: HTMLTextAreaElement): void => {
    setWanted(mentionAt(element.value, element.selectionStart));
  };
  const take = (id: string): void => {
    const person = people.find((one) => one.id === id);
    if (!person || !wanted) return;
    const after = value.slice(wanted.end);
    const named = `@${person.name}${/^\s/u.test(after) ? '' : ' '}`;
    caret.current = wanted.start + named.length;
    onChange(value.slice(0, wanted.start) + named + after);
    onMention(person);
    setWanted(null);
  };
  return { box, wanted, people, look, take, leave: () => setWanted(null) };
}

/**
 * A text in which @ offers the people who see the roadmap. The list is a listbox of the field: arrows choose, Enter
 * takes, Escape leaves the text as it is.
 */
export function MentionField(props: MentionFieldProps): ReactNode {
  const { label, value, onChange, error, autoFocus = false } = props;
  const { t } = useWords();
  const { box, wanted, people, look, take, leave } = useMention(props);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const open = wanted !== null && people.length > 0;

  // Enter takes the first who fits, also when the answer of the server comes late.
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (open) selectFirstOption();
  }, [open, people, selectFirstOption]);

  return (
    <Combobox store={combobox} onOptionSubmit={take} position="bottom-start" width={320}>
      <Combobox.DropdownTarget>
        <Combobox.EventsTarget withKeyboardNavigation={open}>
          <Textarea
            ref={box}
            aria-label={label}
            placeholder={label}
            description={t('comments.mentionHint')}
            inputWrapperOrder={['input', 'description', 'error']}
            autosize
            minRows={2}
            maxRows={12}
            value={value}
            error={error}
            autoFocus={autoFocus}
            onChange={(event) => {
              onChange(event.currentTarget.value);
              look(event.currentTarget);
              combobox.openDropdown();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && open) {
                event.stopPropagation();
                leave();
              }
            }}
            onBlur={leave}
          />
        </Combobox.EventsTarget>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={!open}>
        <Combobox.Options aria-label={t('comments.mention')}>
          {open && <Offers people={people} typed={wanted.name} />}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
