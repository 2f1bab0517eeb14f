import { relative, sep } from 'node:path';
import type { Log, Notification } from 'sarif';
import { examplesOf } from '../../../shared/checks/examplesOf.ts';
import type { Check } from '../../../shared/checks/index.ts';
import { CHECKS } from '../../../shared/checks/index.ts';
import { SPELLING } from '../../../shared/checks/spelling.ts';
import type { Severity } from '../../../shared/checks/types.ts';
import { VERSION } from '../../core/version.ts';
import type { FileReport, ReportedFinding, UnreadableFile } from './report.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
};
/** Beside the checks: what `--spelling` adds. */
const SPELLING_RULE = {
  id: SPELLING,
  name: 'Stavning',
  shortDescription: { text: 'Stavning' },
  fullDescription: { text: 'Ordet står hverken i ordbogen eller på kommunens ordliste.' },
  help: { text: 'Ordet står hverken i ordbogen eller på kommunens ordliste.' },
  defaultConfiguration: { level: LEVEL.suggestion },
  properties: { category: 'spelling', judge: 'automatic', nameEn: 'Spelling', whyEn: 'The word is in no dictionary.' },
};
const INDEX = new Map([...CHECKS.map(({ id }) => id), SPELLING].map((id, index) => [id, index] as const));

/** What the file itself says, where it is text that a viewer can show: a place in it is then told by line and column. */
export type SourceOf = (file: string) => string | null;

/**
 * A log of SARIF 2.1.0 (OASIS). Texts are Danish. A finding in a Word file has no line; it is placed by its section and its words.
 */
export async function sarif(
  reports: readonly FileReport[],
  { folder, sourceOf }: { folder: string; sourceOf: SourceOf },
): Promise<Log> {
  const unreadable = reports.filter((report) => 'error' in report);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Handlerum',
            semanticVersion: VERSION,
            language: 'da-DK',
            rules: [...(await Promise.all(CHECKS.map(ruleOf))), SPELLING_RULE],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map((report) => notification(report, folder)),
          },
        ],
        results: reports.flatMap((report) =>
          'error' in report
            ? []
            : report.findings.map((finding) =>
                resultOf(finding, { uri: uriOf(report.file, folder), source: sourceOf(report.file) }),
              ),
        ),
      },
    ],
  };
}

async function ruleOf({ id, name, why, severity, category, judge }: Check) {
  const examples = await examplesOf(id);
  const [bad, good] = [examples.bad, examples.good].map(
    (texts) => texts.find((text) => typeof text === 'string') ?? '',
  );
  const sentences = [bad ? `Sådan ikke: ${bad}` : '', good ? `Hellere sådan: ${good}` : ''].filter(Boolean);
  return {
    id,
    name: name.da,
    shortDescription: { text: name.da },
    fullDescription: { text: why.da },
    help: { text: [why.da, ...sentences].join('\n') },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { category, judge: judge ?? 'automatic', nameEn: name.en, whyEn: why.en },
  };
}

function resultOf(finding: ReportedFinding, { uri, source }: { uri: string; source: string | null }) {
  const { check, severity, section, text, message, contextHash, start, end } = finding;
  const region = source === null ? null : regionOf(source, text);
  return {
    ruleId: check,
    ruleIndex: INDEX.get(check) ?? -1,
    level: LEVEL[severity],
    message: { text: text ? `${message} »${text.slice(0, 200)}«` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          ...(region ? { region } : {}),
        },
        ...(section ? { logicalLocations: [{ name: section, kind: 'section' }] } : {}),
      },
    ],
    partialFingerprints: { 'contextHash/v1': contextHash },
    properties: { severity, start, end, messageEn: finding.messageEn },
  };
}

/** Line and column of the words, where they stand once and so cannot be mistaken; one-based. */
function regionOf(source: string, words: string) {
  const at = words === '' ? -1 : source.indexOf(words);
  if (at === -1 || source.indexOf(words, at + 1) !== -1) return null;
  const from = placeOf(source, at);
  const to = placeOf(source, at + words.length);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: at,
    charLength: words.length,
    snippet: { text: words },
  };
}

function placeOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

function notification({ file, error }: UnreadableFile, folder: string): Notification {
  return {
    level: 'error',
    message: { text: `${error.message} (${error.code})` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file, folder), uriBaseId: '%SRCROOT%' } } }],
  };
}

/** Relative to the folder the command was run in, with the signs a URI needs. */
function uriOf(file: string, folder: string): string {
  return relative(folder, file).split(sep).map(encodeURIComponent).join('/');
}
