import * as Y from 'yjs';
import type { z } from 'zod';
import { addFact } from '../../../../shared/kinds/facts.ts';
import { FileHash } from '../../../../shared/kinds/ids.ts';
import { clashesOfMeeting } from '../../../../shared/kinds/meeting/clashes.ts';
import {
  putAgendaItem,
  putTask,
  readMeeting,
  removeAgendaItem,
  setMinutesText,
  writeMeeting,
} from '../../../../shared/kinds/meeting/doc.ts';
import type { Happening } from '../../../../shared/kinds/meeting/events.ts';
import { type MeetingFactKind, meetingKind } from '../../../../shared/kinds/meeting/kind.ts';
import {
  type AgendaItem,
  type FollowUp,
  meetingStage,
  plannedMeeting,
} from '../../../../shared/kinds/meeting/meeting.ts';
import { playRecord } from '../../../../shared/kinds/meeting/record.ts';
import { numberItems } from '../../../../shared/meeting/agenda.ts';
import { refusal } from '../../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../../shared/meeting/run.ts';

export const SEATS = ['ane', 'bo', 'cia'];
export const BODY = { seats: SEATS, size: 3, isCouncil: false };
const START = Date.UTC(2026, 11, 8, 8);

export const item = (id: string, caseId: string | null = null): AgendaItem =>
  ({
    ...{ id, kind: 'case', caseId, title: `Sag ${id}`, caseNumber: '', group: 'B', role: 'decides' },
    ...{ openness: { closed: false, reason: '', publicTitle: '' }, minutes: 10, lateReason: '', number: null },
  }) as AgendaItem;

/** A meeting with two items, as bytes: every laptop begins with it. */
function begun(): Uint8Array {
  const doc = new Y.Doc();
  meetingKind.begin(doc, null);
  const plan = plannedMeeting({ body: 'oeu', date: '2026-12-08', time: '08:00', place: 'Lokale 1', kind: 'ordinary' });
  writeMeeting(doc, { ...plan, items: [item('a'), item('b')] });
  putTask(doc, TASK);
  return Y.encodeStateAsUpdate(doc);
}

export const TASK: FollowUp = { id: 't', item: 'a', text: 'Skriv', owner: 'Ida', due: null, done: null };

type Data<K extends MeetingFactKind> = z.infer<(typeof meetingKind.spec.facts)[K]>;

const BEGUN = begun();

/** A laptop with the meeting on it, which asks the rules as the core does, and a clock of its own. */
export class Laptop {
  readonly doc = new Y.Doc();
  readonly name: string;
  #minutes = 0;
  #made = 0;

  constructor(name: string, start = BEGUN) {
    this.name = name;
    Y.applyUpdate(this.doc, start);
  }

  get content() {
    return readMeeting(this.doc);
  }

  get played() {
    return playRecord(this.doc).played;
  }

  get clashes() {
    return clashesOfMeeting(this.doc);
  }

  get kinds(): string[] {
    return this.clashes.map(({ kind }) => kind);
  }

  get stage() {
    return meetingStage(this.content);
  }

  maker() {
    return { device: this.name, by: `Hos ${this.name}`, now: new Date(START + this.#minutes * 60_000) };
  }

  /** Sets the clock, in minutes after the meeting's hour. */
  at(minutes: number): this {
    this.#minutes = minutes;
    return this;
  }

  id(): string {
    this.#made++;
    return `${this.name}${this.#made}`;
  }

  fact<K extends MeetingFactKind>(kind: K, data: Data<K>): void {
    this.#minutes++;
    meetingKind.addFact(this.doc, this.maker(), { kind, data });
  }

  /** As `meetings.record`: answers why it was refused, or null. */
  record(event: Happening): string | null {
    const { keeper } = this.played;
    if (this.content.sealed) return 'sealed';
    if (keeper && keeper.device !== this.name) return 'notKeeper';
    if (event.kind === 'closed' && this.clashes.length > 0) return 'unsettled';
    if (event.kind === 'opened' && this.stage === 'cancelled') return 'cancelled';
    const { at, ...whole } = { ...event, id: this.id(), at: this.maker().now.toISOString(), by: this.name };
    const refused = refusal(runMeeting(this.content, SEATS), { ...whole, at }, BODY);
    if (refused) return refused;
    if (!keeper) this.fact('keeper', {});
    const { by: _by, ...data } = whole;
    this.fact('happened', { ...data, body: BODY });
    return null;
  }

  decide(of: string, text = ''): string | null {
    return this.record({ kind: 'decision', item: of, outcome: 'approved', text, referredTo: '' });
  }

  open(): this {
    this.record({ kind: 'opened', present: SEATS });
    return this;
  }

  takeOver(): void {
    if (!this.content.sealed && this.played.keeper?.device !== this.name) this.fact('keeper', {});
  }

  /** As `meetings.seal`, with a hash of what it says in the place of bytes. */
  seal(): void {
    if (this.stage !== 'held' || this.clashes.length > 0) return;
    const hash = FileHash.parse(
      Buffer.from(JSON.stringify(this.content.events.map(({ id }) => id)))
        .toString('hex')
        .padEnd(64, '0')
        .slice(-64),
    );
    this.fact('sealed', { hash, seal: hash });
  }

  /** As `meetings.dispatch`. */
  dispatch(): void {
    const { items, dispatches } = this.content;
    if (['sealed', 'held', 'cancelled'].includes(this.stage)) return;
    const sent = new Set(dispatches.flatMap((one) => one.items.map((each) => each.item)));
    const unsent = items.filter(({ id }) => !sent.has(id));
    if (unsent.length === 0) return;
    const numbers = numberItems(items, Math.max(0, ...[...this.played.numbers.values()].map(Number)));
    const told = unsent.map(({ id, number, title, caseId }) => ({
      ...{ item: id, number: number ?? numbers.get(id) ?? '', title, closed: false, caseId },
      ...{ versionId: null, hash: '' },
    }));
    const kind = dispatches.length === 0 ? 'main' : 'supplement';
    this.fact('dispatched', { id: this.id(), kind, items: told, hash: '', reason: '', seal: null });
  }

  add(id: string, caseId: string | null = null): this {
    putAgendaItem(this.doc, item(id, caseId));
    return this;
  }

  remove(id: string): void {
    removeAgendaItem(this.doc, id);
  }

  write(of: string, text: string | null): void {
    setMinutesText(this.doc, this.maker(), { item: of, text });
  }

  settle(clash: string, choice: string): void {
    this.#minutes++;
    addFact(this.doc, { ...this.maker(), kind: 'settled', data: { clash, choice } });
  }

  /** Sends all it has. */
  give(to: Laptop): void {
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(this.doc));
  }
}

/** Each has what all have. */
export function exchange(...laptops: readonly Laptop[]): void {
  for (const from of laptops) for (const to of laptops) from.give(to);
  for (const from of laptops) for (const to of laptops) from.give(to);
}
