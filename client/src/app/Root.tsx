import { Navigate, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useQuery } from 'urql';
import { ServerDay } from '../kit/ServerDay.ts';
import { Failed, Loading } from '../kit/Standing.tsx';
import { openFeed } from './feed.ts';
import { Frame } from './frame.ts';
import { Shell } from './Shell.tsx';
import { ViewerContext } from './viewer.ts';

/** Pages for people who are not signed in. */
const open = ['/sign-in', '/invitation/'];

/** Finds out who looks and which day it is, then draws the frame; without a session it leads to the sign-in page. */
export function Root(): ReactNode {
  const { pathname, searchStr } = useLocation();
  const [{ data, error }, ask] = useQuery({ query: Frame, requestPolicy: 'cache-first' });
  const signedIn = data?.me !== null && data?.me !== undefined;
  useEffect(() => {
    if (signedIn) openFeed();
  }, [signedIn]);

  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const isOpen = open.some((path) => pathname.startsWith(path));
  if (!signedIn && !isOpen) return <Navigate to="/sign-in" search={{ to: pathname + searchStr }} replace />;
  const viewer = data.me && {
    id: data.me.id,
    name: data.me.name,
    organisation: null,
    mayManagePeople: false,
    unread: 0,
  };
  return (
    <ServerDay value={data.house.today}>
      <ViewerContext value={viewer}>
        <Shell demo={data.house.demo !== null} />
      </ViewerContext>
    </ServerDay>
  );
}
