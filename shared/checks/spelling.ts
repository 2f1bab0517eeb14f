import type { CaseFields } from '../kinds/case/case.ts';
import { spellKey } from '../text/spelling/judge.ts';
import type { IsKnown } from '../text/spelling/known.ts';
import { type SpellToken, spellTokens } from '../text/spelling/tokens.ts';
import type { TextBlock } from './blocks.ts';
import { contextHash } from './hash.ts';
import type { CaseInput, Finding } from './types.ts';
import { BlockCache } from './view.ts';

/** Stands for a check's id in findings and dismissals. Spelling is none of the checklist's checks and never stops a case. */
export const SPELLING = 'STAV';

/** Whether a key is spelt wrong; undefined while nobody has asked. */
export type Verdict = (key: string) => boolean | undefined;

export interface SpellingResult {
  /** In the order of the text. The same objects as before while their words and place are the same. */
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Finding[];
  /** Keys whose verdict is not known yet, each once. */
  readonly unasked: readonly string[];
}

export interface Spelling {
  /** `version` changes when a verdict or a known word has: blocks read before it are read again. */
  run(input: CaseInput, by: { verdict: Verdict; isKnown: IsKnown; version: number }): SpellingResult;
}

interface Read {
  readonly version: number;
  readonly index: number;
  readonly findings: readonly Finding[];
  readonly unasked: readonly string[];
}

/**
 * The words of a case that no dictionary knows. Names are left in peace: words that begin with a capital within a sentence, the same
 * words wherever else they stand in the case, and what the case's own fields name. Block quotations keep their writer's spelling, and
 * formulas are not spelt.
 */
export function createSpelling(): Spelling {
  const cache = new BlockCache();
  const reads = new WeakMap<TextBlock, Read>();
  const state = { names: new Set<string>(), version: 0 };
  return {
    run({ fields, doc }, { verdict, isKnown, version }) {
      const blocks = cache.blocks(doc);
      const names = namesOf(blocks, fields);
      if (!isSame(names, state.names)) state.version++;
      state.names = names;
      // Both counters only grow, so their sum tells apart what either has changed.
      const now = version + state.version;
      const isRight: IsKnown = (token) => names.has(token.text.toLowerCase()) || isKnown(token);
      const all = blocks.map((block, index) => {
        const before = reads.get(block);
        if (before?.version === now && before.index === index) return before;
        const made = { ...read(block, index, { verdict, isRight }), version: now, index };
        const kept = { ...made, findings: made.findings.map((one) => known(one, before?.findings ?? [])) };
        reads.set(block, kept);
        return kept;
      });
      const set = new Set(fields.dismissals.filter(({ check }) => check === SPELLING).map((one) => one.contextHash));
      const findings = all.flatMap((one) => one.findings);
      return {
        findings: findings.filter((one) => !set.has(one.contextHash)),
        dismissed: findings.filter((one) => set.has(one.contextHash)),
        unasked: [...new Set(all.flatMap((one) => one.unasked))],
      };
    },
  };
}

const tokensOf = (block: TextBlock): readonly SpellToken[] =>
  block.context.quoted ? [] : spellTokens(block.text).filter((token) => !isInFormula(block, token));
const isInFormula = (block: TextBlock, token: SpellToken): boolean =>
  block.formulas().some(({ from, to }) => from <= token.from && token.from < to);
const nameTokens = (block: TextBlock): readonly string[] =>
  block.memo(tokensOf).flatMap(({ isName, text }) => (isName ? text.toLowerCase() : []));

function namesOf(blocks: readonly TextBlock[], fields: CaseFields): Set<string> {
  const names = new Set(blocks.flatMap((block) => block.memo(nameTokens)));
  const { chain, responsible, competence, attachments, title } = fields;
  const named = [title, competence, responsible.person, responsible.unit];
  for (const text of [...named, ...chain.map(({ body }) => body), ...attachments.map((one) => one.title)]) {
    for (const word of text.split(/[^\p{L}\p{M}\p{N}'’-]+/u)) if (/^\p{Lu}/u.test(word)) names.add(word.toLowerCase());
  }
  return names;
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((name) => other.has(name));

function read(
  block: TextBlock,
  index: number,
  { verdict, isRight }: { verdict: Verdict; isRight: IsKnown },
): Pick<Read, 'findings' | 'unasked'> {
  const findings: Finding[] = [];
  const unasked: string[] = [];
  for (const token of block.memo(tokensOf)) {
    if (token.isName || isRight(token)) continue;
    const key = spellKey(token);
    const isWrong = verdict(key);
    if (isWrong) findings.push(finding(block, index, token));
    if (isWrong === undefined) unasked.push(key);
  }
  return { findings, unasked };
}

function finding(block: TextBlock, index: number, { text, from, to }: SpellToken): Finding {
  return {
    check: SPELLING,
    severity: 'suggestion',
    section: block.section,
    blockId: block.id,
    block: index,
    from,
    to,
    text,
    message: { da: `"${text}" står ikke i ordbogen.`, en: `"${text}" is not in the dictionary.` },
    contextHash: contextHash(SPELLING, { text: block.text, from, to }),
  };
}

function known(made: Finding, before: readonly Finding[]): Finding {
  const same = before.find(
    ({ from, text, block, contextHash: hash }) =>
      from === made.from && text === made.text && block === made.block && hash === made.contextHash,
  );
  return same ?? made;
}
