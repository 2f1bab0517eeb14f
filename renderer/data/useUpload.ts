import type { TransferId } from '../../shared/kinds/ids.ts';
import { useErrorText } from '../words/useErrorText.ts';
import { useTell } from '../words/useTell.ts';
import { upload } from './files.ts';

/** Sends a file to the host, where its id stands for it; null when it did not get there, which has been told by then. */
export function useUpload(): (file: File) => Promise<TransferId | null> {
  const tell = useTell();
  const errorText = useErrorText();
  return async (file) => {
    const sent = await upload(file);
    if (sent.ok) return sent.value;
    tell(errorText(sent.error));
    return null;
  };
}
