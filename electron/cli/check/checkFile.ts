import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Node } from 'prosemirror-model';
import { CHECKS, createChecker, type Question } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { blocksOf } from '../../../shared/checks/view.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseFields } from '../../../shared/kinds/case/case.ts';
import { roleOfHeading } from '../../../shared/templates/headings.ts';
import { templateById } from '../../../shared/templates/index.ts';
import { UNKNOWN_TEMPLATE } from '../../../shared/templates/recognise.ts';
import { importFile } from '../../core/imports/index.ts';
import { type PlainText, plainTextOf } from './plainText.ts';
import type { CheckedFile, ReportedCase, ReportedFinding, ReportedQuestion } from './report.ts';
import { isToldAt, type Selection } from './selection.ts';
import type { SpellingCheck } from './spelling.ts';

/** No data folder says whose house this is: each file is judged by the template its own headings fit. */
const TEMPLATE = UNKNOWN_TEMPLATE;

export interface FileOutcome {
  readonly report: CheckedFile;
  readonly plainText: string;
  /** Milliseconds spent on reading the file and on checking it. */
  readonly timing: { readonly read: number; readonly check: number };
}

/** Reads one file and runs the checks asked for. Throws `AppError`, or the system's error, when it cannot be read. */
export async function checkFile(file: string, selection: Selection, spelling: SpellingCheck): Promise<FileOutcome> {
  const { checks, least, checklist } = selection;
  const start = performance.now();
  const source = { name: basename(file), bytes: await readFile(file), newId: randomUUID, templateId: TEMPLATE };
  const { content, notes } = await importFile(source, new AbortController().signal);
  const doc = caseSchema.nodeFromJSON(content.body);
  const read = performance.now();
  const wanted = CHECKS.filter(({ id }) => checks.includes(id));
  const { findings, questions, stats } = createChecker(wanted, checklist).run({ fields: content.fields, doc });
  const misspelt = selection.spelling ? await spelling.findings({ fields: content.fields, doc }, checklist.words) : [];
  const checked = performance.now();
  const plain = plainTextOf(doc);
  const headings = headingsOf(doc, content.fields.templateId);
  const above = headingsAbove(doc);
  const told = [...findings, ...misspelt].filter(({ severity }) => isToldAt(least, severity));
  const { lix, words, sentences } = stats;
  return {
    report: {
      file,
      checklist: checklist.name,
      case: reportedCase(content.fields),
      findings: told.map((finding) => reportedFinding(finding, { ...plain.place(finding), headings, above })),
      questions: questions.filter(isForPerson).map((question) => reportedQuestion(question, plain)),
      lix,
      words,
      sentences,
      notes,
    },
    plainText: plain.text,
    timing: { read: read - start, check: checked - read },
  };
}

/** Where the program points by itself, its findings ask. */
const isForPerson = ({ check }: Question): boolean => check.judge === 'human';

function reportedQuestion({ check, state, hints }: Question, plain: PlainText): ReportedQuestion {
  const question = check.question ?? check.name;
  return {
    check: check.id,
    question: question.da,
    questionEn: question.en,
    state,
    hints: hints.map((hint) => ({ text: hint.text, ...plain.place(hint) })),
  };
}

/** Danish headings by section key: as the case has them, else as its template would. Attachments are a list, not a section. */
function headingsOf(doc: Node, templateId: string): ReadonlyMap<string, string> {
  const template = templateById(templateId)?.sections.map(({ key, heading }) => [key, heading] as const) ?? [];
  const listed = ['attachments', 'Bilag'] as const;
  const own = doc.children.map(({ attrs }) => [String(attrs.key), String(attrs.heading)] as const);
  return new Map([listed, ...template, ...own]);
}

/**
 * For each block the heading of the file it stands under, where that is not its section's: under *Ikke placeret* any, and in a section
 * that gathers several of the file one that opens such a section. Null elsewhere.
 */
function headingsAbove(doc: Node): readonly (string | null)[] {
  let [section, heading]: [string, string | null] = ['', null];
  return blocksOf(doc).map((block) => {
    if (block.section !== section) [section, heading] = [block.section, null];
    const text = block.text.trim().replace(/[\s.:]+$/u, '');
    const opens = block.context.kind === 'heading' && (section === 'unplaced' || roleOfHeading(text) === section);
    if (opens) heading = text;
    return heading;
  });
}

function reportedCase(fields: CaseFields): ReportedCase {
  const { title, caseNumber, caseType, status, templateId, competence, openness } = fields;
  return {
    title,
    type: caseType,
    caseNumber,
    status,
    closed: openness.closed,
    templateId,
    competence,
    chain: fields.chain.map(({ body, date, itemNumber, role }) => ({ body, date, itemNumber, role })),
    attachments: fields.attachments.map(({ number, title: name, recommended, closed }) => ({
      number,
      title: name,
      recommended,
      closed,
    })),
  };
}

function reportedFinding(
  { check, severity, section, block, text, message, suggestion, contextHash }: Finding,
  at: {
    readonly start: number;
    readonly end: number;
    readonly headings: ReadonlyMap<string, string>;
    readonly above: readonly (string | null)[];
  },
): ReportedFinding {
  return {
    check,
    severity,
    section: at.above[block] ?? (section === null ? null : (at.headings.get(section) ?? section)),
    sectionKey: section,
    text,
    message: message.da,
    messageEn: message.en,
    ...(suggestion ? { suggestion } : {}),
    start: at.start,
    end: at.end,
    contextHash,
  };
}
