import { words } from './words.ts';

/** What is known, or said to be: in small letters, `*` stands for any letters. */
export const KNOWLEDGE = words(`
  undersøgelser, analyser, brugerundersøgelser, borgerundersøgelser, trivselsundersøgelser, tilfredshedsundersøgelser,
  medarbejderundersøgelser, trafikmålinger, støjmålinger, trafiktællinger, forskning, forskningen, studier, evidens, evidensen, dokumentation, belæg, erfaring, erfaringer,
  statistikker, litteraturen, rapporter, evalueringer, målinger, beregninger, prognoser, opgørelser, vurderinger, kilder, tal,
  videnskaben, teorien, tests
`);

/** One of them, and nobody's. */
export const ONE_PAPER = words(`
  undersøgelse, analyse, studie, beregning, prognose, rapport, opgørelse, måling, evaluering, kilde, notat, tælling, statistik,
  test, kortlægning, overslag, ekspert
`);

/** People known by their trade, or by their number, and by no name. */
export const NAMELESS_PEOPLE = words(`
  eksperter, eksperterne, ekspert, fagfolk, forskere, forskerne, specialister, rådgivere, læger, kilder, kendere, sagkyndige,
  økonomer, psykologer, brancheorganisationer, branchen, fagpersoner, fagkundskaben, iagttagere, medierne, praktikere, aktører,
  mange, flere kommuner, andre kommuner, flere, nogle, andre, visse, rygter, lokale kræfter, nogle borgere, flere borgere, de
  fleste kommuner, de fleste eksperter, mange kommuner, folk
`);

/** How one says that something is so, in the present tense and in the infinitive without its ending. */
export const CLAIMS_THAT = words(`
  viser, viste, har vist, peger på, pegede på, tyder på, dokumenterer, påviser, bekræfter, understøtter, underbygger, fastslår,
  siger, fortæller, indikerer, konkluderer, anbefaler, vurderer, mener, advarer, fremhæver, er enige, er entydig, er entydige, er
  klar, er klare, er positive, er gode, taler for, efterlyser, har givet udtryk for, giver udtryk for, har peget på, har fremført,
  er bekymrede, udtrykker, har efterlyst, vil vide, har klaget, undrer sig, har valgt, har gode erfaringer
`);

/** Passives of thinking and saying, of something that is then so: *siges at kunne bære*, *opfattes som tung*. */
export const BELIEVED = words(`
  vurderes, skønnes, anses, antages, siges, menes, hævdes, formodes, opleves, opfattes, betragtes, påstås, frygtes, formenes
`);

/** The same as nouns: *Det er opfattelsen, at …*. */
export const BELIEFS = words(`
  opfattelsen, holdningen, forventningen, indtrykket, erfaringen, oplevelsen, formodningen, fornemmelsen, antagelsen, skønnet,
  opfattelse, indtryk, erfaring, fornemmelse, udbredt, frygten, bekymringen
`);

/** What happens to people and things, and has a cause that somebody must have looked for. */
export const PHENOMENA = words(`
  mangel*, mangl*, fravær*, *fravær*, *trivsel*, *trivslen, *tryghed*, uro, uroen, søgning*, *flytning*, ledighed*, *ventetid*,
  skimmel*, *forurening*, *støj*, støjen, kø, køerne, *ulykke*, uheld*, frafald*, omsætning*, fald, faldet, tilbagegang*,
  stigning*, problem*, konflikt*, *klager, klagerne, utilfreds*, vanskeligheder*, fejl, fejlene, skader*, skaderne, hærværk*,
  nedgang*, lugt*, *gener, generne, ensomhed*, overvægt*, kriminalitet*, rotte*, oversvømmelse*, udskiftning*, opsigelse*,
  sygemelding*
`);

/** What a promise is made of, and cannot be counted as it stands. */
export const OUTCOMES = words(`
  *handlen, *handelen, *handelsliv*, *omsætning*, *trivsel*, *trivslen, *tryghed*, *sundhed*, *læring*, *bosætning*,
  *tilflytning*, *sammenhold*, *byliv*, *turisme*, *biodiversitet*, *fællesskab*, *kvalitet*, *beskæftigelse*, *fastholdelse*,
  *arbejdsmiljø*, *faglighed*, *sikkerhed*, *motivation*, *livskvalitet*, *familier, tilflyttere, turister, virksomheder,
  *arbejdspladser, kunder, gæster, *tilgængelighed*, *integration*, *attraktiv*, *rekruttering*, *effektivitet*, *sygefravær*,
  *brug af*, *liv
`);

/** Groups that are asked together or not at all. */
export const GROUPS = words(`
  beboerne, brugerne, borgerne, forældrene, medarbejderne, personalet, naboerne, *erhvervsliv, *erhvervslivet, foreningerne, de
  pårørende, pårørende, de unge, de ældre, kunderne, eleverne, lærerne, pædagogerne, gæsterne, lodsejerne, virksomhederne, de
  studerende, børnene, deltagerne, lokalsamfundet, cyklisterne
`);

/** What a group is said to feel; what it may and must do is no feeling. */
export const FEELINGS = words(`
  glade, tilfredse, utilfredse, trygge, utrygge, bekymrede, begejstrede, enige, uenige, positive, kritiske, frustrerede, skuffede,
  imod, glad, tilfreds, utilfreds, positiv, positivt indstillet
`);

/** Nouns of a mood or a demand that somebody must have met. */
export const MOODS = words(`
  uenighed, enighed, utilfredshed, bekymring, frustration, opbakning, modstand, skepsis, tilfredshed, efterspørgsel, utryghed,
  irritation, konsensus
`);

/** Words that judge, behind *er*, of a thing the case goes by. */
export const JUDGES = words(`
  god, godt, gode, dårlig, dårligt, dårlige, farlig, farligt, farlige, utryg, utrygt, populær, populært, populære, velfungerende,
  utidssvarende, nytteløs, bureaukratisk, uhensigtsmæssig, truet, uhensigtsmæssigt, bevaringsværdig, bevaringsværdigt, uholdbar,
  uholdbart, utilstrækkelig, utilstrækkeligt, for lille, for stor, for små, for store, for få, for høj, for lav, stor, stort,
  effektiv, ineffektiv, besværlig, besværligt, tungt, forældet, forældede, underdimensioneret, overbelastet, overbelastede
`);
