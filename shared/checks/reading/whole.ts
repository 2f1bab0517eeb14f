import type { CaseFields } from '../../kinds/case/case.ts';
import { UNKNOWN_TEMPLATE } from '../../templates/recognise.ts';
import type { Example } from '../define.ts';
import type { CaseView, SectionView } from '../view.ts';
import { isOwnHouse } from './house.ts';

/** Words of running text of half a page or so; what is less may be a part of a case, or leave out what its agenda tells. */
const LEAST_WORDS = 180;

/**
 * True where what a case does not say may be taken for not said: it is of the own house, or it is a whole case of another one, with text and
 * a recommendation. A page copied in part lacks much that the case has.
 */
export const isWhole = (view: CaseView): boolean =>
  isOwnHouse(view) || (view.stats.words >= LEAST_WORDS && view.section('recommendation') !== undefined);

/** Somebody proposes something, under whatever heading: *Forvaltningen anbefaler, at beløbet frigives*. */
const PROPOSES =
  /(?<!\p{L})(?:(?:foreslår|indstiller|anbefaler)(?! ikke)|(?:det|der) (?:foreslås|indstilles|anbefales)|(?:foreslås|indstilles|anbefales) det)(?: (?:til|over for) [\p{L},\s-]{3,80})?(?:[,:]?\s+at(?!\p{L})|[,:]?\s*$)|(?<!\p{L})til (?:udvalgets|byrådets|kommunalbestyrelsens|borgerrepræsentationens) (?:beslutning|godkendelse|afgørelse|stillingtagen)(?!\p{L})/u;
const proposes = ({ blocks }: SectionView): boolean => blocks.some(({ lower }) => PROPOSES.test(lower));

/** True where some section says what is proposed, though none is headed as the recommendation. */
export const isProposedSomewhere = ({ sections }: CaseView): boolean =>
  sections.some((section) => section.memo(proposes));

const FILL = 'Foreningen har 402 medlemmer og bruger hallen hver uge hele vinteren. '.repeat(18);

interface Elsewhere extends Partial<CaseFields> {
  readonly recommendation?: string;
  readonly economy?: string;
  readonly hearing?: string;
}

/** A whole case of a house nobody knows, for an example, that says this in its presentation, and in other sections what is given. */
export function elsewhere(presentation: string, { economy, hearing, ...more }: Elsewhere = {}): Example {
  const { recommendation = 'Det indstilles, at Byrådet giver tilskuddet.', ...fields } = more;
  const others = { ...(economy ? { economy } : {}), ...(hearing ? { hearing } : {}) };
  return {
    fields: { templateId: UNKNOWN_TEMPLATE, ...fields },
    sections: { presentation: `${FILL}${presentation}`, ...others, recommendation },
  };
}
