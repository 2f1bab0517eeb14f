import { createContext, type ReactNode, type RefObject, useContext, useRef } from 'react';
import { invariant } from '../../../shared/assert.ts';

/** Where a person was in the list, so that leaving it for a case and coming back is no loss. */
export interface ListPlace {
  /** The list it belongs to: its filter and order as text. */
  list: string;
  active: number;
  top: number;
}

const Context = createContext<RefObject<ListPlace> | null>(null);

export function ListPlaceProvider({ children }: { children: ReactNode }): ReactNode {
  const place = useRef<ListPlace>({ list: '', active: 0, top: 0 });
  return <Context value={place}>{children}</Context>;
}

export function useListPlace(): RefObject<ListPlace> {
  const place = useContext(Context);
  invariant(place, 'ListPlaceProvider is missing');
  return place;
}
