import { type Announcements, closestCenter, DndContext, type DragEndEvent, type UniqueIdentifier } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { PaperLinks } from '../../kit/PaperLinks.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useOrderSensors } from '../../kit/useOrderSensors.ts';
import { useWords, type Words } from '../../words/words.ts';
import { GoToItem } from '../acts.ts';
import { Words_decision } from '../decision/fragment.ts';
import type { MeetingWords } from '../fragment.ts';
import styles from '../meeting.module.css';
import type { Presence } from '../presence/fragment.ts';
import { minutesBetween } from '../useNow.ts';
import { PlaceItem, SettleItem } from './acts.ts';
import { CarryDialog } from './CarryDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import type { Item } from './fragment.ts';
import { ItemDialog } from './ItemDialog.tsx';

interface AgendaProps {
  meeting: MeetingWords;
  items: readonly Item[];
  presences: readonly Presence[];
  /** The item whose record is on the screen. */
  shown: string | null;
  now: number | null;
  onChoose: (id: string) => void;
}

type Opened = { is: 'add' } | { is: 'change' | 'decline' | 'carry'; item: Item };

/** One line on an item: who speaks, for how long, and what became of it. */
function factsOf(item: Item, isCurrent: boolean, now: number | null, { t }: Words): string {
  const speaker = item.speaker ?? item.speakerSeat?.organisation?.shortName ?? item.speakerSeat?.title ?? null;
  const decided = readFragment(Words_decision, item.decisions).length;
  return [
    speaker,
    item.minutes !== null && t('agenda.minutes', { minutes: item.minutes }),
    isCurrent && item.startedAt && now && t('agenda.runs', { minutes: minutesBetween(item.startedAt, now) }),
    decided > 0 && t('agenda.decided', { count: decided }),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface LineProps extends AgendaProps {
  item: Item;
  number: number;
  place: { before: string | null; after: string | null; isFirst: boolean; isLast: boolean };
  onOpen: (opened: Opened) => void;
  onPlace: (id: string, before: string | null) => void;
}

function ItemMenu({ meeting, item, place, onOpen, onPlace }: LineProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { tell } = useRefusal();
  const goTo = async (): Promise<void> => {
    const told = tell(
      await act(GoToItem, { id: meeting.id, version: meeting.version, itemId: item.id, key: newKey() }),
    );
    if (told) say(told);
  };
  const mayGo = meeting.mayLead && meeting.state === 'RUNNING' && meeting.currentItem?.id !== item.id;
  const mayCarry = meeting.mayPrepare && meeting.state !== 'REGISTERED';
  if (!(mayGo || item.mayChange || mayCarry)) return null;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={`${styles.dots} no-print`}
          aria-label={t('agenda.menu', { title: item.title })}
        >
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayGo && <Menu.Item onClick={() => void goTo()}>{t('agenda.goTo')}</Menu.Item>}
        {item.mayChange && <Menu.Item onClick={() => onOpen({ is: 'change', item })}>{t('agenda.change')}</Menu.Item>}
        {item.mayChange && meeting.mayPrepare && !place.isFirst && (
          <Menu.Item onClick={() => onPlace(item.id, place.before)}>{t('agenda.up')}</Menu.Item>
        )}
        {item.mayChange && meeting.mayPrepare && !place.isLast && (
          <Menu.Item onClick={() => onPlace(item.id, place.after)}>{t('agenda.down')}</Menu.Item>
        )}
        {mayCarry && <Menu.Item onClick={() => onOpen({ is: 'carry', item })}>{t('agenda.carry')}</Menu.Item>}
        {item.mayChange && meeting.mayPrepare && item.startedAt === null && (
          <Menu.Item onClick={() => onOpen({ is: 'decline', item })}>{t('agenda.takeOff')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Line(props: LineProps): ReactNode {
  const { meeting, item, number, shown, now, onChoose } = props;
  const words = useWords();
  const isCurrent = meeting.currentItem?.id === item.id;
  const mayDrag = item.mayChange && meeting.mayPrepare;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled: !mayDrag,
    attributes: { roleDescription: words.t('agenda.movable') },
  });
  return (
    <li
      ref={setNodeRef}
      className={styles.item}
      data-current={isCurrent ? '' : undefined}
      data-shown={shown === item.id ? '' : undefined}
      data-held={isDragging ? '' : undefined}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
    >
      <span
        ref={setActivatorNodeRef}
        {...(mayDrag && { ...attributes, ...listeners })}
        className={styles.number}
        aria-label={mayDrag ? `${number}. ${words.t('agenda.drag', { title: item.title })}` : undefined}
      >
        {number}
      </span>
      <div>
        <button
          type="button"
          className={styles.title}
          aria-current={shown === item.id ? 'true' : undefined}
          onClick={() => onChoose(item.id)}
        >
          {item.title}
        </button>
        <p className={styles.facts}>{factsOf(item, isCurrent, now, words)}</p>
      </div>
      <ItemMenu {...props} />
    </li>
  );
}

/** What members propose waits for the secretary, with its two answers in place. */
function Proposed({ item, meeting, onOpen }: { item: Item; meeting: MeetingWords; onOpen: (opened: Opened) => void }) {
  const { t } = useWords();
  const act = useAct();
  const { tell } = useRefusal();
  const accept = async (): Promise<void> => {
    const told = tell(await act(SettleItem, { id: item.id, version: item.version, accept: true, key: newKey() }));
    if (told) say(told);
  };
  return (
    <li className={styles.proposed}>
      <p>
        <b>{t('agenda.proposed')}</b> {item.title}
      </p>
      <p className={styles.facts}>{item.proposedBy?.name ?? t('agenda.waits')}</p>
      {meeting.mayPrepare && (
        <p className={styles.tools}>
          <TextButton onClick={() => void accept()}>{t('agenda.accept')}</TextButton>
          <TextButton onClick={() => onOpen({ is: 'decline', item })}>{t('agenda.decline')}</TextButton>
        </p>
      )}
    </li>
  );
}

/** What is read out while an item is moved from the keyboard: it is over itself to begin with. */
function announcementsOf(open: readonly Item[], { t }: Words): Announcements {
  const about = (id: UniqueIdentifier, at = id) => ({
    title: open.find((one) => one.id === id)?.title ?? '',
    place: open.findIndex((one) => one.id === at) + 1,
  });
  return {
    onDragStart: () => undefined,
    onDragOver: ({ active, over }) => (over ? t('agenda.moving', about(active.id, over.id)) : undefined),
    onDragEnd: ({ active, over }) => t('agenda.put', about(active.id, over?.id)),
    onDragCancel: ({ active }) => t('agenda.put', about(active.id)),
  };
}

/** The agenda: chosen with a press, ordered by dragging, from the keyboard, or a step up and down. */
export function Agenda(props: AgendaProps): ReactNode {
  const { meeting, items, presences } = props;
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { tell } = useRefusal();
  const [opened, setOpened] = useState<Opened | null>(null);
  const sensors = useOrderSensors();
  const isOpen = ['DRAFT', 'ANNOUNCED', 'RUNNING'].includes(meeting.state);
  const open = items.filter(({ state }) => state === 'ACCEPTED');
  const proposed = items.filter(({ state }) => state === 'PROPOSED');
  const gone = items.filter(({ state }) => state === 'MOVED');
  const place = async (id: string, before: string | null): Promise<void> => {
    const told = tell(await act(PlaceItem, { id, before, key: newKey() }));
    if (told) say(told);
  };
  const dropped = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [active.id, over?.id].map((id) => open.findIndex((one) => one.id === id));
    if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return;
    void place(String(active.id), (to > from ? open[to + 1] : open[to])?.id ?? null);
  };
  const close = (): void => setOpened(null);
  return (
    <section aria-label={t('agenda.title')}>
      <h2>{t('agenda.title')}</h2>
      {open.length === 0 && <p className={styles.facts}>{t('agenda.none')}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={dropped}
        accessibility={{
          announcements: announcementsOf(open, words),
          screenReaderInstructions: { draggable: t('agenda.dragHint') },
        }}
      >
        <SortableContext items={open.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className={styles.items}>
            {open.map((item, at) => (
              <Line
                key={item.id}
                {...props}
                item={item}
                number={at + 1}
                place={{
                  before: open[at - 1]?.id ?? null,
                  after: open[at + 2]?.id ?? null,
                  isFirst: at === 0,
                  isLast: at === open.length - 1,
                }}
                onOpen={setOpened}
                onPlace={(id, before) => void place(id, before)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <ul className={styles.items}>
        {proposed.map((item) => (
          <Proposed key={item.id} item={item} meeting={meeting} onOpen={setOpened} />
        ))}
        {gone.map((item) => (
          <li key={item.id} className={styles.proposed}>
            <p>{item.title}</p>
            <p className={styles.facts}>{t('agenda.moved')}</p>
          </li>
        ))}
      </ul>
      {(meeting.mayPrepare || meeting.mayPropose) && isOpen && (
        <TextButton className="no-print" onClick={() => setOpened({ is: 'add' })}>
          {t(meeting.mayPrepare ? 'agenda.add' : 'agenda.propose')}
        </TextButton>
      )}
      {meeting.seesWork && open.length > 0 && isOpen && (
        <div className={`${styles.papers} no-print`}>
          <p>
            <PaperLinks name={t('papers.packet')} path={`/api/meetings/${meeting.id}/packet`} />
          </p>
          {meeting.mayPrepare && <p className={styles.facts}>{t('papers.packetWhy')}</p>}
        </div>
      )}
      {opened?.is === 'add' && <ItemDialog meeting={meeting} presences={presences} onClose={close} />}
      {opened?.is === 'change' && (
        <ItemDialog meeting={meeting} presences={presences} of={opened.item} onClose={close} />
      )}
      {opened?.is === 'decline' && <DeclineDialog item={opened.item} onClose={close} />}
      {opened?.is === 'carry' && <CarryDialog meeting={meeting} item={opened.item} onClose={close} />}
    </section>
  );
}
