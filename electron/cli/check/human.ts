import { styleText } from 'node:util';
import type { Severity } from '../../../shared/checks/types.ts';
import type { Language } from '../language.ts';
import { CASE_TYPE_WORD, counted, SEVERITY_WORD } from '../words.ts';
import type { CheckedFile, ReportedFinding } from './report.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion'];
const STYLE: Readonly<Record<Severity, Parameters<typeof styleText>[0]>> = {
  error: ['red', 'bold'],
  warning: 'yellow',
  suggestion: 'cyan',
};
/** Characters of the sentence shown on each side of the words. */
const AROUND = 36;

export interface HumanOptions {
  readonly lang: Language;
  readonly decorated: boolean;
}

/**
 * A report for people: the file, then its findings in the order of the text under each section, each with the line it
 * stands in. Severity is a word, colour only comes on top of it.
 */
export function humanReport(file: CheckedFile, plainText: string, options: HumanOptions): string {
  const whole = options.lang === 'da' ? 'Hele sagen' : 'The whole case';
  const groups = new Map<string, ReportedFinding[]>(file.findings.some(({ section }) => !section) ? [[whole, []]] : []);
  for (const finding of file.findings) {
    const key = finding.section ?? whole;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const lines = [paint(`${file.file}: ${file.case.title}`, 'bold', options), `  ${facts(file, options.lang)}`];
  for (const { kind, message } of file.notes) if (kind !== 'info') lines.push(`  ! ${message[options.lang]}`);
  for (const [section, findings] of groups) {
    lines.push('', `  ${paint(section, 'underline', options)}`);
    for (const finding of findings) lines.push(...findingLines(finding, plainText, options));
  }
  lines.push(...questionLines(file, options));
  if (file.findings.length === 0) lines.push('', options.lang === 'da' ? '  Ingen fund.' : '  No findings.');
  return lines.join('\n');
}

/** What no program can see. It waits for a person, and is no finding. */
function questionLines({ questions }: CheckedFile, options: HumanOptions): string[] {
  if (questions.length === 0) return [];
  const title = options.lang === 'da' ? 'Spørgsmål til et menneske' : 'Questions for a person';
  const asked = questions.map(
    ({ check, question, questionEn }) => `    ${check}  ${options.lang === 'da' ? question : questionEn}`,
  );
  return ['', `  ${paint(title, 'underline', options)}`, ...asked];
}

function facts(file: CheckedFile, lang: Language): string {
  const danish = lang === 'da';
  const lix = file.lix === null ? (danish ? 'for kort til LIX' : 'too short for LIX') : `LIX ${Math.round(file.lix)}`;
  return [
    CASE_TYPE_WORD[file.case.type][lang],
    lix,
    danish ? `${file.words} ord` : plural(file.words, ['word', 'words']),
    plural(file.sentences, danish ? ['sætning', 'sætninger'] : ['sentence', 'sentences']),
    tally(file.findings, lang),
  ].join(' · ');
}

const plural = (count: number, [one, many]: readonly [string, string]) => `${count} ${count === 1 ? one : many}`;

function findingLines(finding: ReportedFinding, plainText: string, options: HumanOptions): string[] {
  const { lang } = options;
  const width = Math.max(...SEVERITIES.map((severity) => SEVERITY_WORD[severity][lang].length));
  const word = SEVERITY_WORD[finding.severity][lang].padEnd(width);
  const message = lang === 'da' ? finding.message : finding.messageEn;
  const indent = ' '.repeat(4 + width + 2 + 6);
  const lines = [`    ${paint(word, STYLE[finding.severity], options)}  ${finding.check.padEnd(4)}  ${message}`];
  if (finding.text !== '') lines.push(`${indent}${paint(quote(finding, plainText), 'dim', options)}`);
  const suggestion = finding.suggestion?.[lang] ?? '';
  if (!message.includes(suggestion)) lines.push(`${indent}→ ${suggestion}`);
  return lines;
}

/** The words between »« with what stands around them on the same line, cut between words. */
function quote({ start, end }: ReportedFinding, plainText: string): string {
  const line = { from: plainText.lastIndexOf('\n', start - 1) + 1, to: plainText.indexOf('\n', end) };
  const to = line.to < 0 ? plainText.length : line.to;
  let before = plainText.slice(line.from, start);
  if (before.length > AROUND) before = `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}`;
  let after = plainText.slice(end, to);
  if (after.length > AROUND) after = `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …`;
  return `${before}»${shorten(plainText.slice(start, end))}«${after}`;
}

/** A long sentence is known by its beginning and end. */
function shorten(words: string): string {
  const text = words.replaceAll('\n', ' ');
  return text.length <= 90
    ? text
    : `${text.slice(0, 55).replace(/\s\S*$/, '')} … ${text.slice(-30).replace(/^\S*\s/, '')}`;
}

/** *2 fejl, 3 advarsler, 1 forslag*. */
export function tally(findings: readonly ReportedFinding[], lang: Language): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return counted(count, severity)[lang];
  }).join(', ');
}

function paint(text: string, style: Parameters<typeof styleText>[0], { decorated }: HumanOptions): string {
  return decorated ? styleText(style, text, { validateStream: false }) : text;
}
