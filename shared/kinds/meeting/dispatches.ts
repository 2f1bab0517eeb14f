import { type Clash, clashId, settledChoice } from '../clash.ts';
import { type Fact, isCarried } from '../facts.ts';
import { isFact, type MeetingFact, type MeetingFactOf } from './kind.ts';
import { choiceOf, plainChoice } from './line.ts';
import type { Dispatch } from './meeting.ts';
import type { OffAgenda } from './play.ts';

type Sent = MeetingFactOf<'dispatched'>;

interface Played {
  readonly dispatches: readonly Dispatch[];
  /** Of each item that has one. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly clashes: readonly Clash[];
}

/** The agenda that was sent and its supplements: one main dispatch, and no number twice. */
export function playDispatches(facts: readonly MeetingFact[], off: OffAgenda): Played {
  const sent = facts.filter((fact) => isFact(fact, 'dispatched'));
  const { main, clash } = mainOf(facts, sent);
  const ordered = main ? [main, ...sent.filter((one) => one !== main)] : sent;
  const { numbers, clashes } = numbersOf(facts, { ordered, off });
  const dispatches = ordered.map((one): Dispatch => {
    const { seal: _seal, ...data } = one.data;
    return { ...data, kind: one === main ? 'main' : 'supplement', at: one.at, by: one.by };
  });
  return { dispatches, numbers, clashes: clash ? [clash, ...clashes] : clashes };
}

/** Of several main dispatches the first stays one until a person says another; the others are supplements. */
function mainOf(facts: readonly MeetingFact[], sent: readonly Sent[]): { main: Sent | undefined; clash: Clash | null } {
  const mains = sent.filter(({ data }) => data.kind === 'main');
  if (mains.length < 2 || mains.every(isCarried)) return { main: mains[0], clash: null };
  const id = clashId(
    'twoMain',
    mains.map(({ key }) => key),
  );
  const choice = settledChoice(facts, id);
  const chosen = mains.find(({ key }) => key === choice);
  if (chosen) return { main: chosen, clash: null };
  const choices = mains.map((one) =>
    choiceOf(one, one.data.items.map(({ number, title }) => `${number} ${title}`).join(', ')),
  );
  return { main: mains[0], clash: { id, kind: 'twoMain', about: '', choices } };
}

interface Claim {
  readonly item: string;
  readonly number: string;
  readonly made: Fact;
}

function claimsOf(
  facts: readonly MeetingFact[],
  { ordered, off }: { ordered: readonly Sent[]; off: OffAgenda },
): Claim[] {
  const sent = ordered.flatMap((made) => made.data.items.map(({ item, number }) => ({ item, number, made })));
  const given = facts
    .filter((fact) => isFact(fact, 'numbered'))
    .map((made) => ({ ...made.data, made }))
    .filter(({ item }) => !off.removed.has(item));
  // Older programs gave numbers to items before they were sent, and sent them under these.
  return [...sent, ...given].filter(({ number }) => number !== '');
}

/**
 * The first number an item was given is its own. Where two items were given one number apart, the second takes the next free
 * one, and a person says which of them keeps it.
 */
function numbersOf(
  facts: readonly MeetingFact[],
  { ordered, off }: { ordered: readonly Sent[]; off: OffAgenda },
): Pick<Played, 'numbers' | 'clashes'> {
  const numbers = new Map<string, string>();
  const holders = new Map<string, Claim>();
  const clashes: Clash[] = [];
  const without: string[] = [];
  for (const claim of claimsOf(facts, { ordered, off })) {
    if (numbers.has(claim.item) || without.includes(claim.item)) continue;
    const holder = holders.get(claim.number);
    if (holder && !(isCarried(holder.made) && isCarried(claim.made))) {
      const { keeps, clash } = keeperOf(facts, holder, claim);
      if (clash && !off.isSameCase(holder.item, claim.item)) clashes.push(clash);
      without.push(keeps === claim ? holder.item : claim.item);
      if (keeps !== claim) continue;
      numbers.delete(holder.item);
    }
    numbers.set(claim.item, claim.number);
    holders.set(claim.number, claim);
  }
  const used = [...holders.keys()].map(Number).filter(Number.isInteger);
  for (const [index, item] of without.entries()) numbers.set(item, String(Math.max(0, ...used) + 1 + index));
  return { numbers, clashes };
}

function keeperOf(facts: readonly MeetingFact[], holder: Claim, claim: Claim): { keeps: Claim; clash: Clash | null } {
  const id = clashId('sameNumber', [claim.number, holder.item, claim.item]);
  const choice = settledChoice(facts, id);
  if (choice !== null) return { keeps: choice === claim.item ? claim : holder, clash: null };
  const choices = [holder, claim].map(({ item, made }) => ({ ...plainChoice(item, made), text: item }));
  return { keeps: holder, clash: { id, kind: 'sameNumber', about: claim.number, choices } };
}
