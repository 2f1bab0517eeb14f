import { hashText } from '../checks/hash.ts';
import type { MeetingContent } from '../kinds/meeting/meeting.ts';
import type { Reading } from '../kinds/meeting/traces.ts';

/** Names the words that were read. */
export const textRead = (text: string): string => hashText(text);

/** The reading of an item's text as it stands; null when it was not read, or was changed since. */
export function readingOf({ readings }: Pick<MeetingContent, 'readings'>, item: string, text: string): Reading | null {
  return readings.find(({ id, text: read }) => id === item && read === textRead(text)) ?? null;
}
