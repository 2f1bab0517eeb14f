import { type LixBand, lixBand, reliableLix, type TextStats } from '../text/lix.ts';
import { BlockCache, type TextBlock } from './blocks.ts';
import type { Check, Hit } from './define.ts';
import { contextHash } from './hash.ts';
import type { CaseInput, Category, Finding, Severity } from './types.ts';
import { createView } from './view.ts';

export interface CaseStats extends TextStats {
  /** Null under 100 words. */
  readonly lix: number | null;
  readonly band: LixBand | null;
}

export interface CheckResult {
  /** Open findings: whole-case ones first, then in the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings a person has dismissed and whose words have not changed since. */
  readonly dismissed: readonly Finding[];
  readonly stats: CaseStats;
}

export interface Checker {
  run(input: CaseInput): CheckResult;
}

/**
 * A checker with its own cache. Give it the same document after each edit and it re-reads only the blocks whose nodes are new.
 * Pure otherwise: the same input gives the same result whatever was checked before.
 */
export function createChecker(checks: readonly Check[]): Checker {
  const cache = new BlockCache();
  return {
    run({ fields, doc }) {
      const blocks = cache.blocks(doc);
      const view = createView(fields, doc, blocks);
      const places = new Map(blocks.map((block, index) => [block, index] as const));
      const all = checks
        .filter(({ caseTypes }) => !caseTypes || caseTypes.includes(fields.caseType))
        .flatMap((check) => check.run(view).map((hit) => toFinding(check, hit, places)))
        .sort(inOrder);
      const dismissals = new Set(fields.dismissals.map((entry) => `${entry.check} ${entry.contextHash}`));
      const isDismissed = (finding: Finding) => dismissals.has(`${finding.check} ${finding.contextHash}`);
      const value = reliableLix(view.stats);
      return {
        findings: all.filter((finding) => !isDismissed(finding)),
        dismissed: all.filter(isDismissed),
        stats: { ...view.stats, lix: value, band: value === null ? null : lixBand(value) },
      };
    },
  };
}

function toFinding(check: Check, hit: Hit, places: ReadonlyMap<TextBlock, number>): Finding {
  const { block, message, suggestion, fix } = hit;
  const from = hit.from ?? 0;
  const to = hit.to ?? (block ? block.text.length : 0);
  const context = block ? { text: block.text, from, to } : { text: hit.about ?? hit.section ?? '', from: 0, to: 1e6 };
  return {
    check: check.id,
    severity: hit.severity ?? check.severity,
    section: block?.section ?? hit.section ?? null,
    blockId: block?.id ?? null,
    block: block ? (places.get(block) ?? -1) : -1,
    from,
    to,
    text: block ? block.text.slice(from, to) : '',
    message,
    contextHash: contextHash(check.id, context),
    ...(suggestion ? { suggestion } : {}),
    ...(fix ? { fix } : {}),
  };
}

function inOrder(a: Finding, b: Finding): number {
  return a.block - b.block || a.from - b.from || a.to - b.to || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
}

export type Summary = Readonly<Record<Severity, number>> & {
  readonly byCategory: Readonly<Record<Category, Readonly<Record<Severity, number>>>>;
};

/** Counts by severity, in all and for each category. */
export function summarise(findings: readonly Finding[], categoryOf: (check: string) => Category): Summary {
  const none = (): Record<Severity, number> => ({ error: 0, warning: 0, suggestion: 0 });
  const byCategory = { precision: none(), completeness: none(), room: none(), language: none(), process: none() };
  const total = none();
  for (const { check, severity } of findings) {
    total[severity]++;
    byCategory[categoryOf(check)][severity]++;
  }
  return { ...total, byCategory };
}
