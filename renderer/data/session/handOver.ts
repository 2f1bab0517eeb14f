import type { Api } from '../api.tsx';
import type { Kept } from '../kept.ts';
import { toBase64 } from './base64.ts';
import type { Surroundings } from './surroundings.ts';

/** What belongs to no case here, such as one of another data folder, is forgotten after so many days. */
const DAYS = 30;

/**
 * Hands over what other windows kept while the program was away, those that are closed among them; answers how many cases it was
 * for. To hand the same words over twice changes nothing, so it may be called at any time. What the program does not take now stays
 * where it is.
 */
export async function handOver(
  api: { readonly records: Pick<Api['records'], 'push'> },
  { kept: store, window }: Pick<Surroundings, 'kept' | 'window'>,
  now: Date,
): Promise<number> {
  const taken = new Set<string>();
  for (const kept of await store.all()) {
    // This window has its words, and sends them itself.
    if (kept.window === window) continue;
    const result = await api.records.push({ id: kept.record, update: toBase64(kept.update), whose: 'other' });
    if (result.ok) taken.add(kept.record);
    if (result.ok || isForgotten(kept, now)) await store.remove(kept);
  }
  return taken.size;
}

function isForgotten({ at }: Kept, now: Date): boolean {
  return now.getTime() - Date.parse(at) > DAYS * 86_400_000;
}
