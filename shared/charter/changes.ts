import type * as Y from 'yjs';
import { z } from 'zod';
import type { CharterFact } from '../kinds/charter/adoptions.ts';
import { readCharterList, readPreamble } from '../kinds/charter/doc.ts';
import { charterKind } from '../kinds/charter/kind.ts';
import { addedFacts } from '../kinds/charter/merge.ts';
import { InBoth } from '../kinds/clash.ts';
import type { FactOf } from '../kinds/define.ts';
import { formatDate, formatDateInEnglish } from '../text/dates.ts';

/** One thing a package would add or change, for a person to read before it is taken; `what` names the words in the catalogues. */
export const PackageChange = z.object({
  what: z.enum([
    'adopted',
    'signed',
    'withdrawn',
    'roundOpened',
    'roundClosed',
    'stepTaken',
    'merged',
    'declined',
    'settled',
    'second',
    'clause',
    'clauseChanged',
    'proposal',
    'comment',
    'support',
    'preamble',
    'chapters',
    'action',
  ] as const),
  by: z.string(),
  /** Null where the record does not say when. */
  at: z.string().nullable(),
  text: z.union([z.string(), InBoth]),
});
export type PackageChange = z.infer<typeof PackageChange>;

interface Both {
  readonly before: Y.Doc;
  readonly after: Y.Doc;
}

/** All that a merge would change, what happened first and then what is written. Empty when it brings nothing. */
export function packageChanges(both: Both): PackageChange[] {
  return [...happened(both), ...written(both)];
}

/** What facts name by id, as people know it. */
interface Names {
  readonly version: (id: string) => string;
  readonly round: (id: string) => string;
  readonly member: (id: string) => string;
  readonly proposal: (id: string) => string;
}

function happened(both: Both): PackageChange[] {
  const facts = charterKind.facts(both.after);
  const names: Names = {
    version: (id) => String(facts.find(isOf('adopted', (data) => data.id === id))?.data.number ?? ''),
    round: (id) => facts.find(isOf('roundOpened', (data) => data.id === id))?.data.name ?? '',
    member: (id) => facts.find(isOf('signed', (data) => data.member === id))?.data.name ?? id,
    proposal: (id) => readCharterList(both.after, 'proposals').find((one) => one.id === id)?.text ?? '',
  };
  return addedFacts(both).map((fact) => ({ by: fact.by, at: fact.at, ...toldOf(fact, names) }));
}

type Of<K extends CharterFact['kind']> = FactOf<(typeof charterKind)['spec'], K>;

function isOf<K extends CharterFact['kind']>(kind: K, fits: (data: Of<K>['data']) => boolean) {
  return (fact: CharterFact): fact is CharterFact & Of<K> => fact.kind === kind && fits(fact.data as Of<K>['data']);
}

function toldOf(fact: CharterFact, names: Names): Pick<PackageChange, 'what' | 'text'> & { readonly by?: string } {
  switch (fact.kind) {
    case 'adopted': {
      const { number, body, date } = fact.data;
      return {
        what: 'adopted',
        text: { da: `${number}: ${body}, ${formatDate(date)}`, en: `${number}: ${body}, ${formatDateInEnglish(date)}` },
      };
    }
    case 'signed':
      return { what: 'signed', by: fact.data.name, text: names.version(fact.data.version) };
    case 'withdrawn':
      return { what: 'withdrawn', by: names.member(fact.data.member), text: names.version(fact.data.version) };
    case 'roundOpened':
      return { what: 'roundOpened', text: fact.data.name };
    case 'roundClosed':
      return { what: 'roundClosed', text: names.round(fact.data.round) };
    case 'stepTaken':
      return { what: 'stepTaken', text: fact.data.step };
    case 'proposalSettled':
      return { what: fact.data.how, text: short(names.proposal(fact.data.proposal)) };
    case 'settled':
      return { what: 'settled', text: '' };
  }
}

function written({ before, after }: Both): PackageChange[] {
  const list = <L extends Parameters<typeof readCharterList>[1]>(name: L) => {
    const old = new Map(readCharterList(before, name).map((one) => [one.id, JSON.stringify(one)]));
    const now = readCharterList(after, name);
    return {
      added: now.filter(({ id }) => !old.has(id)),
      changed: now.filter((one) => old.has(one.id) && old.get(one.id) !== JSON.stringify(one)),
      isSame: JSON.stringify(now) === JSON.stringify(readCharterList(before, name)),
    };
  };
  const [clauses, proposals, comments] = [list('clauses'), list('proposals'), list('comments')];
  const [support, actions] = [list('support'), list('actions')];
  const plain = (what: PackageChange['what'], text: string): PackageChange => ({ what, by: '', at: null, text });
  return [
    ...(readPreamble(before) === readPreamble(after) ? [] : [plain('preamble', short(readPreamble(after)))]),
    ...(list('chapters').isSame ? [] : [plain('chapters', '')]),
    ...clauses.added.map(({ text }) => plain('clause', short(text))),
    ...clauses.changed.map(({ text }) => plain('clauseChanged', short(text))),
    ...proposals.added.map(({ text, by, at }) => ({ what: 'proposal' as const, by, at, text: short(text) })),
    ...proposals.changed.map(({ text, by, at }) => ({ what: 'proposal' as const, by, at, text: short(text) })),
    ...comments.added.map(({ text, by, at }) => ({ what: 'comment' as const, by, at, text: short(text) })),
    ...comments.changed.map(({ text, by, at }) => ({ what: 'comment' as const, by, at, text: short(text) })),
    ...[...support.added, ...support.changed].map((one) => plain('support', `${one.for}–${one.against}`)),
    ...[...actions.added, ...actions.changed].map((one) => ({
      what: 'action' as const,
      by: one.owner,
      at: one.at,
      text: short(one.text),
    })),
  ];
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
