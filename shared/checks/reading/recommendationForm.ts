import type { Hit } from '../define.ts';
import { anyBlock } from '../define.ts';
import type { CaseView } from '../view.ts';
import { toldDecider } from './decider.ts';
import { isOwnHouse } from './house.ts';
import {
  asksAdministration,
  beginsWithInfinitive,
  beginsWithVerb,
  leadDecides,
  type RecommendationView,
} from './recommendation.ts';

const MESSAGE = {
  da: 'Skriv hvem der skal beslutte hvad, i nummererede punkter.',
  en: 'Say who is to decide what, in numbered points.',
};

const UNNUMBERED = {
  da: 'Nummerér punkterne, så der kan stemmes om hvert af dem.',
  en: 'Number the points, so that each can be voted on.',
};

/** *godkender følgende krav:* is one decision, whose list nobody votes on item by item. */
const ONE_LIST = /(?<!\p{L})(?:følgende|disse|nedenstående)(?!\p{L})[^.]{0,80}:$/iu;

/**
 * *Forvaltningen fremsender forslaget til Byrådets beslutning*, *Til godkendelse*: what a member proposes, or what stands before it, is put to the
 * body as it is.
 */
const PASSES_ON =
  /(?<!\p{L})(?:fremsende[rs]|oversende[rs]|videresende[rs]|forelægge[rs]|forelagt|overgive[rs]|fremlægge[rs]|sende[rs])(?!\p{L})[^.]{0,80}(?<!\p{L})(?:til|for)(?!\p{L})|^(?:sagen |forslaget )?til (?:\p{L}+s )?(?:godkendelse|beslutning|afgørelse|drøftelse|stillingtagen|efterretning|orientering|behandling)(?!\p{L})/iu;

/** *Enhedslisten foreslår, at …*: what a party writes is not put in order by others. */
const OTHERS_WORDS = /(?<!\p{L})(?:\p{Lu}\p{L}*(?:listen|partiet|gruppen|venstre) foreslår)(?!\p{L})/u;

/** Points below each other are told apart as they stand: whether they have numbers is the other house's habit. */
const needsNoNumbers = ({ text }: RecommendationView, apart: boolean): boolean => apart || OTHERS_WORDS.test(text);

const isToldElsewhere = (view: CaseView): boolean =>
  view.fields.competence.trim() !== '' || view.fields.chain.length > 0 || toldDecider(view) !== '';

const WHO_PROPOSES = {
  da: 'Hvem indstiller? Skriv forvaltningen, centret eller direktøren.',
  en: 'Who recommends it? Give the administration, the centre or the director.',
};
/** *Det indstilles, at …*, as the first words. */
const BY_NOBODY = /^\s*(?:det )?(?:indstilles|anbefales|foreslås)(?: det)?(?!\p{L})/u;
/** *Direktionen indstiller*, *Borgmesteren foreslår*, *forslag fra Venstre*: whoever it is stands somewhere in the case. */
const PROPOSER =
  /(?<!\p{L})\p{L}*(?:forvaltning|administration|direktion|direktør|chef|cent[re]|afdeling|sekretariat|borgmester|udvalg|råd|bestyrelse|gruppe|parti)\p{L}*(?: [^\s.,;]{1,30}){0,6} (?:indstiller|anbefaler|foreslår|fremsætter)(?!\p{L})|(?<!\p{L})(?:forslag|indstilling)(?:en|et)? fra \p{L}|(?:medlems|byråds|beslutnings)forslag|(?<!\p{L})(?:listen|partiet|venstre|konservative|\p{L}{3,}listen) foreslår/u;
const caseNamesProposer = anyBlock(({ lower }) => PROPOSER.test(lower));

/** A recommendation of another house that nobody puts forward, in itself or anywhere in the case. */
export function proposedByNobody({ first }: RecommendationView, view: CaseView): readonly Hit[] {
  const found = BY_NOBODY.exec(first.lower);
  const heading = view.section('recommendation')?.heading.toLowerCase() ?? '';
  if (!found || isOwnHouse(view) || /\p{L}s (?:indstilling|forslag|anbefaling)| fra /u.test(heading)) return [];
  if (PROPOSER.test(view.fields.title.toLowerCase()) || caseNamesProposer(view)) return [];
  return [{ block: first, from: 0, to: found[0].length, message: WHO_PROPOSES, severity: 'suggestion' }];
}

/** Who is to decide what, and whether each point can be voted on by itself. */
export function formOf(recommendation: RecommendationView, view: CaseView): readonly Hit[] {
  const { points, numbered, namesBody, first, lead } = recommendation;
  const isOwn = isOwnHouse(view);
  const unclear: Hit = { block: first, message: MESSAGE, ...mildElsewhere(view) };
  // Another house's agenda tells whose it is, and one decision needs no number.
  if (!isOwn && (points.length === 1 || (points.length === 0 && PASSES_ON.test(first.text.trim())))) {
    return asksAdministration(recommendation) ? [unclear] : [];
  }
  if (points.length === 0) return [unclear];
  // Whose agenda it is on, or who decides, may be told once for the whole case.
  if (isOwn && !namesBody && !isToldElsewhere(view)) return [unclear];
  if (asksAdministration(recommendation)) return [unclear];
  const isOneDecision = leadDecides(recommendation);
  if (points.length > 1 && !numbered) {
    if (isOneDecision && ONE_LIST.test(lead)) return [];
    // Points of a list stand apart and lack their numbers only; several in one sentence cannot be told apart.
    const apart = points.every(({ block }, index) => block !== points[index - 1]?.block);
    if (isOwn && !apart) return [unclear];
    return !isOwn && needsNoNumbers(recommendation, apart)
      ? []
      : [{ block: first, message: UNNUMBERED, severity: 'suggestion' }];
  }
  // Told once: what is said of one point is meant for all of them.
  // *at der gives støtte*: other houses put it so, and who gives it is told.
  if (isOneDecision || !isOwn) return [];
  const vague = points.find(({ text }) => !beginsWithVerb(text) && !beginsWithInfinitive(text, recommendation));
  return vague ? [{ block: vague.block, message: MESSAGE, severity: 'warning' }] : [];
}

/** How another house puts it is not known for certain. */
const mildElsewhere = (view: CaseView) => (isOwnHouse(view) ? {} : { severity: 'warning' as const });
