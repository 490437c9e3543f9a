import { KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';

/**
 * How a list is put in order: by drawing, and from the keyboard. Under the keyboard the page scrolls at once: while it
 * still glides, a second press would count from a place that is about to move away, and the line would land elsewhere.
 */
export const useOrderSensors = (): ReturnType<typeof useSensors> =>
  useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates, scrollBehavior: 'auto' }),
  );
