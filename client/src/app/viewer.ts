import { createContext, useContext } from 'react';

/** Who looks at the screen, as far as the frame needs to know. */
export interface Viewer {
  id: string;
  name: string;
  /** The organisation the person speaks for; its short name on the screen. */
  organisation: string | null;
  /** Sections that this person may open beyond the common ones. */
  mayManagePeople: boolean;
  /** Works in the methodological centre. */
  worksInCentre: boolean;
  unread: number;
  /** How many assignments wait for this person. */
  waiting: number;
}

export const ViewerContext = createContext<Viewer | null>(null);

/** Null where nobody is signed in. */
export const useViewer = (): Viewer | null => useContext(ViewerContext);

/** «Координатор дорожной карты» becomes «КД», and «Руководитель «Рядом»» «РР»: what fits on a phone. */
export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => /\p{L}/u.exec(word)?.[0].toUpperCase() ?? '')
    .join('');
