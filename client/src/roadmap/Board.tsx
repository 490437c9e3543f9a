import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { StepDialog } from '../measure/StepDialog.tsx';
import { useWords } from '../words/words.ts';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { columnsOf } from './boardColumns.ts';
import type { Row } from './row.ts';
import { useBoardStep } from './useBoardStep.ts';

interface BoardProps {
  rows: readonly Row[];
  /** The row by which a measure is placed: see useShown. */
  placeOf: (row: Row) => Row;
  fresh: ReadonlyMap<string, string>;
}

function Draggable({ row, children }: { row: Row; children: ReactNode }): ReactNode {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: row.id });
  return (
    <div ref={setNodeRef} {...listeners} className={styles.grip} data-dragged={isDragging ? '' : undefined}>
      {children}
    </div>
  );
}

interface ColumnProps {
  state: State;
  /** While a card is held: whether it may come here. */
  open: boolean | null;
  count: number;
  children: ReactNode;
}

function Column({ state, open, count, children }: ColumnProps): ReactNode {
  const { t } = useWords();
  const { setNodeRef, isOver } = useDroppable({ id: state });
  return (
    <section
      ref={setNodeRef}
      className={styles.column}
      data-open={open === null ? undefined : String(open)}
      data-over={isOver ? '' : undefined}
    >
      <h2>
        <StateMark state={state} /> <span className={styles.count}>{count}</span>
      </h2>
      {count === 0 ? <p className={styles.empty}>{t('board.empty')}</p> : children}
    </section>
  );
}

const silent = { onDragStart: () => '', onDragOver: () => '', onDragEnd: () => '', onDragCancel: () => '' };

/**
 * Measures side by side by how they stand. Whoever decides a measure moves its card: drawn with the mouse or a finger,
 * or from the card's menu, which is also the way of the keyboard.
 */
export function Board({ rows, placeOf, fresh }: BoardProps): ReactNode {
  const { t } = useWords();
  const { move, placed, doing, close } = useBoardStep(placeOf);
  const [held, setHeld] = useState<Row | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const columns = columnsOf(rows, placed);
  const drop = ({ active, over }: DragEndEvent): void => {
    setHeld(null);
    const row = rows.find(({ id }) => id === active.id);
    const column = columns.find(({ state }) => state === over?.id);
    if (row && column && column.state !== placed(row).shown) void move(row, column.state);
  };
  const template = columns.map((column) => (column.rows.length > 0 ? 'minmax(12rem, 1fr)' : '10rem')).join(' ');
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      // The menu is what is read out; drawing with the mouse needs no announcement.
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => setHeld(rows.find(({ id }) => id === active.id) ?? null)}
      onDragEnd={drop}
      onDragCancel={() => setHeld(null)}
    >
      <div
        className={styles.board}
        role="group"
        data-wide=""
        aria-label={t('board.label')}
        style={{ '--columns': template }}
        data-holds={held ? '' : undefined}
      >
        {columns.map(({ state, rows: inside }) => (
          <Column
            key={state}
            state={state}
            count={inside.length}
            open={held && (state === held.shown || held.nextStates.some((next) => next === state))}
          >
            <ul>
              {inside.map((row) => {
                const card = <BoardCard row={row} fresh={fresh.get(row.id)} onMove={(to) => void move(row, to)} />;
                return (
                  <li key={row.id}>{row.nextStates.length > 0 ? <Draggable row={row}>{card}</Draggable> : card}</li>
                );
              })}
            </ul>
          </Column>
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {held && <BoardCard row={held} fresh={undefined} onMove={() => undefined} />}
      </DragOverlay>
      {doing && <StepDialog measure={doing.row} to={doing.to} onClose={close} />}
    </DndContext>
  );
}
