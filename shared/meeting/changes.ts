import { hashOfSection, sentSections } from '../checks/dispatch.ts';
import type { SectionView } from '../checks/view.ts';
import type { CaseFields } from '../kinds/case/case.ts';

/** What of a case is other than what was sent. `heading` is a section's, or the title of an attachment. */
export interface SentChange {
  readonly what: 'title' | 'openness' | 'attachment' | 'section' | 'order';
  readonly heading: string;
  readonly how: 'added' | 'removed' | 'changed';
}

export interface Told {
  readonly fields: CaseFields;
  readonly sections: readonly SectionView[];
}

/** Everything `dispatchHash` would notice, in words; empty as long as it stays the same. */
export function changesSince(sent: Told, now: Told): SentChange[] {
  const own: SentChange[] = [];
  if (sent.fields.title !== now.fields.title) own.push({ what: 'title', heading: '', how: 'changed' });
  if (sent.fields.openness.closed !== now.fields.openness.closed)
    own.push({ what: 'openness', heading: '', how: 'changed' });
  const found = [
    ...own,
    ...compared('section', sectionsOf(sent), sectionsOf(now)),
    ...compared('attachment', attachmentsOf(sent), attachmentsOf(now)),
  ];
  const isMoved = found.length === 0 && orderOf(sent) !== orderOf(now);
  return isMoved ? [{ what: 'order', heading: '', how: 'changed' }] : found;
}

interface Part {
  readonly key: string;
  readonly heading: string;
  readonly hash: string;
}

function sectionsOf({ sections }: Told): Part[] {
  return sentSections(sections).map((section) => {
    const { key, heading } = section;
    return { key, heading, hash: section.memo(hashOfSection) };
  });
}

function attachmentsOf({ fields }: Told): Part[] {
  return fields.attachments.map(({ id, number, title, file }) => {
    const hash = JSON.stringify([number, title, file?.hash ?? null]);
    return { key: id, heading: title || (file?.name ?? ''), hash };
  });
}

const orderOf = (told: Told): string =>
  JSON.stringify([sectionsOf(told).map(({ key, hash }) => [key, hash]), attachmentsOf(told).map(({ hash }) => hash)]);

/** Parts by key; of several with one key all are compared together. */
function compared(what: 'section' | 'attachment', before: readonly Part[], after: readonly Part[]): SentChange[] {
  const was = Map.groupBy(before, ({ key }) => key);
  const is = Map.groupBy(after, ({ key }) => key);
  const hashes = (parts: readonly Part[] = []) => JSON.stringify(parts.map(({ hash }) => hash));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): SentChange[] => {
    const [old, now] = [was.get(key), is.get(key)];
    if (hashes(old) === hashes(now)) return [];
    const heading = (now ?? old)?.[0]?.heading ?? '';
    return [{ what, heading, how: old ? (now ? 'changed' : 'removed') : 'added' }];
  });
}
