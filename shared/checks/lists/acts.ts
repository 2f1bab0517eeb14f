import { either, words } from './words.ts';

/**
 * Word classes of what councils and administrations do, as data for the readers of acts, in small letters: lists of words that tell of
 * an act, and sources of patterns for what stands around them. A reader puts them together as Danish builds the clause.
 */

/** Those whose decisions a case goes by. */
export const COUNCILS = `(?:\\p{L}{2,30}-,? (?:og )?){0,2}(?:\\p{L}{0,40}udvalget|${either(
  'byrådet, kommunalbestyrelsen, borgerrepræsentationen, magistraten, forligskredsen, aftalekredsen, forligspartierne, aftalepartierne, politikerne',
)}|et (?:enigt|samlet|flertal i) (?:\\p{L}{0,40}udvalg(?:et)?|byråd(?:et)?))`;
/** The administration, and those it deals with. */
export const OURS = `(?:\\p{L}{0,20}(?:${either('centret, centeret, afdelingen, teamet, forvaltningen')})|${either(
  'administrationen, direktionen, sekretariatet, kommunen',
)}|vi)`;
export const OTHERS = either(`
  beboerne, naboerne, forældrene, borgerne, brugerne, lodsejerne, grundejerne, lejerne, eleverne, medarbejderne,
  familierne, husstandene, ejerne, foreningerne, ansøgerne, bygherren, ejeren, ansøgeren, naboen, foreningen, klubben
`);
/** Those that decide, advise, permit or inspect: what they did has a day, and somebody looks it up. */
export const BODIES = `(?:${COUNCILS}|\\p{L}{0,40}(?:${either(
  'rådet, bestyrelsen, forsamlingen, styrelsen, tilsynet, ministeriet, direktoratet, nævnet, fonden, revisionen, kommissionen',
)})|${either('regionen, politiet, folketinget, regeringen, partierne, embedslægen, ombudsmanden, landsretten, byretten, højesteret')}|kommunens revisor|\\p{L}{3,40}ministeren)`;

/** Participles of what is done to a matter or told to people, and lies in somebody's minutes or files. */
export const HANDLED = words(`
  besluttet, vedtaget, godkendt, bevilget, drøftet, behandlet, forelagt, fremlagt, præsenteret, tiltrådt, aftalt,
  afslået, afvist, forkastet, lovet, bestilt, påtalt, kritiseret, genoptaget, nedsat, opsagt, orienteret, informeret,
  underrettet, hørt, adspurgt, spurgt, varslet, adviseret, inddraget, inviteret, partshørt, anmodet, opfordret,
  tilskrevet, underskrevet, taget op, sat på dagsordenen, sendt i høring, sendt tilbage, taget af dagsordenen, sagt op
`);
/** What was done to a thing once and for all, told with *blev*. */
export const ENDED = words(`
  annulleret, afgjort, stadfæstet, omgjort, ophævet, udbudt, solgt, købt, lukket, nedlagt, åbnet, indviet, oprettet,
  ansat, afskediget, udnævnt, overdraget, beskåret, politianmeldt, evalueret, skåret
`);
/** Where a matter has been: *har været i høring*. */
export const BEEN_AT = `(?:i|på|til) (?:${either('høring, besigtigelse, tilsyn, besøg, behandling, dagsordenen, partshøring, udbud, studietur')})`;
/** The same, told of a body in the past tense. */
export const DID = words(`
  besluttede, vedtog, godkendte, bevilgede, drøftede, behandlede, forelagde, fremlagde, tiltrådte, aftalte, afslog,
  afviste, forkastede, lovede, bestilte, påtalte, kritiserede, nedsatte, ønskede, anmodede, opfordrede, tilkendegav,
  efterlyste, pegede, bad, valgte, støttede, udtalte, meddelte, gav, sagde, stillede, anbefalede, frarådede, krævede,
  rejste, stadfæstede, omgjorde
`);
/** Participles of what a council has done or asked for. */
export const RESOLVED = words(
  'bedt, ønsket, peget, tilkendegivet, efterlyst, afsat, prioriteret, udskudt, valgt, støttet, sagt, bakket',
);

/** Forms of giving, and what is given in writing on a day. */
export const GAVE = either(
  'givet, fået, modtaget, meddelt, gjort, indgivet, indsendt, rejst, fremsat, udstedt, gav, fik, modtog, meddelte, udstedte',
);
export const PAPERS = words(`
  tilsagn, afslag, påbud, forbud, dispensation, lovning, indsigelse, klage, henstilling, accept, påtale, varsel,
  medhold, kritik, orientering, redegørelse, tilladelse, byggetilladelse, landzonetilladelse
`);
/** What a board or an authority has let be known. */
export const ANSWERED = words(`
  meddelt, udtalt, sagt, anbefalet, frarådet, accepteret, krævet, pålagt, truffet, tilkendegivet, påpeget, rejst,
  støttet, varslet, omgjort, gjort opmærksom
`);
export const HELD = words('afholdt, holdt, gennemført, foretaget');
/** Meetings and the like: each was on a day. */
export const MEETINGS = `\\p{L}{0,30}(?:${either(
  'møde, møder, høring, besigtigelse, tilsyn, tilsynsbesøg, workshop, forhandling, forhandlinger, drøftelser, generalforsamling, spørgeskemaundersøgelse, brugerundersøgelse, trafiktælling, prøveboringer, støjmåling',
)})`;

/** Events that come again, so that *seneste*, *forrige* or *tidligere* does not tell which one. */
export const EVENTS = `\\p{L}{0,30}(?:${either(`
  møde, mødet, møder, behandling, behandlingen, høring, høringen, drøftelse, drøftelsen, drøftelser, lejlighed,
  fornyelse, fornyelsen, tilsyn, tilsynet, besøg, forhandling, forhandlinger, forhandlingerne, besigtigelse,
  evaluering, revision, gennemgang, udbud, konstituering, ansøgning, aftale, aftaler, forlig, henvendelse,
  henvendelser, tilsagn, afgørelse, afgørelser, licitation, licitationen, udbudsrunde, ansøgningsrunde, runde, valg,
  budgetlægning, måling, målingen, tælling, tællingen, regulering, justering, forhøjelse, undersøgelse
`)})`;
/** Events of which there is one in a year or four: the year tells which. */
export const YEARLY = words(
  'budgetforhandlingerne, budgetlægningen, konstitueringen, budgetforliget, budgetaftalen, kommunalvalget, budgetvedtagelsen, budgetseminaret',
);
/** What is done more than once and not counted. */
export const CONTACTS = either(
  'skrevet, klaget, henvendt, rykket, spurgt, påtalt, påpeget, drøftet, behandlet, varslet, oplyst, kontaktet, advaret, rejst, bedt',
);

/** What may or may not be there one day: means, time and goodwill. */
export const MEANS = `\\p{L}{0,20}(?:${either(`
  økonomi, økonomien, midler, midlerne, penge, pengene, ressourcer, ressourcerne, kapacitet, kapaciteten, tid, tiden,
  mulighed, lejlighed, lejligheden, interesse, plads, personale, mandskab, bemandingen, bemanding, forholdene,
  omstændighederne, vejret, råderum, kræfter, finansiering, finansieringen, opbakning, grundlag, råd
`)})`;
/** What is said of them. */
export const ALLOWS = either(
  'tillader, byder, viser, opstår, findes, kommer, foreligger, rækker, opnås, skabes, frigøres, tilsiger, melder',
);
/** Participles of steps that come in their turn, each on a day that is known when it comes. */
export const FORMAL = either(`
  vedtaget, godkendt, underskrevet, udløbet, truffet, bevilget, givet, modtaget, afsluttet, gennemført, indfaset,
  udbygget, trådt, offentliggjort, betalt, bygget, behandlet, besluttet, født, fyldt, hørt, tilmeldt, visiteret,
  ansøgt, aftalt, sket, opført, ført, nævnt, placeret, regnet, taget, haft, været, blevet, bestilt, leveret, aflagt,
  sendt, bekendtgjort, åbnet, indgået, lukket, slut, lagt, påbegyndt, hentet, udført, rejst, etableret, anlagt,
  monteret
`);
/** A thing is settled, by nobody and on no day. */
export const SETTLED = either(`
  afklaret, klarlagt, belyst, undersøgt, kendt, fundet, indhentet, indsamlet, erfaring, erfaringer, høstet, opnået,
  moden, modent, modnet, klar, parat, klarhed, overblik, løst, enighed, udtalt, repareret, udbedret, fri, frit, ledig,
  ledigt
`);

/** What the administration is to do for others, who wait for it. */
export const SERVES = either(`
  undersøge, kontakte, indkalde, invitere, tage, vende, følge, drøfte, afklare, gå, se, tilbyde, optage, indlede,
  iværksætte, igangsætte, nedsætte, gennemføre, revidere, evaluere, kortlægge, afdække, besvare, orientere, informere,
  underrette, rette, bede, anmode, spørge, inddrage, justere, indgå, analysere, belyse, forhandle, besigtige, holde,
  afholde, arbejde, præsentere, komme
`);
/** The same in the present tense, where it is no more than a beginning. */
export const PROCEEDS = words(`
  undersøger, overvejer, forhandler, gennemgår, forbereder, går i dialog, går videre, tager kontakt, tager initiativ,
  tager fat, følger op, ser nærmere på, arbejder på at, arbejder for at, arbejder videre, er i gang med at, er ved at
`);
/** Stems of what makes sense only when somebody does it by a day: *evalueres*, *bliver evalueret*. */
export const FOLLOWS = words(
  'evaluere, genforhandle, genoptage, undersøge, afklare, revidere, udbedre, kontakte, revurdere, afhjælpe, besvare',
);
export const FOLLOWED = words(
  'evalueret, genforhandlet, genoptaget, undersøgt, afklaret, revideret, udbedret, kontaktet, revurderet, afhjulpet, besvaret, inddraget, orienteret, informeret, inviteret, gentaget, forhandlet, drøftet',
);
/** The same only behind *skal*: without it they tell how a thing is done as a rule. */
export const MUST_FOLLOW = words('orientere, informere, underrette, invitere, inddrage, rette, gennemgå, kortlægge');
/** Behind *der skal*: posts and groups that nobody has filled yet. */
export const TO_FILL = words('udpeges, ansættes, nedsættes, udarbejdes, afklares, indgås, aftales, rekrutteres');
/** What people are promised to get. */
export const RECEIVES = words(
  'status, svar, besked, brev, orientering, redegørelse, opfølgning, tilbud, tilbudt, oplæg, forslag, tilbagemelding',
);
/** What anyone hands in or sets up that the council or a neighbour waits for. */
export const HANDS_IN = either(`
  forelægge, fremlægge, indsende, fremsende, sende, udsende, udarbejde, ansøge, søge, etablere, oprette, genoptage,
  opsætte, udskifte, fjerne, indføre, rejse, indgive, klage
`);

/** Participles of what comes to pass, or of how a thing is seen or paid: nobody does it on a day. */
export const EFFECTS = either(`
  oplevet, opfattet, påvirket, berørt, ramt, forringet, forbedret, reduceret, øget, forøget, mindsket, begrænset,
  forstærket, forrentet, anset, brugt, anvendt, betragtet, svækket, styrket, forsinket, belastet, skærpet, opfyldt,
  overskredet, lettet, besværliggjort, dækket, betalt, tilført, modregnet, lidt, søgt, haft, nedskaleret, mødt,
  vurderet, opført, placeret, indrettet, finansieret, udformet, udført
`);
/** What is set going for a committee or for those it concerns, and the forms that do it. */
export const SETS_GOING = words(`
  udarbejdes, etableres, nedsættes, oprettes, iværksættes, igangsættes, indledes, gennemføres, udvikles, indgås,
  foretages, opstartes, tilrettelægges, planlægges, optages
`);
export const SET_GOING = `\\p{L}{0,30}(?:${either(`
  plan, strategi, politik, gruppe, grupper, udvalg, forum, netværk, analyse, undersøgelse, redegørelse, kortlægning,
  evaluering, aftale, kampagne, dialog, samarbejde, forløb, retningslinjer, pulje, ordning, beredskab, forhandlinger
`)})`;
