import type { SavedTransfer } from '../../../shared/contract/files.ts';
import { formatMoney } from '../../../shared/handlerum/money.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Amendment } from '../../../shared/kinds/negotiation/negotiation.ts';
import type { AmendmentFormat } from '../../../shared/print/enums.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { printableLine } from '../print/clean.ts';
import { paragraph } from '../print/nodes.ts';
import { print } from '../print/print.ts';
import { type PrintedText, TEXT_ALONE } from '../print/printable.ts';
import { currentSettings } from '../settings.ts';
import { negotiation } from './negotiations.ts';

export interface AmendmentOrder {
  /** The negotiation. */
  readonly id: RecordId;
  readonly amendment: string;
  readonly format?: AmendmentFormat | undefined;
}

/** One amendment as a file, Word where no format is asked for: who moves it, what stands now, what is to stand instead, why, and at what cost. Nothing else of the negotiation. */
export async function amendmentFile(
  ctx: CoreContext,
  { id, amendment, format = 'docx' }: AmendmentOrder,
): Promise<SavedTransfer> {
  const { content } = negotiation(ctx, id);
  const found = content.amendments.find((one) => one.id === amendment);
  if (!found) throw new AppError('not_found', `No amendment ${amendment}`);
  const { fields } = ctx.contents.now(content.caseId);
  // The title of a closed case is itself closed, and its number tells the subject.
  const title = fields.openness.closed ? fields.openness.publicTitle || 'Lukket punkt' : fields.title;
  const printed = printedAmendment(found, {
    title,
    caseNumber: fields.openness.closed ? '' : fields.caseNumber,
    proposer: proposerOf(ctx, found.proposer),
    changed: content.amendments.find((one) => one.id === found.to) ?? null,
  });
  const { municipality } = currentSettings(ctx);
  const printable = {
    ...printed,
    fileName: printed.title,
    kind: 'Ændringsforslag',
    author: municipality || 'Handlerum',
    footer: { text: municipality, inWord: 'no' },
    madeAt: ctx.now(),
    ...TEXT_ALONE,
  } as const;
  const file = await print(printable, format, { log: ctx.log });
  return ctx.transfers.save(file.bytes, file);
}

function proposerOf(ctx: CoreContext, id: string): string {
  const council = currentCouncil(ctx);
  const group = council?.partyGroups.find((one) => one.id === id);
  return group?.name ?? council?.members.find((one) => one.id === id)?.name ?? id;
}

interface About {
  readonly title: string;
  readonly caseNumber: string;
  readonly proposer: string;
  /** The amendment a sub-amendment changes. */
  readonly changed: Amendment | null;
}

const TOLD = { replace: 'Teksten ændres', add: 'Et nyt punkt', remove: 'Punktet udgår' } as const;

function printedAmendment({ change, original, motivation, cost }: Amendment, about: About): PrintedText {
  const kind = about.changed ? 'Underændringsforslag' : 'Ændringsforslag';
  const facts: (readonly [string, string])[] = [
    ['Stilles af', about.proposer],
    ['Sags-id', about.caseNumber],
    ['Ændringen', TOLD[change.kind]],
    ['Udgift', cost === null ? '' : formatMoney(cost)],
  ];
  const sections: (readonly [string, string, string])[] = [
    ['original', about.changed ? 'Ændringsforslaget, der ændres' : 'Som der står', original],
    ['proposed', 'Foreslås ændret til', change.kind === 'remove' ? 'Punktet udgår.' : change.text],
    ['motivation', 'Begrundelse', motivation],
  ];
  return {
    title: `${kind}: ${printableLine(about.title) || 'Uden titel'}`,
    facts: facts.map(([label, value]) => [label, printableLine(value)] as const).filter(([, value]) => value !== ''),
    sections: sections
      .filter(([, , words]) => words.trim() !== '')
      .map(([key, heading, words]) => ({ key, heading, blocks: paragraphs(words) })),
    attachments: [],
    closedNotice: null,
  };
}

const paragraphs = (words: string): DocJson[] =>
  words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(paragraph);
