import type { AudienceTold, LeavingRecord, RecordTitle } from '../../../shared/contract/exchange.ts';
import type { Formats, Translate } from '../../words/i18n.tsx';

interface Wording {
  readonly t: Translate;
  readonly format: Formats;
}

/** What a record is called, with its kind in front: *Sag: Ny bro*. */
export function titleWords({ kind, text, day }: RecordTitle, { t, format }: Wording): string {
  const about = [text, day === null ? '' : format.day(day)].filter(Boolean).join(', ');
  const name = t(`exchange.kind.${kind}`);
  return about === '' ? name : `${name}: ${about}`;
}

/** Who may see a record, in a few words. */
export function audienceWords({ kind, groups }: AudienceTold, t: Translate): string {
  return t(`exchange.audience.${kind}`, { groups: groups.join(', ') });
}

const KB = 1000;
const MB = 1_000_000;

/** How many attachments, and how large they are; nothing for none. */
export function attachmentWords(
  { attachments: n, bytes }: Pick<LeavingRecord, 'attachments' | 'bytes'>,
  { t, format }: Wording,
): string {
  if (n === 0) return '';
  const isLarge = bytes >= MB;
  const size = format.number(isLarge ? bytes / MB : Math.max(1, Math.round(bytes / KB)));
  return t(isLarge ? 'exchange.attachmentsMb' : 'exchange.attachmentsKb', { n, size });
}

/** What there is of each kind of audience, widest first, and the groups that are named. */
export function seenBy(records: readonly { readonly audience: AudienceTold }[]) {
  return (['all', 'council', 'groups', 'own'] as const).flatMap((kind) => {
    const of = records.filter(({ audience }) => audience.kind === kind);
    const groups = [...new Set(of.flatMap(({ audience }) => audience.groups))].join(', ');
    return of.length === 0 ? [] : [{ kind, n: of.length, groups }];
  });
}
