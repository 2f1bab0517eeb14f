import { FORMATS, type Format, type FormatRow, PACK_FORMATS, type PackFormat, type Words } from '../print/formats.ts';

type FormatMessages = Readonly<
  Record<`format.${Format}` | `pack.format.${PackFormat}` | `pack.about.${PackFormat}`, string>
>;

/** What a language's catalogue says of formats. */
export function formatMessages(lang: keyof Words): FormatMessages {
  const rows = Object.entries<FormatRow>(FORMATS);
  const full = rows.map(([format, { name, fullName = name }]) => [`format.${format}`, fullName[lang]] as const);
  const ofPack = PACK_FORMATS.flatMap((format) => {
    const { name, about } = FORMATS[format];
    return [[`pack.format.${format}`, name[lang]] as const, [`pack.about.${format}`, about[lang]] as const];
  });
  return Object.fromEntries([...full, ...ofPack]) as FormatMessages;
}
