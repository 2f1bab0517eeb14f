import type { SavedTransfer } from '../../shared/contract/files.ts';
import type { TransferId } from '../../shared/kinds/ids.ts';
import { failure, ok, type Result } from '../../shared/rpc/result.ts';
import { isTransferId } from './ids.ts';

/** Sends a file to the host; its transfer id then stands for it in messages. */
export async function upload(file: File, signal?: AbortSignal): Promise<Result<TransferId>> {
  try {
    const headers = { 'x-file-name': encodeURIComponent(file.name) };
    const answer = await fetch('/upload', { method: 'POST', body: file, headers, signal: signal ?? null });
    const result = (await answer.json()) as Result<{ transfer: string }>;
    if (!result.ok) return result;
    const { transfer } = result.value;
    return isTransferId(transfer) ? ok(transfer) : failure('internal', 'The host named no transfer');
  } catch {
    if (signal?.aborted) return failure('cancelled', 'The upload was cancelled');
    return failure('unavailable', 'The host did not answer');
  }
}

/** Hands a file the host has made to the person, by the browser's own download. */
export function download({ transfer, name }: Pick<SavedTransfer, 'transfer' | 'name'>): void {
  const link = document.createElement('a');
  link.href = `/download/${transfer}`;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
