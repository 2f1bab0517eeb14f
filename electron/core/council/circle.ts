import type { RecordAudience } from '../../../shared/exchange/audience.ts';
import {
  type CircleOf,
  epochOn,
  type GroupRecord,
  keysCounting,
  openersOn,
  type Person,
  personOf,
  personsOn,
} from '../../../shared/kinds/council/circle.ts';
import type { KeyLine } from '../../../shared/kinds/council/keys.ts';
import type { CoreContext } from '../context.ts';
import { danishDay } from '../packs/zone.ts';
import { currentCouncil } from './council.ts';
import { councilRights } from './keys/rights.ts';

type Reading = Pick<CoreContext, 'database' | 'records' | 'now'>;
type Asking = Reading & Pick<CoreContext, 'kinds' | 'device'>;

/** Null while the council has founded no keys: nobody can tell then whose a key is, and whoever sends chooses. */
function circleOf(ctx: Reading): CircleOf | null {
  const keys = councilRights(ctx);
  const council = currentCouncil(ctx);
  return keys && council ? { council, keys } : null;
}

/** The first day of the epoch in which these groups are today; null while the council has no keys. */
export function epochToday(ctx: Reading, groups: readonly string[]): string | null {
  const circle = circleOf(ctx);
  return circle && epochOn(circle, groups, today(ctx));
}

/** The first day of the epoch a record of a group was begun in; null while the council has no keys. */
export function epochOf(ctx: Reading, record: Pick<GroupRecord, 'groups' | 'since'>): string | null {
  const circle = circleOf(ctx);
  return circle && epochOn(circle, record.groups, record.since);
}

/** How a record of a group stands to who is in the group today. */
export interface Circle {
  /** It was begun in the epoch of today. */
  readonly isCurrent: boolean;
  /** Who is in the group and cannot open it, and who can because it was given on. */
  readonly outside: Person[];
  readonly given: Person[];
}

/** Null while the council has no keys. */
export function circleOn(ctx: Reading, record: GroupRecord): Circle | null {
  const circle = circleOf(ctx);
  if (!circle) return null;
  const { groups, since, given } = record;
  const now = personsOn(circle, groups, today(ctx));
  const then = personsOn(circle, groups, since);
  const openers = new Set(openersOn(circle, record, today(ctx)).map(({ id }) => id));
  return {
    isCurrent: epochOn(circle, groups, since) === epochOn(circle, groups, today(ctx)),
    outside: [...now.values()].filter(({ id }) => !openers.has(id)),
    given: [...now.values()].filter(({ id }) => given.includes(id) && !then.has(id)),
  };
}

/**
 * The keys that a record may be sent to, as the council lists them: of what is not public all that count, of what is a group's those of its
 * circle, of what is a person's own those of that person. Null where whoever sends chooses: the record is for everybody, the council
 * has no keys, or what is one's own is sent by somebody the council does not list.
 */
export function openersFor(
  ctx: Asking,
  { audience, begunAt }: { readonly audience: RecordAudience; readonly begunAt: string },
): readonly KeyLine[] | null {
  const circle = circleOf(ctx);
  if (!circle || audience.kind === 'all') return null;
  const at = ctx.now().toISOString();
  if (audience.kind === 'council') return keysCounting(circle.keys, at, 'everybody');
  if (audience.kind === 'own') {
    const own = circle.keys.lists.flatMap(({ lines }) => lines).find(({ device }) => device === ctx.device);
    return own ? keysCounting(circle.keys, at, [personOf(own)]) : null;
  }
  const { groups, since = danishDay(begunAt), given = [] } = audience;
  return keysCounting(circle.keys, at, openersOn(circle, { groups, since, given }, today(ctx)));
}

const today = ({ now }: Pick<CoreContext, 'now'>): string => danishDay(now().toISOString());
