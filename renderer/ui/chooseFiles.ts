import { createContext, useContext } from 'react';

/** Given by whatever part of the window takes files that are imported. */
export const ChooseFiles = createContext<() => void>(() => {});

/** Opens the system's own dialog for files to import; only in answer to a key or a click. */
export function useChooseFiles(): () => void {
  return useContext(ChooseFiles);
}
