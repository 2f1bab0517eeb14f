import type { TransferId } from '../../shared/kinds/ids.ts';
import { useToast } from '../words/toasts.tsx';
import { useErrorText } from '../words/useErrorText.ts';
import { upload } from './files.ts';

/** Sends a file to the host, where its id stands for it; null when it did not get there, which has been told by then. */
export function useUpload(): (file: File) => Promise<TransferId | null> {
  const toast = useToast();
  const errorText = useErrorText();
  return async (file) => {
    const sent = await upload(file);
    if (sent.ok) return sent.value;
    toast({ text: errorText(sent.error) });
    return null;
  };
}
