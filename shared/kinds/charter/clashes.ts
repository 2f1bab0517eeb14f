import type * as Y from 'yjs';
import type { Clash } from '../clash.ts';
import { charterKind } from './kind.ts';
import { playCharter } from './play.ts';

/** What a person must settle in a charter: told alike on every laptop. Proposals are named by what they say. */
export function charterClashes(doc: Y.Doc): readonly Clash[] {
  const proposals = new Map(charterKind.list(doc, 'proposals').map(({ id, text }) => [id, text]));
  return playCharter(charterKind.facts(doc)).clashes.map((clash) => ({
    ...clash,
    about: proposals.get(clash.about)?.slice(0, 90) ?? clash.about,
  }));
}

/** For one who must choose between two charters: how far it has come, and who began it when. */
export function charterInWords(doc: Y.Doc): { text: string; by: string; at: string } {
  const facts = charterKind.facts(doc);
  const [first] = facts;
  const clauses = charterKind.list(doc, 'clauses').filter(({ status }) => status !== 'withdrawn').length;
  const adopted = playCharter(facts).adoptions.length;
  const many = [clauses === 1 ? 'punkt' : 'punkter', adopted === 1 ? 'gang' : 'gange'];
  const text = `Kodeks med ${clauses} ${many[0]}, vedtaget ${adopted} ${many[1]}`;
  return { text, by: first?.by ?? '', at: first?.at ?? '' };
}

/** Seals that the facts of a charter name. */
export function charterSeals(doc: Y.Doc): string[] {
  const named = charterKind
    .facts(doc)
    .flatMap((fact) => (fact.kind === 'adopted' || fact.kind === 'roundClosed' ? [fact.data.seal] : []));
  return [...new Set(named)];
}
