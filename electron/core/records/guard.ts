import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { RECORD } from '../../../shared/kinds/define.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import { type Written, writtenIn } from '../../../shared/kinds/written.ts';
import { AppError } from '../../../shared/rpc/result.ts';

/** `content`: from an editor, which writes text and fields and never facts. `merge`: from another laptop, with facts of its own. */
export type Source = 'content' | 'merge';

interface Applied {
  readonly isNew: boolean;
  readonly written: Written;
}

/**
 * Applies an update to a document that is dropped when this throws. Decoded in full first: a truncated or foreign update must
 * not leave half of itself behind, nor carry anything after its end. `invalid_input` with `details.reason`: `notUpdate`, or
 * `facts` when it would change or take away what has happened, or when an editor would write what happened. Answers whether it
 * told anything that the document did not have, and where it wrote.
 */
export function applyGuarded(doc: Y.Doc, update: Uint8Array, source: Source): Applied {
  const waited = waitingIn(doc);
  const made: Y.Transaction[] = [];
  // Of what is applied Yjs makes another update for whoever listens to `update`: this asks for less.
  const note = (transaction: Y.Transaction) => void (isNews(transaction) && made.push(transaction));
  const broken: string[] = [];
  const watchFacts = (event: Y.YMapEvent<unknown>) => {
    for (const [key, change] of event.changes.keys) if (isBreak(event, { key, change, source })) broken.push(key);
  };
  const watchRecord = (event: Y.YMapEvent<unknown>) => {
    if (source === 'content') broken.push(...event.keysChanged);
  };
  const [facts, record] = [doc.getMap(FACTS), doc.getMap(RECORD)];
  facts.observe(watchFacts);
  record.observe(watchRecord);
  doc.on('afterTransactionCleanup', note);
  try {
    read(doc, update);
  } finally {
    doc.off('afterTransactionCleanup', note);
    facts.unobserve(watchFacts);
    record.unobserve(watchRecord);
  }
  if (broken.length > 0)
    throw new AppError('invalid_input', `The update would change what has happened: ${broken.join(', ')}`, {
      reason: 'facts',
    });
  // What waits for an update that has not come yet is news as well.
  const waits = waitingIn(doc).some((bytes, index) => Buffer.compare(bytes, waited[index] ?? NOTHING) !== 0);
  return { isNew: made.length > 0 || waits, written: new Map(made.flatMap((one) => [...writtenIn(one)])) };
}

const NOTHING = new Uint8Array();

/** Whether it brought or deleted anything. */
const isNews = ({ deleteSet, afterState, beforeState }: Y.Transaction): boolean =>
  deleteSet.clients.size > 0 || [...afterState].some(([client, clock]) => beforeState.get(client) !== clock);

/**
 * What a document holds back until something before it comes. Yjs adds to it in place, so that the object is the same one when a second
 * update has come to wait: only the bytes tell.
 */
function waitingIn({ store }: Y.Doc): readonly Uint8Array[] {
  return [store.pendingStructs?.update ?? NOTHING, store.pendingDs ?? NOTHING];
}

interface KeyChange {
  readonly key: string;
  readonly change: { readonly action: 'add' | 'update' | 'delete'; readonly oldValue: unknown };
  readonly source: Source;
}

function isBreak(event: Y.YMapEvent<unknown>, { key, change, source }: KeyChange): boolean {
  if (source === 'content') return true;
  if (change.action === 'add') return false;
  return JSON.stringify(change.oldValue) !== JSON.stringify(event.target.get(key));
}

/** Yjs reads an update as far as it needs; what lies behind its end would be kept for ever and read by nobody. */
function read(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.decodeUpdate(update);
    const decoder = decoding.createDecoder(update);
    Y.readUpdate(decoder, doc, 'log');
    if (decoding.hasContent(decoder)) throw new Error('there is more behind its end');
  } catch (error) {
    throw new AppError('invalid_input', `Not a Yjs update: ${String(error)}`, { reason: 'notUpdate' });
  }
}
