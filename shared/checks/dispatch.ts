import type { CaseFields } from '../kinds/case/case.ts';
import { hashText } from './hash.ts';
import type { SectionView } from './view.ts';

/** Names the words of a section. */
export const hashOfSection = (section: SectionView): string =>
  hashText(
    section.blocks
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n'),
  );

/** Sections that are written at and after the meeting; they are no change to what was sent. */
const AFTERWARDS = new Set(['decision', 'dissent']);

/** Names what members are sent: title, texts, attachments, and whether the item is closed. The same as long as these are. */
export function dispatchHash(
  { title, openness, attachments, handlerum }: CaseFields,
  sections: readonly SectionView[],
): string {
  return hashText(
    JSON.stringify([
      title,
      openness.closed,
      attachments.map(({ number, title: name, file }) => [number, name, file?.hash ?? null]),
      sentSections(sections).map((section) => [section.key, section.memo(hashOfSection)]),
      ...(handlerum ? [handlerum] : []),
    ]),
  );
}

/** The sections that are sent: those with words that are not written at or after the meeting. */
export function sentSections(sections: readonly SectionView[]): SectionView[] {
  return sections.filter((section) => !section.isEmpty && !AFTERWARDS.has(section.key));
}
