import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { TextButton } from '../kit/TextButton.tsx';
import { useOrderSensors } from '../kit/useOrderSensors.ts';
import { useWords } from '../words/words.ts';
import { keysOf, moved, type SectionDraft, sentTo, stepped } from './arrange.ts';
import styles from './collection.module.css';
import { newSection } from './draft.ts';
import type { Edition, EntryRow } from './fragment.ts';
import { PickDialog } from './PickDialog.tsx';
import { SectionDialog } from './SectionDialog.tsx';

interface SectionsProps {
  edition: Edition;
  sections: readonly SectionDraft[];
  error: string | null;
  onArrange: (sections: readonly SectionDraft[]) => void;
}

type Opened = { is: 'add' } | { is: 'rename' | 'pick'; section: SectionDraft };

interface LineProps extends SectionsProps {
  id: string;
  /** What it is called: a section by its title, an entry by its name. */
  name: string;
  number: string;
  isSection: boolean;
  onOpen: (opened: Opened) => void;
}

/** The row of the server behind an entry: how it stands to the registry, and by what it can be replaced. */
const rowOf = (edition: Edition, id: string): EntryRow | undefined =>
  edition.sections
    .flatMap(({ entries }) => entries)
    .find(({ passport, material }) => (passport ?? material)?.id === id);

function Tools({ id, name, isSection, sections, edition, onArrange, onOpen }: LineProps): ReactNode {
  const { t } = useWords();
  const section = sections.find(({ key }) => key === id);
  const newer = newerOf(rowOf(edition, id));
  const replace = (): void => {
    if (!newer) return;
    const entry = { key: newer.id, of: newer.of, name: newer.name };
    onArrange(sections.map((one) => ({ ...one, entries: one.entries.map((old) => (old.key === id ? entry : old)) })));
  };
  const remove = (): void =>
    onArrange(
      sections
        .filter(({ key }) => key !== id)
        .map((one) => ({ ...one, entries: one.entries.filter(({ key }) => key !== id) })),
    );
  const others = sections.filter(({ entries }) => !entries.some(({ key }) => key === id));
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <button type="button" className={styles.dots} aria-label={t('collection.menu', { name })}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {section && <Menu.Item onClick={() => onOpen({ is: 'rename', section })}>{t('collection.rename')}</Menu.Item>}
        {newer && <Menu.Item onClick={replace}>{t('collection.takeNewer', { number: newer.number })}</Menu.Item>}
        <Menu.Item onClick={() => onArrange(stepped(sections, id, -1))}>{t('collection.up')}</Menu.Item>
        <Menu.Item onClick={() => onArrange(stepped(sections, id, 1))}>{t('collection.down')}</Menu.Item>
        {!isSection &&
          others.map(({ key, title }) => (
            <Menu.Item key={key} onClick={() => onArrange(sentTo(sections, id, key))}>
              {t('collection.sendTo', { title })}
            </Menu.Item>
          ))}
        <Menu.Item onClick={remove}>{t(isSection ? 'collection.removeSection' : 'collection.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface Newer {
  id: string;
  number: number;
  name: string;
  of: 'practice' | 'material';
}

/** The version that has taken an entry's place in the registry. */
function newerOf(row: EntryRow | undefined): Newer | null {
  if (row?.standing !== 'REPLACED') return null;
  const practice = row.passport?.practice?.published;
  if (practice) return { ...practice, of: 'practice' };
  const material = row.material?.material?.published;
  return material ? { ...material, name: material.title, of: 'material' } : null;
}

function Line(props: LineProps): ReactNode {
  const { id, name, number, isSection, edition, sections, onOpen } = props;
  const { t } = useWords();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
    attributes: { roleDescription: t('agenda.movable') },
  });
  const row = rowOf(edition, id);
  const section = sections.find(({ key }) => key === id);
  return (
    <li
      ref={setNodeRef}
      className={isSection ? styles.section : styles.entry}
      data-held={isDragging ? '' : undefined}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
    >
      <span
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className={styles.number}
        aria-label={`${number} ${t('collection.drag', { name })}`}
      >
        {number}
      </span>
      <div className={styles.name}>
        {isSection ? <h3>{name}</h3> : name}
        {row && row.standing !== 'CURRENT' && (
          <p className={styles.warning}>{t(`collection.standing.${row.standing}`)}</p>
        )}
      </div>
      {section && (
        <TextButton onClick={() => onOpen({ is: 'pick', section })} aria-label={t('collection.addTo', { name })}>
          {t('collection.add')}
        </TextButton>
      )}
      <Tools {...props} />
    </li>
  );
}

/** The sections of an edition with what they hold: ordered by dragging, from the keyboard, or a step up and down. */
export function Sections(props: SectionsProps): ReactNode {
  const { sections, error, onArrange } = props;
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const sensors = useOrderSensors();
  const nameOf = (key: string | number): string =>
    sections.find((one) => one.key === key)?.title ??
    sections.flatMap(({ entries }) => entries).find((one) => one.key === key)?.name ??
    '';
  const dropped = ({ active, over }: DragEndEvent): void => {
    if (over && over.id !== active.id) onArrange(moved(sections, String(active.id), String(over.id)));
  };
  const put = (id: string | number): string => t('collection.put', { name: nameOf(id) });
  const close = (): void => setOpened(null);
  return (
    <section aria-label={t('collection.contents')}>
      <h2>{t('collection.contents')}</h2>
      {error !== null && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
      {sections.length === 0 && <p className={styles.soft}>{t('collection.noSections')}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={dropped}
        accessibility={{
          announcements: {
            onDragStart: () => undefined,
            onDragOver: ({ active, over }) =>
              over ? t('collection.moving', { name: nameOf(active.id), place: nameOf(over.id) }) : undefined,
            onDragEnd: ({ active }) => put(active.id),
            onDragCancel: ({ active }) => put(active.id),
          },
          screenReaderInstructions: { draggable: t('agenda.dragHint') },
        }}
      >
        <SortableContext items={keysOf(sections)} strategy={verticalListSortingStrategy}>
          <ul className={styles.lines}>
            {sections.flatMap((section, at) => [
              <Line
                key={section.key}
                {...props}
                id={section.key}
                name={section.title}
                number={`${at + 1}.`}
                isSection
                onOpen={setOpened}
              />,
              ...section.entries.map((entry, place) => (
                <Line
                  key={entry.key}
                  {...props}
                  id={entry.key}
                  name={entry.name}
                  number={`${at + 1}.${place + 1}`}
                  isSection={false}
                  onOpen={setOpened}
                />
              )),
            ])}
          </ul>
        </SortableContext>
      </DndContext>
      <TextButton onClick={() => setOpened({ is: 'add' })}>{t('collection.addSection')}</TextButton>
      {opened?.is === 'add' && (
        <SectionDialog title="" onClose={close} onNamed={(title) => onArrange([...sections, newSection(title)])} />
      )}
      {opened?.is === 'rename' && (
        <SectionDialog
          title={opened.section.title}
          onClose={close}
          onNamed={(title) =>
            onArrange(sections.map((one) => (one.key === opened.section.key ? { ...one, title } : one)))
          }
        />
      )}
      {opened?.is === 'pick' && (
        <PickDialog
          title={opened.section.title}
          sections={sections}
          onClose={close}
          onPicked={(picked) =>
            onArrange(
              sections.map((one) =>
                one.key === opened.section.key ? { ...one, entries: [...one.entries, ...picked] } : one,
              ),
            )
          }
        />
      )}
    </section>
  );
}
