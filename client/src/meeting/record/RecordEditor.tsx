import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from '../../kit/Standing.tsx';
import type { RecordSheetProps } from './RecordSheet.tsx';

const RecordSheet = lazy(() => import('./RecordSheet.tsx').then((module) => ({ default: module.RecordSheet })));

/**
 * What was heard and spoken at an item of the agenda, written together. The editor is a large one, and is loaded only
 * where a record is shown. What stands inside comes between the record and the line that says how it is saved: the
 * decisions of the item.
 */
export function RecordEditor(props: RecordSheetProps): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <RecordSheet key={props.itemId} {...props} />
    </Suspense>
  );
}
