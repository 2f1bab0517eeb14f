import { createContext, useContext } from 'react';

/** Given by whatever part of the window takes files that are imported. */
interface FilesTaken {
  /** Opens the system's own dialog; only in answer to a key or a click. */
  readonly choose: () => void;
  /** Takes files that are at hand; `make` where they are new for certain, and nobody is asked. */
  readonly take: (files: readonly File[], known?: 'ask' | 'make') => void;
}

export const FilesTaken = createContext<FilesTaken>({ choose: () => {}, take: () => {} });

/** Opens the system's own dialog for files to import; only in answer to a key or a click. */
export function useChooseFiles(): () => void {
  return useContext(FilesTaken).choose;
}

/** Imports files a person has given already. */
export function useTakeFiles(): FilesTaken['take'] {
  return useContext(FilesTaken).take;
}
