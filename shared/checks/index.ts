import { type ChecklistContent, STANDARD_CHECKLIST } from '../kinds/checklist/checklist.ts';
import type { Check } from './define.ts';
import { type Checker, createChecker as createEngine, type Summary, summarise as summariseBy } from './engine.ts';
import { fu01 } from './rules/fu01-missing-fields.ts';
import { fu02 } from './rules/fu02-unclear-recommendation.ts';
import { fu03 } from './rules/fu03-verb-against-case-type.ts';
import { fu04 } from './rules/fu04-wrong-authority.ts';
import { fu05 } from './rules/fu05-finance-committee-missing.ts';
import { fu06 } from './rules/fu06-missing-financing.ts';
import { fu07 } from './rules/fu07-unexplained-no-economy.ts';
import { fu08 } from './rules/fu08-incomplete-economy-table.ts';
import { fu09 } from './rules/fu09-missing-legal-basis.ts';
import { fu10 } from './rules/fu10-missing-statutory-hearing.ts';
import { fu11 } from './rules/fu11-untold-hearing-answers.ts';
import { fu12 } from './rules/fu12-missing-next-steps.ts';
import { fu13 } from './rules/fu13-summary-without-question.ts';
import { fu14 } from './rules/fu14-mismatched-attachments.ts';
import { fu15 } from './rules/fu15-template-leftovers.ts';
import { fu16 } from './rules/fu16-missing-link-to-agreements.ts';
import { fu17 } from './rules/fu17-unnamed-risk.ts';
import { fu18 } from './rules/fu18-picture-without-alternative-text.ts';
import { hr01 } from './rules/hr01-too-few-options.ts';
import { hr02 } from './rules/hr02-missing-zero-option.ts';
import { hr03 } from './rules/hr03-no-alternative-language.ts';
import { hr04 } from './rules/hr04-incomplete-consequence-matrix.ts';
import { hr05 } from './rules/hr05-lopsided-options.ts';
import { hr06 } from './rules/hr06-unclear-must-or-may.ts';
import { hr07 } from './rules/hr07-unexplained-bindings.ts';
import { hr08 } from './rules/hr08-unfilled-profile.ts';
import { hr09 } from './rules/hr09-locked-choice.ts';
import { hr10 } from './rules/hr10-anticipated-decision.ts';
import { hr11 } from './rules/hr11-loaded-words.ts';
import { hr12 } from './rules/hr12-mixed-fact-and-assessment.ts';
import { hr13 } from './rules/hr13-undivided-case.ts';
import { hr14 } from './rules/hr14-unstated-reversal.ts';
import { hr15 } from './rules/hr15-unnamed-winners-and-losers.ts';
import { hr16 } from './rules/hr16-unnamed-dilemma.ts';
import { pc01 } from './rules/pc01-late-dispatch.ts';
import { pc02 } from './rules/pc02-late-without-reason.ts';
import { pc03 } from './rules/pc03-unfounded-closing.ts';
import { pc04 } from './rules/pc04-confidential-data-in-open-case.ts';
import { pc05 } from './rules/pc05-wrong-chain-order.ts';
import { pc06 } from './rules/pc06-missed-statutory-window.ts';
import { pc07 } from './rules/pc07-changed-since-dispatch.ts';
import { pr01 } from './rules/pr01-vague-quantity.ts';
import { pr02 } from './rules/pr02-vague-time.ts';
import { pr03 } from './rules/pr03-relative-date.ts';
import { pr04 } from './rules/pr04-date-without-year.ts';
import { pr05 } from './rules/pr05-claim-without-source.ts';
import { pr06 } from './rules/pr06-percentage-without-base.ts';
import { pr07 } from './rules/pr07-amount-without-unit.ts';
import { pr08 } from './rules/pr08-estimate-without-uncertainty.ts';
import { pr09 } from './rules/pr09-table-does-not-add-up.ts';
import { pr10 } from './rules/pr10-contradicting-amounts.ts';
import { pr11 } from './rules/pr11-undefined-abbreviation.ts';
import { pr12 } from './rules/pr12-wrong-or-changing-name.ts';
import { pr13 } from './rules/pr13-unclear-reference.ts';
import { pr14 } from './rules/pr14-undetermined-actor.ts';
import { pr15 } from './rules/pr15-comparison-without-start.ts';
import { pr16 } from './rules/pr16-imprecise-law-reference.ts';
import { pr17 } from './rules/pr17-untraced-decision.ts';
import { pr18 } from './rules/pr18-unmeasured-effect.ts';
import { pr19 } from './rules/pr19-doubled-word.ts';
import { pr20 } from './rules/pr20-amount-that-changes.ts';
import { pr21 } from './rules/pr21-name-spelt-two-ways.ts';
import { pr22 } from './rules/pr22-gap-in-list.ts';
import { pr23 } from './rules/pr23-consequence-without-amount.ts';
import { pr24 } from './rules/pr24-citizens-unspecified.ts';
import { sp01 } from './rules/sp01-high-lix.ts';
import { sp02 } from './rules/sp02-long-sentence.ts';
import { sp03 } from './rules/sp03-passive-without-agent.ts';
import { sp04 } from './rules/sp04-nominalisation.ts';
import { sp05 } from './rules/sp05-officialese.ts';
import { sp06 } from './rules/sp06-cliches.ts';
import { sp07 } from './rules/sp07-stacked-reservations.ts';
import { sp08 } from './rules/sp08-heavy-words-before-noun.ts';
import type { Category, Finding } from './types.ts';

export type { TextBlock } from './blocks.ts';
export type { Check, Example, Examples, Hit } from './define.ts';
export type { CaseStats, Checker, CheckResult, Reading, SectionStats, Summary } from './engine.ts';
export type { Question } from './questions.ts';
export type { CaseInput, Category, CheckMeta, Finding, Fix, Message, Severity } from './types.ts';
export { blocksOf } from './view.ts';

/** Every check of this version, in the order of the catalogue (docs/domain.md 4.4). Adding one is a file and a line. */
export const CHECKS: readonly Check[] = [
  pr01,
  pr02,
  pr03,
  pr04,
  pr05,
  pr06,
  pr07,
  pr08,
  pr09,
  pr10,
  pr11,
  pr12,
  pr13,
  pr14,
  pr15,
  pr16,
  pr17,
  pr18,
  pr19,
  pr20,
  pr21,
  pr22,
  pr23,
  pr24,
  fu01,
  fu02,
  fu03,
  fu04,
  fu05,
  fu06,
  fu07,
  fu08,
  fu09,
  fu10,
  fu11,
  fu12,
  fu13,
  fu14,
  fu15,
  fu16,
  fu17,
  fu18,
  hr01,
  hr02,
  hr03,
  hr04,
  hr05,
  hr06,
  hr07,
  hr08,
  hr09,
  hr10,
  hr11,
  hr12,
  hr13,
  hr14,
  hr15,
  hr16,
  sp01,
  sp02,
  sp03,
  sp04,
  sp05,
  sp06,
  sp07,
  sp08,
  pc01,
  pc02,
  pc03,
  pc04,
  pc05,
  pc06,
  pc07,
];

const BY_ID = new Map(CHECKS.map((check) => [check.id, check] as const));

export function checkById(id: string): Check | undefined {
  return BY_ID.get(id);
}

/** A checker with all checks and the program's own checklist, or those given. One per open document: its cache lives with it. */
export function createChecker(
  checks: readonly Check[] = CHECKS,
  checklist: ChecklistContent = STANDARD_CHECKLIST,
): Checker {
  return createEngine(checks, checklist);
}

/** Counts of findings by severity and category. Findings of checks this version does not know count as completeness. */
export function summarise(findings: readonly Finding[]): Summary {
  return summariseBy(findings, (id): Category => BY_ID.get(id)?.category ?? 'completeness');
}
