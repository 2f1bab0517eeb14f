import { words } from './words.ts';

/**
 * Word classes a point of a recommendation is read by. In small letters; `*` stands for any letters, so that *tilskud is also driftstilskud*.
 * Source: the recommendations of the agendas the checks are tried on, and the forms the same words take.
 */

/** What one is given, and somebody pays. *Tilskuddet* in the definite form is one told of before. */
export const MONEY = words(`
  *tilskud, støtte, *bevilling, *bevillingen, *bevillinger, *bevillingerne, *rådighedsbeløb,
  *rådighedsbeløbet, *rådighedsbeløbene, *garanti, *lån, *medfinansiering, *kompensation, *godtgørelse,
  *erstatning, *honorar, *vederlag, *midler, *midlerne, *mindreforbrug, *mindreforbruget, *merforbruget,
  *overskud, *overskuddet, restbeløbet, *rabat, *nedslag, *bidrag, *lejenedsættelse, *prisnedsættelse, *refusion,
  startkapital, *kapital
`);

/** What is done with it, in the infinitive. */
export const PAYS = words(`
  give, yde, bevilge, tildele, meddele, afsætte, frigive, udbetale, reservere, tilføre, overføre, stille, optage, forhøje,
  imødekomme, tilgodese, genbevilge, omplacere, eftergive, udmønte, fordele, anvende, bruge
`);

/** What is counted in kroner, hours, kilometres or heads, and so is not only *raised*. */
export const MEASURED = words(`
  *takst, *takster, *taksten, *taksterne, *gebyr, *gebyret, *gebyrer, *gebyrerne, *sats, *satsen, *satser, *satserne, *pris,
  *prisen, *priser, *priserne, *leje, *lejen, *kontingent, *kontingentet, *betaling, *betalingen, *åbningstid, *åbningstiden,
  *åbningstider, *åbningstiderne, *normering, *normeringen, *kvotient, *kvotienten, *loft, *loftet, *grænse, *grænsen, *hastighed,
  *hastigheden, *bemanding, *bemandingen, *timetal, *timetallet, antallet, *ramme, *rammen, *budget, *budgettet, *serviceniveau,
  *serviceniveauet, *regler, *reglerne, *krav, *kravene, *frist, *fristen, *frister, *fristerne, *perioden, *kørslen, *afgange,
  *ordningen, *aftalen, personalet, medarbejderne, *ressourcer, *ressourcerne, *støtten, *tilsynet, *tid, *tiden, *pulje, *puljen,
  *kapacitet, *kapaciteten, *frekvens, *frekvensen
`);

/** What is done with a measure. */
export const CHANGES = words(`
  hæve, sænke, øge, nedsætte, forhøje, reducere, lempe, skærpe, udvide, begrænse, indskrænke, forlænge, forkorte, justere,
  tilpasse, regulere, nedbringe, beskære, mindske, forbedre, styrke
`);

/** Told somewhere else, and not in the point. */
export const TOLD = words(`
  foreslåede, anbefalede, skitserede, beskrevne, nævnte, omtalte, anførte, angivne, indstillede, foretrukne, foreslået, anbefalet,
  skitseret, beskrevet, nævnt, omtalt, anført, angivet
`);

/** What is taken over from somebody. */
export const ADVICE = words(`
  anbefaling, anbefalingen, anbefalinger, anbefalingerne, forslag, forslaget, oplæg, oplægget, konklusioner, konklusionerne,
  indstilling, indstillingen, ønske, ønsker, vurdering, bemærkninger
`);

/** What is done with a proposal as it stands. */
export const ADOPTS = words(`
  godkende, vælge, følge, tiltræde, vedtage, iværksætte, igangsætte, gennemføre, realisere, etablere, indføre, fastholde,
  efterleve, imødekomme, udmønte, implementere, anvende, effektuere
`);

/** Adjectives that leave the measure to somebody, before what they measure. */
export const SUITABLE = words(`
  passende, rimelig, rimelige, rimeligt, fornøden, fornødne, fornødent, tilstrækkelig, tilstrækkelige, tilstrækkeligt,
  hensigtsmæssig, hensigtsmæssige, hensigtsmæssigt, ekstra, yderligere, øget, øgede, forøget, forstærket, symbolsk, fair,
  acceptabel, acceptabelt, acceptable, betydelig, betydeligt, væsentlig, væsentligt, begrænset, fornuftig, fornuftige, fornuftigt,
  nødvendig, nødvendige, nødvendigt, forsvarlig, forsvarligt, forsvarlige, moderat, lempelige
`);

/** *de nødvendige tilladelser*, *yderligere behandling*: told well enough by what they are for. */
export const NEEDS_NO_MEASURE = words(`
  tilladelse*, dispensation*, aftale*, dokument*, rettelse*, ændring*, justering*, behandling*, bemærkning*, skridt, samtykke*,
  myndighed*, godkendelse*, parter*, aktører*, råd, forhold, konsekvensrettelse*, underskrift*, drøftelse*, foranstaltning*,
  høring*, interessenter*, udbud*, tidspunkt*, undersøgelse*, møde*, forlængelse*, år, måneder, uger, arealer, areal,
  redaktionel*, tilpasning*, proces, ordinær*
`);

/** Adjectives that pick some out of many and do not say which. */
export const SOME = words('visse, udvalgte, bestemte, diverse, nogle, enkelte');
/** *særlige tilfælde*, *relevante foreninger*: only of these. */
export const PICKED = words(`
  tilfælde, grupper, hensyn, omstændigheder, områder, steder, situationer, foreninger, borgere, institutioner, skoler, veje,
  strækninger, udvalg, fagudvalg, afdelinger, forvaltninger, brugere
`);
/** *rette udvalg*, *det relevante udvalg*. */
export const AUTHORITIES = words(`
  udvalg, fagudvalg, instans, myndighed, forvaltning, afdeling, forum, sted, niveau, fora
`);

/** The manner as praise: nobody can see whether it was so. */
export const MANNERS = words(`
  hensigtsmæssigt, fornuftigt, rimeligt, passende, forsvarligt, tilstrækkeligt, optimalt, fleksibelt, bedst muligt, effektivt,
  afbalanceret, tilfredsstillende, nænsomt, på bedste vis, på bedste måde
`);

/** What a condition waits for, where nobody can tell whether it has come. */
export const STATES = words(`
  muligt, behov, nødvendigt, hensigtsmæssigt, relevant, mening, plads, råd, midler, økonomi, ressourcer, kapacitet, stemning,
  interesse, opbakning, tilslutning, mulighed, grundlag, viden, erfaring, erfaringer, tal, overblik, klarhed, anledning, rimeligt,
  forsvarligt, ønskeligt, enighed, afklaring, realistisk, påkrævet, praktisk, tid, luft, råderum, penge, efterspørgsel
`);

/** Effort in place of a deed: there is always some of it. */
export const EFFORTS = words(`
  arbejdes hen imod, arbejdes hen mod, arbejdes frem mod, arbejdes for, arbejde hen imod, arbejde for, arbejde frem mod, arbejder
  hen imod, arbejder frem mod, tilstræbes, tilstræber, tilstræbe, tilsigtes, bestræber sig på, bestræbe sig på, gøres en indsats,
  gøre en indsats, er opmærksom på, søges at, forsøges at, i højere grad, i større grad, i mindre grad, i større omfang, i højere
  omfang, tænkes ind, indtænkes, være opmærksom på, være opmærksomme på, sættes fokus på, sætter fokus på, have fokus på, har
  fokus på, øget fokus, særligt fokus, skærpet opmærksomhed, tages hensyn til, tage hensyn til, udvise tilbageholdenhed, udvise
  mådehold, udviser tilbageholdenhed, overvejes, overvejer, overveje, gøres noget ved, gøre noget ved, tages hånd om, tager hånd
  om, tages initiativ, følges tæt, følger udviklingen, følge udviklingen, støtter op om, støtte op om, bakker op om, bakke op om,
  ser positivt på, er positiv over for, findes en løsning, finde en løsning, finder en løsning, findes løsninger, ses nærmere på,
  kigges på, indgår i det videre arbejde, indgå i det videre arbejde, indgår i overvejelserne, inddrages i det videre arbejde,
  tages med i det videre arbejde, medtages i det videre arbejde, holdes øje med, holde øje med, arbejdes på at, arbejde på at,
  arbejde videre med at, arbejder videre med at, arbejdes videre med at, ses på mulighederne, se på mulighederne, undersøges
  mulighederne, giver forvaltningen input, give forvaltningen input, giver input til, give input til
`);

/** What is to come of the administration, and is due some day. */
export const PAPERS = words(`
  handleplan, handleplaner, handlingsplan, handlingsplaner, genopretningsplan, spareplan, spareplaner, redegørelse, redegørelser,
  evaluering, evalueringer, status, statusnotat, oplæg, notat, analyse, besparelser, besparelsesforslag, sparekatalog, strategi,
  masterplan, udviklingsplan, beslutningsoplæg
`);

/** What is built, bought or set up, and costs something. */
export const BUILDS = words(`
  anlægge, etablere, opføre, indkøbe, anskaffe, bygge, opstille, renovere, udskifte, opsætte,
  istandsætte, modernisere
`);

/** More or less of something. */
export const COMPARED = words(`
  flere, færre, bedre, lavere, højere, længere, kortere, større, billigere, hyppigere, mere, strammere
`);
