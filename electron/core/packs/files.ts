import type { Pack, PackAttachment } from '../../../shared/pack/schema.ts';
import { namedApart } from '../files/names.ts';

export type WithFile = PackAttachment & { readonly file: NonNullable<PackAttachment['file']> };

export const hasFile = (attachment: PackAttachment): attachment is WithFile => attachment.file !== null;

/** Every file of a pack once for each item it belongs to, by a name of its own: `3-2 Trafiktælling.pdf`. */
export function filesOf({ items }: Pack): { readonly name: string; readonly attachment: WithFile }[] {
  const files = items.flatMap((item) =>
    item.withheld ? [] : item.attachments.filter(hasFile).map((attachment) => ({ number: item.number, attachment })),
  );
  const names = namedApart(
    files.map(({ number, attachment }) => {
      const place = [number, attachment.number].filter((one) => one !== null).join('-');
      return `${place ? `${place} ` : ''}${attachment.file.name}`;
    }),
  );
  return files.map(({ attachment }, index) => ({ attachment, name: names[index] ?? attachment.file.name }));
}
