import { formatDate } from '../../../shared/text/dates.ts';
import { loadPictures } from '../cases/exportCase.ts';
import { breathe } from '../control.ts';
import { toDocx } from '../print/docx/docx.ts';
import type { PackWriter } from '../print/means.ts';
import { printedPack } from './printed.ts';
import { VARIANT_WORDS } from './words.ts';

/** A Word file with the headings of the items for its navigation, and the meeting at the foot of every page. */
export const writeDocx: PackWriter = async (pack, means, { signal }) => {
  const printed = printedPack(pack);
  const pictures = await loadPictures(printed, means);
  await breathe();
  signal.throwIfAborted();
  return toDocx(printed, {
    pictures,
    tell: means.tell,
    author: means.author,
    description: VARIANT_WORDS[pack.variant],
    footer: `${pack.meeting.body}, ${formatDate(pack.meeting.date)}`,
  });
};
