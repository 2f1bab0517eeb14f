import type { ToldTask } from '../../../shared/kinds/meeting/traces.ts';
import type { ToldItem } from '../../../shared/pack/schema.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { printableLine } from '../print/clean.ts';
import { bullets, paragraph } from '../print/nodes.ts';

/** The list of an *opfølgning* item; nothing when it has none. */
export function taskSections(tasks: readonly ToldTask[] = []): ToldItem['sections'] {
  if (tasks.length === 0) return [];
  const lines = tasks.map((task) => [paragraph(taskWords(task))]);
  return [{ key: 'followUp', heading: 'Opgaver', blocks: [bullets(lines)] }];
}

/** `Skriv til skolerne. Ansvarlig: Center for Skole. Senest 15. januar 2027 (8. december 2026, punkt 3: Ny sti).` */
function taskWords({ text, owner, due, from }: ToldTask): string {
  const end = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);
  const more = [owner ? `Ansvarlig: ${owner}.` : 'Ingen ansvarlig.', due ? `Senest ${formatDate(due)}.` : ''];
  return printableLine([end(text.trim()), ...more, `(${from})`].filter(Boolean).join(' '));
}
