import { createContext, useContext } from 'react';
import { dayOf } from '../words/dates.ts';

/** The day it is by the server's clock: the demonstration lives on a day of its own. */
export const ServerDay = createContext<string>(dayOf(new Date()));

/** Today, as YYYY-MM-DD, by the server's clock. */
export const useToday = (): string => useContext(ServerDay);
