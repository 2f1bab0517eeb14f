import { createContext, useContext } from 'react';

/** Given by whatever part of the window takes files that are imported. */
interface FilesTaken {
  /** Opens the system's own dialog; only in answer to a key or a click. */
  readonly choose: () => void;
  /** Takes files that are at hand. */
  readonly take: (files: readonly File[]) => void;
}

export const FilesTaken = createContext<FilesTaken>({ choose: () => {}, take: () => {} });

/** Opens the system's own dialog for files to import; only in answer to a key or a click. */
export function useChooseFiles(): () => void {
  return useContext(FilesTaken).choose;
}

/** Imports files a person has given already. */
export function useTakeFiles(): (files: readonly File[]) => void {
  return useContext(FilesTaken).take;
}
