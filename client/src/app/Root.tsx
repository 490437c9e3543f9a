import { Navigate, useLocation, useMatches } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import type { ResultOf } from '../graphql.ts';
import { ServerDay } from '../kit/ServerDay.ts';
import { Failed, Loading, Offline } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useConnection } from './connection.ts';
import { openFeed } from './feed.ts';
import { AssignmentsMoved, Frame, GroupNamesLive, Mine, NamesLive, NoticesLive, PeopleLive } from './frame.ts';
import { Shell } from './Shell.tsx';
import { type Viewer, ViewerContext } from './viewer.ts';

/** Whether a page is for people who are not signed in. */
const isOpen = (path: string): boolean => ['/sign-in', '/invitation/'].some((open) => path.startsWith(open));

type Me = NonNullable<ResultOf<typeof Frame>['me']>;

/** Who looks, and what waits in the inbox, which counts on as notices come. */
function useViewerOf(me: Me | null): Viewer | null {
  const pause = me === null;
  const [answer] = useQuery({ query: Mine, pause });
  const { data } = answer;
  const after = useStart(answer);
  useEffect(() => {
    if (!pause) openFeed();
  }, [pause]);
  const from = { variables: { after: after ?? '' }, pause: after === null };
  useSubscription({ query: NoticesLive, ...from });
  useSubscription({ query: NamesLive, ...from });
  useSubscription({ query: GroupNamesLive, ...from });
  useSubscription({ query: PeopleLive, ...from });
  useSubscription({ query: AssignmentsMoved, ...from });
  if (me === null) return null;
  return {
    id: me.id,
    name: me.name,
    organisation: me.memberships[0]?.organisation.shortName ?? null,
    mayManagePeople: data?.duties.people ?? false,
    worksInCentre: data?.mayWorkInCentre ?? false,
    unread: data?.unreadNotices ?? 0,
    waiting: data?.waitingAssignments ?? 0,
  };
}

function Signed({ me, children }: { me: Me | null; children: ReactNode }): ReactNode {
  return <ViewerContext value={useViewerOf(me)}>{children}</ViewerContext>;
}

/** How often a page that has nothing to show asks again, in milliseconds. */
const askEvery = 3_000;

/** Nothing could be asked yet: says so, and goes on asking. */
function Unreached({ onRetry }: { onRetry: () => void }): ReactNode {
  useEffect(() => {
    const asking = setInterval(onRetry, askEvery);
    addEventListener('online', onRetry);
    return () => {
      clearInterval(asking);
      removeEventListener('online', onRetry);
    };
  });
  return <Offline />;
}

/** Finds out who looks and which day it is, then draws the frame; without a session it leads to the sign-in page. */
export function Root(): ReactNode {
  const { pathname, searchStr } = useLocation();
  const shown = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? pathname });
  const [{ data, error }, ask] = useQuery({ query: Frame, requestPolicy: 'cache-first' });
  const { state } = useConnection();
  const again = () => ask({ requestPolicy: 'network-only' });
  if (!data && (error?.networkError || state === 'offline')) return <Unreached onRetry={again} />;
  if (!data) return error ? <Failed onRetry={again} /> : <Loading />;
  if (!data.me && !isOpen(pathname)) return <Navigate to="/sign-in" search={{ to: pathname + searchStr }} replace />;
  // The page that was asked for stands until the sign-in page is there.
  if (!data.me && !isOpen(shown)) return <Loading />;
  return (
    <ServerDay value={data.house.today}>
      <Signed me={data.me}>
        <Shell demo={data.house.demo !== null} />
      </Signed>
    </ServerDay>
  );
}
