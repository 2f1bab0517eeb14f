import type { Check } from '../define.ts';
import { anyBlock } from '../define.ts';
import { handlingSteps } from '../reading/chain.ts';
import { addresseeOf, toldDecider } from '../reading/decider.ts';
import { isOwnHouse } from '../reading/house.ts';
import { recommendationOf } from '../reading/recommendation.ts';
import { recorded } from '../reading/recorded.ts';
import { isWhole } from '../reading/whole.ts';
import { type CaseView, frontOf, type SectionView } from '../view.ts';

const MESSAGE = {
  da: 'Hvem kan beslutte? Bevillinger kan kun Kommunalbestyrelsen give.',
  en: 'Who can decide? Only the municipal council can give appropriations.',
};

const UNTOLD = {
  da: 'Skriv, hvem der beslutter i sagen.',
  en: 'Say who decides in the case.',
};

const FOR_COUNCIL = {
  da: 'Politikker, planer, takster og vedtægter vedtages som regel af kommunalbestyrelsen. Hvem beslutter her?',
  en: 'Policies, plans, rates and bylaws are as a rule adopted by the council. Who decides here?',
};
const COUNCILS_OWN =
  /^(?:endelig )?(?:vedtagelse|godkendelse|fastsættelse) af (?:\p{L}+ ){0,4}(?:\p{L}*politik|\p{L}*strategi|lokalplan|kommuneplan\p{L}*|budget|takster?|\p{L}*vedtægt(?:er)?|kvalitetsstandard(?:er)?)(?!\p{L})/iu;

const COUNCIL = /(?:kommunalbestyrelsen?|byrådet?|borgerrepræsentationen?|^kb)$/iu;
const NAMES_COUNCIL = /(?<!\p{L})(?:kommunalbestyrelsen|byrådet|borgerrepræsentationen)(?!\p{L})/iu;
/** Power to appropriate lies with the council and cannot be delegated (kommunestyrelsesloven § 40). */
const APPROPRIATES =
  /(?<!\p{L})(?:giver?|gives|meddeler?|meddeles|bevilge[rs]|godkender|godkendes|frigive[rs]|ansøges om|søges om)\s[^.]{0,60}(?:tillægs|anlægs)bevilling(?:er)?(?!\p{L})/iu;

/** One body under two names: KB, Kommunalbestyrelsen, Ballerup Kommunalbestyrelse. */
function same(a: string, b: string): boolean {
  const [one, other] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  // *Roskær Kommune, Klima- og Miljøudvalget* is the committee of that municipality.
  const isPart = other !== '' && one !== '' && (one.endsWith(`, ${other}`) || other.endsWith(`, ${one}`));
  return one === other || isPart || (COUNCIL.test(one) && COUNCIL.test(other));
}

/** *indstiller til Børn, unge og idræt, at …*, *skal Børn, unge og idræt tage stilling*: a body that is not called one. */
const ADDRESSES =
  /(?<!\p{L})(?:(?:indstiller|foreslår|anbefaler)(?: det)? (?:til|over for) \p{Lu}[\p{L}\s,&-]{2,60}?[,:]? at(?!\p{L})|skal \p{Lu}[\p{L},&-]+(?: [\p{L},&-]+){0,5} (?:tage stilling|beslutte|godkende|afgøre|vedtage)(?!\p{L}))/u;
const addressesSomebody = ({ blocks }: SectionView): boolean => blocks.some(({ text }) => ADDRESSES.test(text));

/** An appropriation that is recorded as data. */
function recordedGrant(view: CaseView): boolean {
  return ['capital', 'supplementary', 'release'].includes(recorded(view).economy.appropriation);
}

/** How another house writes the row is not known for certain. */
const mildElsewhere = (view: CaseView) => (isOwnHouse(view) ? {} : { severity: 'suggestion' as const });
/** Elsewhere who decides is inferred from words, and no inference stops a case. */
const noErrorElsewhere = (view: CaseView) => (isOwnHouse(view) ? {} : { severity: 'warning' as const });
/** *Økonomiudvalget 12. maj – Kommunalbestyrelsen 26. maj*, in a line above the sections that nobody could read as a way. */
const isOnTheWay = (view: CaseView): boolean => frontOf(view).some(({ text }) => NAMES_COUNCIL.test(text));

/** The last of the row in the case's head decides, where that row names bodies: *Behandles i: Økonomiudvalget → Byrådet*. */
function decidesByChain({ fields }: CaseView): string {
  const last = handlingSteps(fields.chain).at(-1)?.body.trim() ?? '';
  return IS_BODY.test(last) ? last : '';
}
/** Wherever a case of another house names a body, its readers know whose it is. */
const bodyIsNamed = anyBlock(({ lower }) =>
  /udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten/u.test(lower),
);
/** *Kultur, Fritid og Landdistrikt* may be a department as well. */
const IS_BODY = /udvalg|byråd|kommunalbestyrelse|borgerrepræsentation|magistrat|^(?:kb|øu)$/iu;

export const fu04: Check = {
  id: 'FU04',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Beslutningskompetence', en: 'Authority to decide' },
  why: {
    da: 'En beslutning truffet af det forkerte organ er ugyldig. Kun kommunalbestyrelsen kan give bevillinger (kommunestyrelseslovens § 40).',
    en: 'A decision by the wrong body is void. Only the council can appropriate (Local Government Act, section 40).',
  },
  run: (view) => {
    const recommendation = recommendationOf(view);
    const told = (recommendation ? addresseeOf(recommendation) : '') || toldDecider(view);
    const competence = view.fields.competence.trim() || decidesByChain(view) || told;
    if (competence === '') {
      // Another house's agenda tells whose it is; what is asked of a body that is named is plain enough.
      if (!isOwnHouse(view) && (recommendation?.namesBody || !isWhole(view))) return [];
      // A file of another house may tell it by what it does not hold; that it is wrong is not seen.
      if (!isOwnHouse(view) && view.sections.some((section) => section.memo(addressesSomebody))) return [];
      if (!isOwnHouse(view) && bodyIsNamed(view)) return [];
      const severity = isOwnHouse(view) ? 'error' : 'suggestion';
      return [{ about: 'competence', lacks: 'field', message: UNTOLD, severity }];
    }
    // A body that is only informed afterwards decides nothing.
    const last = view.fields.chain.filter(({ role, body }) => role !== 'informed' && body.trim() !== '').at(-1)?.body;
    // Where only the words tell, a recommendation to a row of bodies ends with the council.
    const reaches =
      view.fields.competence.trim() === '' &&
      ((recommendation && NAMES_COUNCIL.test(recommendation.text)) || isOnTheWay(view));
    const appropriates =
      recommendation && !reaches && !COUNCIL.test(competence) && APPROPRIATES.test(recommendation.text);
    const isForCouncil =
      !COUNCIL.test(competence) &&
      !reaches &&
      COUNCILS_OWN.test(view.fields.title) &&
      !view.fields.chain.some(({ body }) => COUNCIL.test(body.trim()));
    return [
      ...(isForCouncil && !isOwnHouse(view)
        ? [{ about: 'council', message: FOR_COUNCIL, severity: 'suggestion' as const }]
        : []),
      ...(last && !same(competence, last) ? [{ about: `last ${last}`, message: MESSAGE, ...mildElsewhere(view) }] : []),
      ...(appropriates ? [{ block: recommendation.first, message: MESSAGE, ...noErrorElsewhere(view) }] : []),
      ...(!appropriates && recordedGrant(view) && !COUNCIL.test(competence)
        ? [{ about: 'recorded appropriation', message: MESSAGE, ...noErrorElsewhere(view) }]
        : []),
    ];
  },
};
