import type { Day } from '../../../../shared/calendar/days.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { AppEvent, CoreContext } from '../../context.ts';
import { danishMoment } from '../../packs/zone.ts';
import type { WriteScope } from '../../write.ts';
import type { SampleDays } from '../days.ts';

/** Who does what is done in the sample. */
export const SECRETARIAT = 'Politisk Sekretariat (eksempel)';

/**
 * Where the sample is played: the program's own functions are called as the contract calls them, in the caller's one transaction, each with the
 * clock put to when it happened.
 */
export class Stage {
  readonly days: SampleDays;
  readonly scope: WriteScope;
  readonly #ctx: CoreContext;
  readonly #cases = new Map<string, RecordId>();

  readonly #outer: WriteScope;
  readonly #told = new Map<AppEvent['name'], AppEvent[]>();

  constructor(ctx: CoreContext, scope: WriteScope, days: SampleDays) {
    this.#ctx = ctx;
    this.#outer = scope;
    this.days = days;
    const emit = (event: AppEvent) => void this.#told.set(event.name, [...(this.#told.get(event.name) ?? []), event]);
    this.scope = { db: scope.db, touch: (id) => scope.touch(id), emit };
  }

  /** Tells what has changed, each list once; nobody has any of the records open. */
  tell(): void {
    const { emit } = this.#outer;
    const idsOf = (name: 'cases.changed' | 'meetings.changed') => [
      ...new Set((this.#told.get(name) ?? []).flatMap((event) => (event.name === name ? event.payload.ids : []))),
    ];
    emit({ name: 'council.changed', payload: {} });
    emit({ name: 'checklist.changed', payload: {} });
    emit({ name: 'charter.changed', payload: {} });
    emit({ name: 'cases.changed', payload: { ids: idsOf('cases.changed') } });
    emit({ name: 'meetings.changed', payload: { ids: idsOf('meetings.changed') } });
  }

  /** The core as it is on a Danish day and hour, with the secretariat at the computer; never later than now. */
  at(day: Day, time: string): CoreContext {
    return this.#on(danishMoment(day, time));
  }

  /** The same by this computer's own clock, by which it judges whether a dispatch is late. */
  atOwnClock(day: Day, time: string): CoreContext {
    return this.#on(new Date(`${day}T${time}:00`));
  }

  #on(wanted: Date): CoreContext {
    const ctx = this.#ctx;
    const now = ctx.now();
    const moment = wanted < now ? wanted : now;
    return {
      ...ctx,
      write: (work) => work(this.scope),
      now: () => moment,
      maker: () => ({ ...ctx.maker(), by: SECRETARIAT, now: moment }),
      change: (action) => ({ author: SECRETARIAT, action, at: moment.toISOString() }),
    };
  }

  /** Notes under which name a case is known here. */
  know(key: string, id: RecordId): void {
    this.#cases.set(key, id);
  }

  /** The case known by a name. */
  caseOf(key: string): RecordId {
    const id = this.#cases.get(key);
    if (!id) throw new AppError('internal', `No sample case ${key}`);
    return id;
  }
}
