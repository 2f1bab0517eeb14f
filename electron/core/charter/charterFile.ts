import { meanOf } from '../../../shared/charter/results.ts';
import type { CharterEdition, CharterFormat } from '../../../shared/contract/charter.ts';
import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { CharterContent, CharterText } from '../../../shared/kinds/charter/charter.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { mustHave, versionInForce, workingText } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import { printableLine } from '../print/clean.ts';
import { heading, paragraph } from '../print/nodes.ts';
import { type PrintedFile, print } from '../print/print.ts';
import { type PrintedText, TEXT_ALONE } from '../print/printable.ts';
import { currentSettings } from '../settings.ts';

type Version = CharterContent['versions'][number];

export interface CharterOrder {
  readonly format: CharterFormat;
  readonly edition: CharterEdition;
}

export async function saveCharterFile(ctx: CoreContext, order: CharterOrder): Promise<SavedTransfer> {
  const file = await charterFile(ctx, order);
  return ctx.transfers.save(file.bytes, file);
}

/**
 * The charter as a file. Adopted editions hold what was adopted, as its sealed bytes say it, and nothing after it; `conflict` as
 * `versionInForce` tells when there is none, or it is unsettled which, or its seal is broken.
 */
export async function charterFile(ctx: CoreContext, { format, edition }: CharterOrder): Promise<PrintedFile> {
  const charter = mustHave(ctx);
  const { municipality } = currentSettings(ctx);
  const version = edition === 'working' ? null : versionInForce(charter);
  const text = version?.text ?? workingText(ctx);
  const printed = printedCharter(charter, text, { edition, municipality, version });
  const printable = {
    ...printed,
    fileName: printed.title,
    kind: 'Samarbejdskodeks',
    author: municipality || 'Handlerum',
    footer: { text: municipality, inWord: 'no' },
    madeAt: ctx.now(),
    ...TEXT_ALONE,
    sheet: edition === 'wall' ? 'wall' : 'pages',
    data: dataOf(charter, text, { edition, version }),
  } as const;
  return print(printable, format, { log: ctx.log });
}

const STATUS = 'Kodekset er en politisk aftale. Det er ikke juridisk bindende og begrænser ingen lovfæstet ret.';

function printedCharter(
  charter: CharterContent,
  text: CharterText,
  { edition, municipality, version }: { edition: CharterEdition; municipality: string; version: Version | null },
): PrintedText {
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
function evaluationSection({ rounds, results, versions }: CharterContent): PrintedText['sections'] {
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
