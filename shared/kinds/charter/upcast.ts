import * as Y from 'yjs';
import { z } from 'zod';
import { carryFact } from '../facts.ts';
import { readOrdered, regroup } from '../items.ts';
import {
  CharterAnswer,
  CharterClause,
  CharterProposal,
  CharterResult,
  CharterRound,
  CharterSignature,
  CharterStep,
  CharterSupport,
  CharterVersion,
} from './charter.ts';
import { resultsSeal, versionSeal } from './seals.ts';

const OldRound = CharterRound.extend({ keeper: z.string().max(80) });
const OLD_VERSIONS = { name: 'versions', schema: CharterVersion };
const OLD_ROUNDS = { name: 'rounds', schema: OldRound };
const OLD_RESULTS = { name: 'results', schema: CharterResult };
const OLD_ANSWERS = { name: 'answers', schema: CharterAnswer };

/** Roots of form 1 that hold nothing in form 2. */
export const OLD_ROOTS = ['steps', 'versions', 'signatures', 'rounds', 'results', 'answers'] as const;

/** Answers that lay in a document of form 1, where form 2 has none. */
export function oldAnswers(doc: Y.Doc): CharterAnswer[] {
  return readOrdered(doc, OLD_ANSWERS);
}

/** How the core seals: stores the text's bytes and answers their hash. `isIntact` tells whether an old version fits its own. */
export interface OldSealing {
  readonly seal: (text: string) => string;
  readonly isIntact: (version: CharterVersion) => boolean;
}

/**
 * Lays what was adopted and counted in a document of form 1 down as facts that name sealed bytes. What has to be hashed is
 * hashed by the core: so this comes before `upcast`, which does the rest. A version that never fitted its seal is kept, under
 * bytes that are no adoption, so it is shown as broken.
 */
export function sealOldForm(doc: Y.Doc, { seal, isIntact }: OldSealing): void {
  for (const version of readOrdered(doc, OLD_VERSIONS)) {
    const { id, number, body, date, item, by, at } = version;
    const hash = seal(isIntact(version) ? versionSeal(version) : JSON.stringify({ broken: version }));
    carryFact(doc, { source: `a-${id}`, kind: 'adopted', data: { id, number, body, date, item, seal: hash }, by, at });
    doc.getMap('versions').delete(id);
  }
  const results = readOrdered(doc, OLD_RESULTS);
  for (const old of readOrdered(doc, OLD_ROUNDS)) {
    const { id: round, closedAt, keeper } = old;
    if (closedAt === null) continue;
    carryRound(doc, old);
    const own = results.filter((one) => one.round === round);
    const data = { round, seal: seal(resultsSeal(round, own)), keeper };
    carryFact(doc, { source: `c-${round}`, kind: 'roundClosed', data, by: '', at: closedAt });
    for (const { id } of own) doc.getMap('results').delete(id);
  }
}

/** Form 1 to form 2: what happened becomes facts, and the answers leave the document. Deterministic. */
export function upcastToFacts(doc: Y.Doc): void {
  carrySteps(doc);
  carrySignatures(doc);
  for (const round of readOrdered(doc, OLD_ROUNDS)) if (round.closedAt === null) carryRound(doc, round);
  carryProposals(doc);
  for (const id of doc.getMap('answers').keys()) doc.getMap('answers').delete(id);
  regroup(doc, { name: 'clauses', schema: CharterClause, together: [['text', 'rationale']] });
  regroup(doc, { name: 'support', schema: CharterSupport, together: [['for', 'against']] });
}

/** That a version was adopted is told by the adoption itself. */
function carrySteps(doc: Y.Doc): void {
  for (const { id, step, note, by, at } of readOrdered(doc, { name: 'steps', schema: CharterStep })) {
    const isAdoption = step === 'adopted' || (step === 'revised' && note !== '' && isOfAdoption(doc, at));
    if (!isAdoption) carryFact(doc, { source: `t-${id}`, kind: 'stepTaken', data: { step, note }, by, at });
    doc.getMap('steps').delete(id);
  }
}

/** Adoption and its step were written in one change; by now the adoption may be a fact. */
function isOfAdoption(doc: Y.Doc, at: string): boolean {
  if (readOrdered(doc, OLD_VERSIONS).some((version) => version.at === at)) return true;
  return [...doc.getMap('facts').entries()].some(
    ([key, fact]) => key.startsWith('legacy-a-') && JSON.stringify(fact).includes(at),
  );
}

function carrySignatures(doc: Y.Doc): void {
  const digits = (at: string) => at.replaceAll(/\D/g, '');
  for (const one of readOrdered(doc, { name: 'signatures', schema: CharterSignature })) {
    const { id, version, member, name, at, withdrawnAt } = one;
    const source = `${version.slice(0, 36)}-${member.slice(0, 36)}`;
    const by = name;
    carryFact(doc, { source: `s-${source}-${digits(at)}`, kind: 'signed', data: { version, member, name }, by, at });
    if (withdrawnAt !== null) {
      const data = { version, member };
      carryFact(doc, { source: `w-${source}-${digits(withdrawnAt)}`, kind: 'withdrawn', data, by, at: withdrawnAt });
    }
    doc.getMap('signatures').delete(id);
  }
}

function carryRound(doc: Y.Doc, round: z.infer<typeof OldRound>): void {
  const { id, kind, name, version, clauses, keeper, openedAt: at } = round;
  const data = { id, kind, name, version, clauses, keeper };
  carryFact(doc, { source: `o-${id}`, kind: 'roundOpened', data, by: '', at });
  doc.getMap('rounds').delete(id);
}

function carryProposals(doc: Y.Doc): void {
  for (const { id, state, by, at } of readOrdered(doc, { name: 'proposals', schema: CharterProposal })) {
    if (state !== 'open') {
      const data = { proposal: id, how: state };
      carryFact(doc, { source: `p-${state}-${id}`, kind: 'proposalSettled', data, by, at });
    }
    const item = doc.getMap('proposals').get(id);
    if (item instanceof Y.Map) item.delete('state');
  }
}
