import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, lowerMatches, sentenceAround, surroundings } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { judgedAs } from '../reading/kind.ts';
import { written, writtenIn } from '../reading/money.ts';
import { recordedKroner } from '../reading/recorded.ts';
import { isWhole } from '../reading/whole.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = {
  da: 'Begrund, eller ret. Der er nævnt beløb i sagen.',
  en: 'Give the reason, or mend it. The case names amounts.',
};
const UNFOUNDED = {
  da: 'Begrund, hvorfor sagen ikke har økonomiske konsekvenser.',
  en: 'Say why the case has no economic consequences.',
};

const NO_ECONOMY =
  /(?<!\p{L})(?:(?:ingen|ikke(?: \p{L}{1,12}){0,3}|uden) (?:afledte |direkte |umiddelbare |særskilte |selvstændige |væsentlige |nævneværdige |betydelige |større )?(?:(?:økonomisk|budgetmæssig|bevillingsmæssig|driftsøkonomisk|udgiftsmæssig|finansiel)e? (?:og (?:\p{L}{1,20}mæssige|personalemæssige|økonomiske) )?(?:konsekvenser|betydning|virkning(?:er)?|implikationer|følger|følgevirkninger|effekter|påvirkning(?:er)?)|(?:budget|bevillings)(?:konsekvenser|virkninger)|(?:konsekvenser|betydning|virkning) for (?:økonomien|budgettet|kommunens økonomi)|udgifter for kommunen)|udgiftsneutral[te]?|har ingen økonomi(?!\p{L}))/gu;
const REASON =
  /(?<!\p{L})(?:fordi|da|idet|eftersom|idet|derfor|løses|løser|afholdes|holdes|dækkes|betales|finansieres|gennemføres|inden for|indgår|er afsat|(?:bygherren?|grundejer(?:en|ne)?|udvikleren|ejeren|ejerne|staten|regionen|forsyningen) (?:selv )?(?:anlægger|betaler|bekoster)|allerede|kun tale om|alene tale om|ændrer ikke|ud over|udover|bortset fra)(?!\p{L})/u;
/** Further on in the same paragraph only what tells who bears it is a reason. */
const BORNE =
  /(?<!\p{L})(?:(?:afholdes|dækkes|holdes|ligger) inden for|(?:anlægges|betales|afholdes|bekostes|finansieres|dækkes) af|er (?:allerede )?(?:afsat|indregnet|finansieret)|finansieret af|indgår i budgettet|(?:bygherren?|ejeren|staten|regionen) (?:selv )?(?:anlægger|betaler|bekoster))(?!\p{L})/u;
/** *Såfremt foreningen betaler sit lån, vil der ikke være …*: it is said on what it hangs. */
const CONDITION = /(?<!\p{L})(?:såfremt|hvis|forudsat|så længe|under forudsætning af|medmindre)(?!\p{L})/u;
/** *ingen nævneværdige økonomiske konsekvenser*: some, and not how much. */
const HEDGED = /(?:væsentlige|nævneværdige|betydelige|større) \p{L}/u;
const HOW_LITTLE = {
  da: 'Hvor lidt er det? Skriv beløbet, eller skriv, at der ingen konsekvenser er.',
  en: 'How little is that? Give the amount, or say that there are no consequences.',
};
/** Letters in which the sentences that follow may give the reason. */
const FURTHER = 500;
const LEAST = 10_000;
/** Amounts are named in the recommendation for other things too: a limit, a loan, the value of a contract. */
const GRANTS = /(?<!\p{L})(?:bevilge[rs]|bevilling|afsætte[rs]|frigive[rs]|\p{L}{0,12}bevilling(?:en|er)?)(?!\p{L})/u;

function claims(block: TextBlock): readonly { from: number; to: number; founded: boolean }[] {
  if (!isProse(block)) return [];
  return lowerMatches(block, NO_ECONOMY).map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    founded:
      REASON.test(surroundings(block, index).toLowerCase()) ||
      CONDITION.test(sentenceAround(block, index)) ||
      BORNE.test(block.lower.slice(index, index + FURTHER)),
  }));
}

/** An answer, a permit, or who sits where and meets when costs nothing. */
const ANSWERS =
  /(?<!\p{L})(?:dispensation|retlig lovliggørelse|påbud)(?!\p{L})|^(?:(?:besvarelse|svar|spørgsmål|forespørgsel|dispensation)(?!\p{L})|\p{L}*tilladelse)|(?<!\p{L})(?:mødeplan\p{L}*|mødekalender\p{L}*|mødetid\p{L}*|udvalgsbesættelse\p{L}*|udpegning\p{L}*|valg af|stedfortræder\p{L}*|konstituering\p{L}*|orlov|vejnavn\p{L}*|navngivning\p{L}*|forretningsorden\p{L}*|høringssvar)(?!\p{L})/iu;
/** *Orienteringen har ingen …*, *Afgivelse af høringssvaret har ingen …*: telling is free. */
const TELLS_ONLY =
  /(?<!\p{L})(?:orienteringen|redegørelsen|årsrapporten|beretningen|status(?:sen)?|svaret|høringssvaret|udtalelsen|afgivelse af \p{L}+)(?: \p{L}+){0,3} har (?:i sig selv )?(?:ingen|ikke)/u;
const IN_ITSELF = /(?<!\p{L})i sig selv(?!\p{L})/u;
const isToldAfter = (block: TextBlock, to: number): boolean =>
  IN_ITSELF.test(block.lower.slice(Math.max(0, to - 60), to)) && block.memo(written).some(({ from }) => from > to);

const isEvident = (block: TextBlock, from: number, view: CaseView): boolean =>
  ANSWERS.test(view.fields.title) ||
  (view.fields.caseType === 'discussion' && !isOwnHouse(view)) ||
  TELLS_ONLY.test(block.lower.slice(Math.max(0, from - 80), from + 10));

const namesMoney = ({ sections }: CaseView): boolean => sections.some((section) => section.memo(writtenIn).length > 0);

/** *Intet at bemærke.*: all that the section says. */
const BARE =
  /^(?:ingen|intet|nej|-|–|ikke relevant|(?:ingen|intet) (?:at bemærke|bemærkninger|særskilt\p{L}*|nyt))\.?$/iu;
/** Money of the municipality, and not of somebody the case tells about. */
const OWN_MONEY =
  /(?<!\p{L})(?:kommunen(?:s)?|byrådet|udvalget|budget\p{L}*|afsat|bevilget|bevilling\p{L}*|tilskud(?:det)?)(?!\p{L})/u;
const PASSED_OVER = {
  da: 'Sagen nævner penge. Gentag beløbet her, eller skriv, hvorfor sagen ikke ændrer det.',
  en: 'The case names money. Give the amount here too, or say why the case does not change it.',
};

function namesOwnMoney(block: TextBlock): boolean {
  if (!isProse(block)) return false;
  return block.memo(written).some(({ from, kroner }) => kroner >= MUCH && OWN_MONEY.test(sentenceAround(block, from)));
}
/** What is not told in passing: the price of a meeting or a fee. */
const MUCH = 100_000;
const NOT_TOLD = new Set(['economy', 'decision', 'dissent', 'attachments', 'previousHandling', 'hearing']);

/** *Økonomi: Intet.* in a case that tells of money of the municipality's own. */
function passedOver(section: SectionView, view: CaseView): readonly Hit[] {
  const [block, ...others] = section.blocks.filter(
    ({ text, context }) => text.trim() !== '' && context.kind !== 'heading',
  );
  if (!block || others.length > 0 || isOwnHouse(view) || !BARE.test(block.text.trim())) return [];
  const isNamed = view.blocks.some((one) => !NOT_TOLD.has(one.section) && one.memo(namesOwnMoney));
  return isNamed ? [{ block, from: 0, to: block.text.length, severity: 'warning', message: PASSED_OVER }] : [];
}

export const fu07: Check = {
  id: 'FU07',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'fields'],
  name: { da: '»Ingen økonomi« ubegrundet', en: 'No economy, without reason' },
  why: {
    da: 'Næsten alt koster tid eller penge. Står der »ingen økonomiske konsekvenser«, skal politikerne kunne se hvorfor.',
    en: 'Almost everything costs time or money. Where it says none, politicians must see why.',
  },
  run: (view) => {
    const section = view.section('economy');
    if (!section) return [];
    const granted = view.section('recommendation');
    const known = recordedKroner(view).some((kroner) => kroner >= LEAST);
    const amounts = granted ? writtenIn(granted).filter(({ kroner }) => kroner >= LEAST) : [];
    const grants = amounts.length > 0 && granted !== undefined && GRANTS.test(granted.text.toLowerCase());
    // What is only talked over or shown, in a page or less, grants nothing: where no money is named for it, the reason is plain.
    const isTold = !isOwnHouse(view) && judgedAs(view) !== 'decision' && amounts.length === 0;
    const bare = passedOver(section, view);
    if (bare.length > 0 || (isTold && !isWhole(view))) return bare;
    return section.blocks.flatMap((block) =>
      block.memo(claims).flatMap(({ from, to, founded }): Hit[] => {
        if (known) return [{ block, from, to, severity: 'error', message: MESSAGE }];
        if (!isOwnHouse(view) && HEDGED.test(block.lower.slice(from, to)))
          return [{ block, from, to, severity: 'suggestion' as const, message: HOW_LITTLE }];
        if (founded && amounts.length === 0) return [];
        // *har ikke i sig selv økonomiske konsekvenser. Banen er anslået til 2,4 mio. kr.*: what costs is told right after; an answer costs nothing.
        if (!isOwnHouse(view) && (isToldAfter(block, to) || isEvident(block, from, view))) return [];
        // Only a decision spends, and a reason given may well explain an amount that nobody grants.
        const contradicts = founded ? grants : amounts.length > 0 || view.fields.caseType === 'decision';
        // Where no money is named at all, as in a permit, a reason is good to have.
        if (!isOwnHouse(view) && !namesMoney(view))
          return !isWhole(view) ? [] : [{ block, from, to, severity: 'suggestion' as const, message: UNFOUNDED }];
        const isError = contradicts && (isOwnHouse(view) || (amounts.length > 0 && grants));
        if (isTold) return [{ block, from, to, severity: 'suggestion' as const, message: UNFOUNDED }];
        const severity = isError ? ('error' as const) : ('warning' as const);
        return [{ block, from, to, severity, message: amounts.length > 0 ? MESSAGE : UNFOUNDED }];
      }),
    );
  },
};
