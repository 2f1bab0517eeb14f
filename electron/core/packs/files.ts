import type { Pack, PackAttachment } from '../../../shared/pack/schema.ts';
import { namedApart } from '../files/names.ts';
import type { AttachedFile } from '../print/printable.ts';
import { sectionKey } from './printed.ts';

type WithFile = PackAttachment & { readonly file: NonNullable<PackAttachment['file']> };

const hasFile = (attachment: PackAttachment): attachment is WithFile => attachment.file !== null;

/** Every file of a pack once for each item it belongs to, by a name of its own: `3-2 Trafiktælling.pdf`. */
export function attachedFiles({ items }: Pack): AttachedFile[] {
  const files = items.flatMap((item, index) =>
    item.withheld
      ? []
      : item.attachments
          .filter(hasFile)
          .map((attachment) => ({ item: item.number, section: sectionKey(index), attachment })),
  );
  const names = namedApart(
    files.map(({ item, attachment: { number, file } }) => {
      const place = [item, number].filter((one) => one !== null).join('-');
      return `${place ? `${place} ` : ''}${file.name}`;
    }),
  );
  return files.map(({ section, attachment: { number, title, file } }, index) => ({
    name: names[index] ?? file.name,
    title,
    heading: `Bilag${number === null ? '' : ` ${number}`}: ${title}`,
    mediaType: file.mediaType,
    hash: file.hash,
    section,
  }));
}
