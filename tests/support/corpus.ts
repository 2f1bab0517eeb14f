import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkFile } from '../../electron/cli/check/checkFile.ts';
import type { ReportedFinding } from '../../electron/cli/check/report.ts';
import { CHECKS } from '../../shared/checks/index.ts';
import { STANDARD_CHECKLIST } from '../../shared/kinds/checklist/checklist.ts';

/**
 * Agenda items in the manner of many houses, each with what an editor marked before the rules were read, and what was judged of every
 * finding. Rules are mended by `tuning`; `held` tells how well they do on what nobody looked at.
 */
export const HALVES = ['tuning', 'held'] as const;
export type Half = (typeof HALVES)[number];

const CORPUS = new URL('../fixtures/agenda-corpus/', import.meta.url);
const SEVERITY = z.enum(['error', 'warning', 'suggestion']);
/** More of a long sentence tells nothing. */
const MOST_QUOTED = 80;

const editorFile = z.strictObject({
  house: z.string(),
  kind: z.string(),
  marks: z.array(z.strictObject({ quote: z.string(), section: z.string(), what: z.string(), severity: SEVERITY })),
});

/** T: a careful chief secretary would thank for it. F: wrong. D: arguable. `?`: not judged yet, which no test accepts. */
const judgedFinding = z.strictObject({
  check: z.string(),
  severity: SEVERITY,
  section: z.string().nullable(),
  /** The words underlined, cut when long; empty where something is missing, and then `says` is the message. */
  text: z.string(),
  says: z.string().optional(),
  verdict: z.enum(['T', 'F', 'D', '?']),
  why: z.string().optional(),
});
/** What came of an editor's mark: the finding that says it, no check of ours is meant to see it, or the check that should have. */
const judgedMark = z.discriminatedUnion('outcome', [
  z.strictObject({ quote: z.string(), outcome: z.literal('found'), check: z.string(), text: z.string() }),
  z.strictObject({ quote: z.string(), outcome: z.literal('missed'), check: z.string() }),
  z.strictObject({ quote: z.string(), outcome: z.literal('outside') }),
  z.strictObject({ quote: z.string(), outcome: z.literal('?') }),
]);
const judgements = z.strictObject({ findings: z.array(judgedFinding), marks: z.array(judgedMark) });

export type EditorMark = z.infer<typeof editorFile>['marks'][number];
export type JudgedFinding = z.infer<typeof judgedFinding>;
export type JudgedMark = z.infer<typeof judgedMark>;
export type Judgements = z.infer<typeof judgements>;

export interface CorpusItem {
  readonly name: string;
  readonly half: Half;
  readonly words: number;
  readonly house: string;
  readonly marks: readonly EditorMark[];
  /** Null until somebody has judged it. */
  readonly judged: Judgements | null;
}

/** What the program says of an item, and where in its text. */
export interface SaidFinding extends Omit<JudgedFinding, 'verdict' | 'why'> {
  readonly message: string;
  /** The line it stands in, with the words between »«. */
  readonly context: string;
}

export const pathOf = (half: Half, file: string): URL => new URL(`${half}/${file}`, CORPUS);

export function corpusOf(half: Half): readonly CorpusItem[] {
  const names = readdirSync(pathOf(half, ''))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
  return names.map((name) => {
    const { house, marks } = editorFile.parse(json(pathOf(half, `${name}.editor.json`)));
    const findings = pathOf(half, `${name}.findings.json`);
    const words = wordsOf(readFileSync(pathOf(half, `${name}.md`), 'utf8'));
    return { name, half, words, house, marks, judged: existsSync(findings) ? judgements.parse(json(findings)) : null };
  });
}

const json = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Read and judged as `handlerum check FILE.md` does it: nothing is known of the house. */
export async function saidOf({ half, name }: Pick<CorpusItem, 'half' | 'name'>): Promise<readonly SaidFinding[]> {
  const selection = {
    ...{ checks: CHECKS.map(({ id }) => id), least: 'suggestion' as const },
    ...{ checklist: STANDARD_CHECKLIST, spelling: false },
  };
  const { report, plainText } = await checkFile(fileURLToPath(pathOf(half, `${name}.md`)), selection, NO_SPELLING);
  return report.findings.map((finding) => ({
    ...{ check: finding.check, severity: finding.severity, section: finding.section, text: shortened(finding.text) },
    ...(finding.text === '' ? { says: finding.message } : {}),
    ...{ message: finding.message, context: contextOf(finding, plainText) },
  }));
}

const NO_SPELLING = { findings: async () => [] };

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= MOST_QUOTED ? line : `${line.slice(0, MOST_QUOTED - 1)}…`;
}

function contextOf({ text, start, end }: ReportedFinding, plainText: string): string {
  if (text === '') return '';
  const line = plainText.lastIndexOf('\n', start - 1) + 1;
  const next = plainText.indexOf('\n', end);
  const before = plainText.slice(Math.max(line, start - 160), start);
  return `${before}»${shortened(text)}«${plainText.slice(end, Math.min(next < 0 ? plainText.length : next, end + 160))}`;
}

/** Names a finding of an item by its words, wherever its section's name is read from. Two of one name are told by their order. */
export const keyOf = ({ check, severity, text, says }: Omit<JudgedFinding, 'verdict'>): string =>
  [check, severity, text, says ?? ''].join(' | ');

/** What is in `all` and not in `known`, counting those of one name. */
export function without<T extends Omit<JudgedFinding, 'verdict'>>(
  all: readonly T[],
  known: readonly Omit<JudgedFinding, 'verdict'>[],
): T[] {
  const left = new Map<string, number>();
  for (const one of known) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}
