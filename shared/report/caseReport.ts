import type { Node } from 'prosemirror-model';
import type { Check } from '../checks/define.ts';
import type { CheckResult } from '../checks/engine.ts';
import { gateOf } from '../checks/gate.ts';
import type { Question } from '../checks/questions.ts';
import type { Category, Finding, Message, Severity } from '../checks/types.ts';
import { blocksOf } from '../checks/view.ts';
import type { InForce } from '../contract/checklist.ts';
import type { CaseFields, Dismissal } from '../kinds/case/case.ts';
import type { CaseReport } from './schema.ts';
import { worstSentences } from './worst.ts';

const CATEGORIES: readonly Category[] = ['precision', 'completeness', 'room', 'language', 'process'];
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, suggestion: 2 };

interface Judged {
  readonly fields: CaseFields;
  readonly doc: Node;
  readonly result: CheckResult;
  readonly inForce: InForce;
}

/** The report of one case from what its checks gave. Pure: the same case and checklist give the same report. */
export function caseReport({ fields, doc, result, inForce }: Judged): CaseReport {
  const say = sayer(result.checks, doc);
  const open = result.findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const gate = gateOf(result, fields);
  const overridden = new Set(gate.overridden.map(({ finding }) => finding));
  const setAside = result.dismissed.filter((finding) => !overridden.has(finding));
  const { words, sentences, lix } = result.stats;
  return {
    case: caseOf(fields),
    checklist: checklistOf(inForce),
    facts: { words, sentences, lix },
    categories: CATEGORIES.map((category) => categoryOf(category, open, say)),
    findings: open.map((finding) => ({
      ...say.found(finding),
      suggestion: finding.suggestion ?? null,
      why: say.check(finding)?.why ?? { da: '', en: '' },
    })),
    worst: worstSentences(blocksOf(doc), result.findings).map(({ section, text, reasons }) => ({
      section: say.section(section) ?? section,
      text,
      reasons: [...reasons],
    })),
    questions: result.questions.map(questionOf),
    overrides: gate.overridden.map(({ finding, dismissal }) => ({ ...say.found(finding), ...reasonOf(dismissal) })),
    dismissals: setAside.flatMap((finding) => {
      const dismissal = fields.dismissals.findLast(
        ({ check, contextHash }) => check === finding.check && contextHash === finding.contextHash,
      );
      return dismissal ? [{ ...say.found(finding), ...reasonOf(dismissal) }] : [];
    }),
    inOrder: inOrder(result).map(({ id, name, category }) => ({ check: id, name, category })),
  };
}

interface Sayer {
  check(finding: Finding): Check | undefined;
  section(key: string | null): string | null;
  found(finding: Finding): Omit<CaseReport['findings'][number], 'suggestion' | 'why'>;
}

/** Says in words what a finding names by ids. */
function sayer(checks: readonly Check[], doc: Node): Sayer {
  const byId = new Map(checks.map((check) => [check.id, check] as const));
  const headings = new Map<string, string>([['attachments', 'Bilag']]);
  for (const { attrs } of doc.children) headings.set(String(attrs.key), String(attrs.heading));
  const check = (finding: Finding) => byId.get(finding.check);
  const section = (key: string | null) => (key === null || key === '' ? null : (headings.get(key) ?? key));
  return {
    check,
    section,
    found(finding) {
      const { name, category } = check(finding) ?? { name: both(finding.check), category: 'completeness' as const };
      const { severity, text, message } = finding;
      return { check: finding.check, name, category, severity, section: section(finding.section), text, message };
    },
  };
}

const both = (text: string): Message => ({ da: text, en: text });

function categoryOf(category: Category, open: readonly Finding[], say: Sayer): CaseReport['categories'][number] {
  const own = open.filter((finding) => say.found(finding).category === category);
  const count = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
  return {
    category,
    state: own.length === 0 ? 'done' : 'open',
    errors: count('error'),
    warnings: count('warning'),
    suggestions: count('suggestion'),
    first: own[0]?.message ?? null,
  };
}

function caseOf(fields: CaseFields): CaseReport['case'] {
  const { title, caseNumber, caseType, status, openness, competence, chain } = fields;
  const steps = chain.map(({ body, date, itemNumber, role }) => ({ body, date, itemNumber, role }));
  return { title, caseNumber, caseType, status, closed: openness.closed, competence, chain: steps };
}

function checklistOf({ content, version }: InForce): CaseReport['checklist'] {
  const { number = null, body = null, from = null } = version ?? {};
  return { name: content.name, number, body, from };
}

function questionOf({ check, state, answer }: Question): CaseReport['questions'][number] {
  return {
    check: check.id,
    question: check.question ?? check.name,
    state,
    answer: answer?.answer ?? null,
    note: answer?.note ?? '',
    by: answer?.by ?? '',
    at: answer?.at ?? '',
  };
}

const reasonOf = ({ kind, reason, by, at }: Dismissal) => ({ kind, reason, by, at });

/** What the program itself answers and has nothing against. */
function inOrder({ checks, findings, dismissed }: CheckResult): readonly Check[] {
  const said = new Set([...findings, ...dismissed].map(({ check }) => check));
  return checks.filter(({ id, judge }) => judge !== 'human' && !said.has(id));
}
