import { meanOf } from '../../../shared/charter/results.ts';
import type { CharterEdition, CharterFormat } from '../../../shared/contract/charter.ts';
import type { ExportNote, SavedTransfer } from '../../../shared/contract/files.ts';
import type { CharterContent, CharterText } from '../../../shared/kinds/charter/charter.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { MEDIA_TYPES } from '../cases/exportCase.ts';
import type { PrintedCase } from '../cases/printedCase.ts';
import { mustHave, versionInForce, workingText } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import { fileNameOf } from '../files/names.ts';
import { printableLine } from '../print/clean.ts';
import { toDocx } from '../print/docx/docx.ts';
import { toHtml } from '../print/html/html.ts';
import { toMarkdown } from '../print/markdown/markdown.ts';
import { heading, paragraph } from '../print/nodes.ts';
import { noteList } from '../print/notes.ts';
import { type PdfOptions, placeablePages, toPdf } from '../print/pdf/pdf.ts';
import { currentSettings } from '../settings.ts';

type Version = CharterContent['versions'][number];

export interface CharterOrder {
  readonly format: CharterFormat;
  readonly edition: CharterEdition;
}

export interface CharterFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly ExportNote[];
}

export async function saveCharterFile(ctx: CoreContext, order: CharterOrder): Promise<SavedTransfer> {
  const file = await charterFile(ctx, order);
  return ctx.transfers.save(file.bytes, file);
}

/**
 * The charter as a file. Adopted editions hold what was adopted, as its sealed bytes say it, and nothing after it; `conflict` as
 * `versionInForce` tells when there is none, or it is unsettled which, or its seal is broken.
 */
export async function charterFile(ctx: CoreContext, { format, edition }: CharterOrder): Promise<CharterFile> {
  const charter = mustHave(ctx);
  const { municipality } = currentSettings(ctx);
  const version = edition === 'working' ? null : versionInForce(charter);
  const text = version?.text ?? workingText(ctx);
  const printed = printedCharter(charter, text, { edition, municipality, version });
  const author = municipality || 'Handlerum';
  const { notes, tell } = noteList();
  const setting = { author, footer: municipality, date: ctx.now(), tell, log: ctx.log };
  const encode = (words: string) => new TextEncoder().encode(words);
  const bytes = await (async () => {
    switch (format) {
      case 'docx':
        return toDocx(printed, { pictures: new Map(), author, description: 'Samarbejdskodeks' });
      case 'pdf':
        return edition === 'wall' ? onePage(printed, setting) : toPdf(printed, { pictures: new Map(), ...setting });
      case 'html':
        return encode(toHtml(printed, new Map()));
      case 'md':
        return encode(toMarkdown(printed));
      case 'json':
        return encode(`${JSON.stringify(dataOf(charter, text, { edition, version }), null, 2)}\n`);
    }
  })();
  return { name: fileNameOf(printed.title, format), mediaType: MEDIA_TYPES[format], bytes, notes };
}

const SCALES = [2.8, 2.4, 2, 1.7, 1.45, 1.25, 1.1];

/** One A3 sheet in the largest letters that fit; in the smallest of them on more sheets where it is too long for one. */
async function onePage(printed: PrintedCase, setting: Omit<PdfOptions, 'pictures' | 'scale'>): Promise<Uint8Array> {
  const set = (scale: number) => toPdf(printed, { pictures: new Map(), ...setting, scale });
  for (const scale of SCALES) {
    const pdf = await set(scale);
    if ((await placeablePages(pdf)) === 1) return pdf;
  }
  return set(SCALES.at(-1) ?? 1);
}

const STATUS = 'Kodekset er en politisk aftale. Det er ikke juridisk bindende og begrænser ingen lovfæstet ret.';

function printedCharter(
  charter: CharterContent,
  text: CharterText,
  { edition, municipality, version }: { edition: CharterEdition; municipality: string; version: Version | null },
): PrintedCase {
  const signed = charter.signatures.filter((one) => one.version === charter.inForce && one.withdrawnAt === null);
  const facts: (readonly [string, string])[] = [
    ['Kommune', municipality],
    [
      'Vedtaget',
      version
        ? [version.body, formatDate(version.date), version.item && `punkt ${version.item}`].filter(Boolean).join(', ')
        : 'Udkast',
    ],
    ['Udgave', version ? String(version.number) : ''],
    ['Status', edition === 'wall' ? '' : STATUS],
    ['Tilsluttet sig', edition === 'working' ? signed.map(({ name }) => name).join(', ') : ''],
  ];
  const chapters = text.chapters.map(({ id, title }, index) => ({
    key: `chapter-${index}`,
    heading: printableLine(title) || 'Uden titel',
    blocks: text.clauses
      .filter(({ chapter }) => chapter === id)
      .flatMap((clause) => [
        ...clause.text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(paragraph),
        ...(edition !== 'wall' && clause.rationale.trim() !== ''
          ? [paragraph(`Fordi: ${clause.rationale.trim()}`)]
          : []),
      ]),
  }));
  const preamble =
    text.preamble.trim() === ''
      ? []
      : [{ key: 'preamble', heading: 'Indledning', blocks: text.preamble.split('\n').map(paragraph) }];
  return {
    title: 'Samarbejdskodeks',
    facts: facts.map(([label, value]) => [label, printableLine(value)] as const).filter(([, value]) => value !== ''),
    sections: [...preamble, ...chapters, ...(edition === 'working' ? evaluationSection(charter) : [])],
    attachments: [],
    closedNotice: null,
  };
}

/** What closed rounds found, as it may be told. */
function evaluationSection({ rounds, results, versions }: CharterContent): PrintedCase['sections'] {
  const closed = rounds.filter(({ closedAt }) => closedAt !== null);
  if (closed.length === 0) return [];
  const clauseOf = (id: string) =>
    versions.flatMap(({ text }) => text.clauses).findLast((clause) => clause.id === id)?.text ?? '';
  const blocks = closed.flatMap((round) => [
    heading(printableLine(round.name), 3),
    ...results
      .filter((one) => one.round === round.id)
      .map(({ clause, counts }) =>
        paragraph(
          counts
            ? `${printableLine(clauseOf(clause))} Svar 1 til 5: ${counts.join(', ')}. Gennemsnit ${meanOf(counts).toLocaleString('da-DK', { maximumFractionDigits: 1 })}.`
            : `${printableLine(clauseOf(clause))} Færre end fem svar: vises ikke.`,
        ),
      ),
  ]);
  return [{ key: 'evaluation', heading: 'Evaluering: Lever vi op til det?', blocks }];
}

/** The charter as data, schema `handlerum.charter/1`. Of what was adopted it tells just that. */
function dataOf(
  charter: CharterContent,
  text: CharterText,
  { edition, version }: { edition: CharterEdition; version: Version | null },
): unknown {
  const { versions, steps, proposals, results, rounds, actions, signatures } = charter;
  const head = { schema: 'handlerum.charter/1', edition };
  if (edition === 'wall') return { ...head, text };
  if (version) {
    const { number, body, date, item, hash } = version;
    return { ...head, version: number, adoption: { body, date, item, seal: hash }, text };
  }
  return { ...head, text, versions, steps, proposals, signatures, rounds, results, actions };
}
