import type { StoredFile } from '../../../../shared/kinds/case/case.ts';
import { useChange } from '../../../data/change/useChange.ts';
import { upload } from '../../../data/files.ts';
import { useErrorText } from '../../../words/useErrorText.ts';
import { useTell } from '../../../words/useTell.ts';

/** Sends a file to the store; answers what to write in the case, or null when it could not be stored, which has been told by then. */
export function useStore(): (file: File) => Promise<StoredFile | null> {
  const [change] = useChange();
  const tell = useTell();
  const errorText = useErrorText();
  return async (file) => {
    const sent = await upload(file);
    if (sent.ok) return change('attachments.store', { transfer: sent.value });
    tell(`${file.name}: ${errorText(sent.error)}`);
    return null;
  };
}
