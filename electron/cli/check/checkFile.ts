import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Node } from 'prosemirror-model';
import { createChecker } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseFields } from '../../../shared/records/case.ts';
import { templateById } from '../../../shared/templates/index.ts';
import { importFile } from '../../core/imports/index.ts';
import { plainTextOf } from './plainText.ts';
import type { CheckedFile, ReportedCase, ReportedFinding } from './report.ts';

/** What decides which sections a case must have, as no data folder says otherwise. */
const TEMPLATE = 'ballerup';

/** Reads one file and runs every check on it. Throws `AppError`, or the system's error, when it cannot be read. */
export async function checkFile(file: string): Promise<{ readonly report: CheckedFile; readonly plainText: string }> {
  const source = { name: basename(file), bytes: await readFile(file), newId: randomUUID, templateId: TEMPLATE };
  const { content, notes } = await importFile(source, new AbortController().signal);
  const doc = caseSchema.nodeFromJSON(content.body);
  const { findings, stats } = createChecker().run({ fields: content.fields, doc });
  const plain = plainTextOf(doc);
  const headings = headingsOf(doc, content.fields.templateId);
  const reported = findings.map((finding) => reportedFinding(finding, { ...plain.place(finding), headings }));
  const { lix, words, sentences } = stats;
  return {
    report: { file, case: reportedCase(content.fields), findings: reported, lix, words, sentences, notes },
    plainText: plain.text,
  };
}

/** Danish headings by section key: as the case has them, else as its template would. Attachments are a list, not a section. */
function headingsOf(doc: Node, templateId: string): ReadonlyMap<string, string> {
  const template = templateById(templateId)?.sections.map(({ key, heading }) => [key, heading] as const) ?? [];
  const listed = ['attachments', 'Bilag'] as const;
  const own = doc.children.map(({ attrs }) => [String(attrs.key), String(attrs.heading)] as const);
  return new Map([listed, ...template, ...own]);
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
  { check, severity, section, text, message, suggestion }: Finding,
  at: { readonly start: number; readonly end: number; readonly headings: ReadonlyMap<string, string> },
): ReportedFinding {
  return {
    check,
    severity,
    section: section === null ? null : (at.headings.get(section) ?? section),
    sectionKey: section,
    text,
    message: message.da,
    messageEn: message.en,
    ...(suggestion ? { suggestion } : {}),
    start: at.start,
    end: at.end,
  };
}
