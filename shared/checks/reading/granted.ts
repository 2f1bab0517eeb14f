import type { TextBlock } from '../blocks.ts';
import { isProse } from '../define.ts';
import type { CaseView, SectionView } from '../view.ts';
import { agrees, agreesWithText, type Written, written, writtenIn } from './money.ts';
import { tableAmounts } from './moneyTables.ts';

/** What an amount is counted for: a rate and no sum. A year is no such thing. */
const PER_UNIT =
  /^\s*(?:\/\s*\p{L}|(?:pr\.|per|om|i|for hver|for hvert)\s+(?!år(?!\p{L}))(?:person|borger|barn|elev|plads|husstand|bolig|lejlighed|måned|uge|dag|døgn|time|timen|m2|m²|kvm|kvadratmeter|ton|km|stk|styk|enhed|medlem|deltager|møde|måneden|ugen|dagen|døgnet|gang|foreningsmedlem|lampe|træ|husstand)(?!\p{L}))/u;
/** A limit, a charge or a price set by others, not what is spent or granted. */
const NO_GRANT =
  /(?<!\p{L})(?:over|under|mere end|mindre end|mindst|minimum|beløbsgrænse\p{L}*|grænse\p{L}*|tærskelværdi\p{L}*|loft(?:et)?|selvrisiko\p{L}*|takst(?:en|er|erne)?|gebyr(?:et)?|bøde(?:n)?|egenbetaling(?:en)?|depositum|mindstepris(?:en)?|(?:årlig )?leje|kontingent(?:et)?|vederlag(?:et)?|timepris(?:en)?|per capita)\s+(?:(?:på|er|til|af|for|over|under)\s+)?(?:ca\.\s+|mindst\s+)?$/u;
/** How much there is to take from, which the economy need not tell in the same words. */
const SOURCE =
  /(?<!\p{L})(?:rådighedsbeløb(?:et)?|pulje(?:n)?|ramme(?:n)?|budget(?:tet)?|\p{L}+pulje(?:n)?|\p{L}+ramme(?:n)?)\s+(?:(?:på|er på|har|om)\s+)(?:i alt\s+|samlet\s+)?$/u;
const TAKES_FROM = /(?<!\p{L})(?:finansiere[rst]*|betale[rst]*|dække[rst]*|af det|fra|inden for)(?!\p{L})/u;

function grants(block: TextBlock): readonly Written[] {
  if (!isProse(block)) return [];
  const lower = block.lower;
  return block.memo(written).filter(({ from, to }) => {
    const before = lower.slice(Math.max(0, from - 90), from);
    if (PER_UNIT.test(lower.slice(to, to + 40)) || NO_GRANT.test(before)) return false;
    return !(SOURCE.test(before) && TAKES_FROM.test(before));
  });
}

/** Amounts a recommendation grants, sells for or fixes; rates, limits and what there is to take from are none. */
export const grantsIn = (section: SectionView): readonly Written[] =>
  section.blocks.flatMap((block) => block.memo(grants));

/** Amounts that are tried as a sum, and where one may begin. */
const MOST = 60;
const MOST_PARTS = 10;

/** *4,0 mio. … 5,5 mio. … 2,0 mio. kr.* under each other make 11,5. */
function isSumOfRun({ kroner }: Written, amounts: readonly Written[]): boolean {
  return amounts.slice(0, MOST).some((_first, at) => {
    let sum = 0;
    return amounts.slice(at, at + MOST_PARTS).some((one, count) => {
      sum += one.kroner;
      return count > 0 && Math.abs(sum - kroner) < 1;
    });
  });
}

/** Somewhere else in the case the same amount stands: what it is for is told, if not where it should be. */
export function toldElsewhere(grant: Written, view: CaseView): boolean {
  return view.sections.some(
    (section) =>
      section.key !== 'recommendation' &&
      section.key !== 'economy' &&
      (section.memo(writtenIn).some((text) => agreesWithText(grant, text)) ||
        isSumOfRun(grant, section.memo(writtenIn)) ||
        section.memo(tableAmounts).some((known) => agrees(grant, known))),
  );
}
