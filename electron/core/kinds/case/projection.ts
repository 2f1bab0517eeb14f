import type { Node } from 'prosemirror-model';
import type * as Y from 'yjs';
import { CHECKS, type Checker, type CheckResult, createChecker } from '../../../../shared/checks/index.ts';
import { weightOf, weightsOf } from '../../../../shared/checks/weight.ts';
import { caseSchema } from '../../../../shared/editor/schema.ts';
import type { CaseContent, CaseFields } from '../../../../shared/kinds/case/case.ts';
import { bodyOf, gateState, isArchived, readCaseFields } from '../../../../shared/kinds/case/doc.ts';
import type { GateState } from '../../../../shared/kinds/case/play.ts';
import type { ChecklistContent } from '../../../../shared/kinds/checklist/checklist.ts';
import { fold } from '../../../../shared/text/fold.ts';
import type { CaseCheck } from '../../database/tables/caseChecks.ts';
import type { CaseProjection } from '../../database/tables/cases.ts';
import { LiveBody } from './liveBody.ts';

const TEXT_BREAK = '\n';

/** What lists and search read of a case, kept up as its document changes. One per open record. */
export class CaseProjector {
  readonly #doc: Y.Doc;
  readonly #live: LiveBody;
  readonly #checklist: () => ChecklistContent;
  #checker: Checker | null = null;

  constructor(doc: Y.Doc, checklist: () => ChecklistContent) {
    this.#doc = doc;
    this.#checklist = checklist;
    this.#live = new LiveBody(bodyOf(doc));
  }

  project(today: string): CaseProjection {
    const fields = readCaseFields(this.#doc);
    const body = this.#live.doc();
    this.#checker ??= createChecker(CHECKS, this.#checklist());
    const result = this.#checker.run({ fields, doc: body });
    const { findings, stats } = result;
    const gate = gateState(this.#doc);
    return {
      ...told(fields, { text: plainText(body), archived: isArchived(this.#doc) }, today),
      words: stats.words,
      lix: stats.lix,
      ...weightsOf(findings, gate),
      blank: result.isBlank,
      checks: checksTold(result, { gate, fields }),
    };
  }

  destroy(): void {
    this.#live.destroy();
  }
}

/**
 * Open findings and what people set aside, by check. A finding counts as set aside only while its words stand: the sentence that was
 * written anew is no longer anybody's false alarm.
 * What a draft still lacks is found by nobody yet.
 */
function checksTold(
  { findings, dismissed }: Pick<CheckResult, 'findings' | 'dismissed'>,
  { gate, fields: { dismissals } }: { readonly gate: GateState; readonly fields: CaseFields },
): CaseCheck[] {
  const told = new Map<string, { open: number; wrong: number; accepted: number }>();
  const of = (check: string) => {
    const counts = told.get(check) ?? { open: 0, wrong: 0, accepted: 0 };
    told.set(check, counts);
    return counts;
  };
  for (const finding of findings) if (weightOf(finding, gate) !== 'lacking') of(finding.check).open++;
  const kinds = new Map(dismissals.map(({ check, contextHash, kind }) => [`${check} ${contextHash}`, kind] as const));
  for (const { check, contextHash } of dismissed) of(check)[kinds.get(`${check} ${contextHash}`) ?? 'accepted']++;
  return [...told].map(([check, counts]) => ({ check, ...counts })).sort((a, b) => (a.check < b.check ? -1 : 1));
}

/** All text blocks in document order, one a line; headings of sections are not text. */
function plainText(doc: Node): string {
  return doc.textBetween(0, doc.content.size, TEXT_BREAK, ' ');
}

/** What lists and search read of a new case before it is judged: what it is called, where it goes, and the words it is found by. */
export function begunCase({ fields, body }: CaseContent, today: string): CaseProjection {
  const text = plainText(caseSchema.nodeFromJSON(body));
  const words = text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu)?.length ?? 0;
  const none = { lix: null, errors: 0, warnings: 0, suggestions: 0, missing: 0, checks: [] };
  return { ...told(fields, { text, archived: false }, today), words, blank: text.trim() === '', ...none };
}

function told(fields: CaseFields, { text, archived }: { text: string; archived: boolean }, today: string) {
  const dates = fields.chain.flatMap(({ date }) => (date ? [date] : [])).sort();
  return {
    title: fields.title,
    titleFolded: fold(fields.title),
    caseNumber: fields.caseNumber,
    caseType: fields.caseType,
    status: fields.status,
    closed: fields.openness.closed,
    templateId: fields.templateId,
    chain: fields.chain.map(({ body, date }) => ({ body, date })),
    competence: fields.competence,
    nextDate: dates.find((date) => date >= today) ?? dates.at(-1) ?? null,
    archived,
    text: fold(text),
  };
}
