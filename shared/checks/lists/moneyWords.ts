import { words } from './words.ts';

/**
 * Classes of words that tell of money, for readers that go by how a sentence is built and not by whole phrases. They are classes of the
 * language, not a house's habits, and so no list that a council tunes.
 * Source: own reading of agendas' economy sections, with the other forms and near synonyms of each word.
 */

/** Ends of nouns, as sources of a pattern: what stands before one makes a compound of it. `^` where it is never the end of another word. */
export const MONEY_NOUNS = {
  /** What comes in or goes out. */
  flow: words(`
    udgift, omkostning, besparelse, indtægt, provenu, (?:mer|mindre)forbrug, underskud, overskud, fordyrelse, merpris,
    (?:leje|drifts|netto|indtægts|husleje)tab, tomgangs(?:hus)?leje, lønsum, likviditetstræk,
    effektivisering(?:sgevinst)?, engangsbeløb, efterregulering, grundskyld, ^gevinst, (?:el|varme|vand)regning,
    (?:ekstra|mer)(?:betaling|regning|krav), (?:forældre|bruger|egen)betaling, (?:besparelses|rationaliserings)gevinst
  `),
  /** What one is made to pay. */
  paid: words(`
    kompensation, erstatning, godtgørelse, ^(?:dag|konventional)?b[oø]d, sanktion, tilbagebetaling, (?<!p)leje,
    afgift, gebyr, ^renter?, honorar, vederlag, dækningsbidrag, modregning, restværdi, etableringsbidrag,
    tilslutningsbidrag, medfinansiering, ^regning, strafrente, gæld
  `),
  /** What one unit costs. */
  price: words(`
    (?<!entre)pris, takst, husleje, ^leje, præmie, kontingent, entré, ^ydelse, månedsleje
  `),
  /** What is paid in hours. */
  work: words(`
    ressource, mandskab, ^personale, ^bemanding, normering, (?:personale|medarbejder|arbejds)time, ^timer, arbejdstid,
    ^vikar, ^vikartimer, ^medarbejder, ^hænder, ^tilsyn, årsværk
  `),
  /** Work that is more than there was, by its own name. */
  moreWork: words('merarbejde, ekstraarbejde, overarbejde, dobbeltarbejde'),
  /** What holds the money. */
  frame: words(`
    budget, (?<!prog|låne)ramme, bevilling, anlægssum, ^økonomi, ^kasse, kassebeholdning, likviditet, bloktilskud,
    konto, rådighedsbeløb, udligning, overslag, anlægsloft
  `),
  /** Money by its plainest names. */
  money: words(`
    ^penge, (?:^|fonds|støtte)midler, fondsstøtte, ^kroner, ^tilskud, ^beløb, tildeling, bloktilskud, refusion,
    grundtilskud, ^støtte, pulje
  `),
  /** What goes on costing. */
  running: words(`
    ^drift, vedligehold, vedligeholdelse, ^rengøring, ^inventar, ^moms, ^montering, ^rådgivning
  `),
  financing: words('finansiering'),
  /** Who lives, trades or owns here: their money is not the municipality's. */
  others: words(`
    ^forælder, ^forældre, borger, famili, husstand, butikk?, ^handlende, grundejer, lodsejer, ^køber, ^beboer, ^lejer,
    ^kunde, ^virksomhed, ^landm[aæ]nd, cyklist, ^gående, bilist, ^elev, boligselskab, klubb?, ^bygherre, ^ejer,
    ^forbruger, ^forening, ^sælger, ^udvikler, ^ansøger, ^ægtefælle
  `),
};

/** Whole words, in small letters. */
export const MONEY_FORMS = {
  /** *medfører udgifter*: what follows comes of it. */
  cause: words(`
    medfører, medføre, medført, betyder, betyde, betød, giver, give, gav, givet, indebærer, indebære, udløser, udløse,
    udløst, udløses, kræver, kræve, krævet, skaber, skabe, påfører, påføre, påføres, forårsager, forårsage,
    resulterer, resultere, fører, føre, forbundet, får, få, fået, mister, miste, mistet, taber, tabe, påregnes,
    påregne, påløber, påløbe, opstår, opstå, opnås, opnå, opnår, afføder, afføde, genererer, generere, tilføres,
    koster, koste, imødeses, pålægges, pålægge, frigør, frigøre, frigiver, indhentes, hentes, undgår, sparer,
    pådrager, pådrage, bidrager, aftvinger, nødvendiggør, risikerer, risikere
  `),
  /** *et tab må påregnes*: right before the noun, or right behind it. */
  expected: words(`
    forventes, forvente, ventes, vente, påregnes, påregne, imødeses, regnes, forventning, udsigt, risiko
  `),
  /** *der skal bruges ekstra timer*. */
  using: words('bruges, bruge, bruger, anvendes, ansættes, ansætte, afsættes, beslaglægger'),
  freeing: words('frigives, frigøres, frigør, frigøre, frigjort'),
  losing: words('mister, miste, mistet, taber, tabe, tabt'),
  /** *øger udgifterne*, *besparelsen falder bort*. */
  changing: words(`
    øger, øge, øges, øget, hæver, hæve, hæves, hævet, forhøjer, forhøje, forhøjes, forhøjet, stiger, stige, steget,
    steg, vokser, vokse, vokset, reducerer, reducere, reduceres, reduceret, mindsker, mindske, mindskes, mindsket,
    nedbringer, nedbringe, nedbringes, sænker, sænke, sænkes, falder, falde, faldet, faldt, bortfalder, bortfalde,
    formindsker, formindskes, forringer, forringe, forringes, påvirker, påvirke, påvirkes, begrænser, udhuler, udhule,
    udhules, udebliver, udeblive, forsinkes, minimerer, minimere, ændrer, ændres, skrumper, svinder, halveres,
    fordobles, forøger, forøge, forøges, sætter, svigter, nedsætter, nedsættes, overstiger, overstige, spises
  `),
  /** *højere udgifter*, *færre penge*. */
  changed: words(`
    øget, øgede, højere, større, ekstra, flere, færre, mindre, lavere, stigende, faldende, yderligere, voksende,
    forøget, forøgede, reduceret, reducerede, svigtende, mere, dyrere, forhøjet, forhøjede, afledt, afledte,
    uforudset, uforudsete, nye
  `),
  /** Of these an amount is asked where they are said of a sum: *udgiften er beskeden*. */
  sized: words(`
    mindre, større, højere, lavere, dyrere, begrænset, begrænsede, beskeden, beskedent, beskedne, betydelig,
    betydeligt, betydelige, væsentlig, væsentlige, store, lille, små, mærkbar, mærkbare, markant, markante, minimal,
    minimale, overskuelig, overskuelige, marginal, marginale, moderat, moderate, ubetydelig, ubetydelige, vis,
    mindsket
  `),
  being: words('er, bliver, blive, være, blev, var, blevet'),
  /** *belaster rammen*. */
  loading: words(`
    belaster, belaste, belastes, presser, presse, presses, påvirker, påvirke, påvirkes, overskrider, overskride,
    overskrides, overskredet, overstiger, overstige, sprænger, sprænge, sprænges, tærer, tære, dræner, dræne,
    udfordrer, udfordre, udhuler, udhule, tynger, tynge, pres, trækker, trække, træk, forringer, forringe, svækker,
    svække
  `),
  paying: words(`
    betale, betaler, betales, udbetale, udbetaler, udbetales, tilbagebetale, tilbagebetaler, dække, dækker, erstatte,
    erstatter, kompensere, kompenserer, refundere, hæfter, hæfte, afholde, afholder, svare, yde, udrede, bære, bærer,
    indfri, indfrier, overtager, overtage
  `),
  /** Whose money it is. */
  own: words('kommunen, kommunens, kommune, byrådet, forvaltningen, udvalget, vi'),
  costlier: words('fordyrer, fordyre, fordyres, fordyret, billiggør, billiggøre, billiggøres'),
  costing: words('koster, koste, kostet, kostede'),
  dearer: words('ekstra, mere, mindre, penge, dyrt, noget, kassen'),
  saving: words('sparer, spare, spares, besparer, bespares'),
  denying: words('ikke, ingen, intet, uden, hverken, næppe, undgå, undgås, undgår, aldrig, ej'),
  /** A clause that begins so asks, or gives a condition. */
  asking: words('om, hvis, hvorvidt, såfremt, medmindre, når, hvor, forudsat, selvom'),
  /** What is done with money that is there: *ikke indarbejdet i budgettet*, *forventes dækket*. */
  funded: words(`
    indarbejdet, indregnet, indeholdt, afsat, forudsat, budgetteret, budgetlagt, budgetsat, medtaget, finansieret,
    dækket, reserveret, bevilget, anvist, fundet, afholdt, prissat, medregnet, indlagt, tilvejebragt, opnået, båret,
    inkluderet, betalt, skaffet, håndteret, holdt, rummet, indhentet, inddækket, indsamlet
  `),
  /** *finansieres eventuelt af*, *kan muligvis dækkes*. */
  fund: words(`
    finansieres, finansiere, finansierer, dækkes, dække, afholdes, afholde, betales, betale, rummes, rumme, holdes,
    holde, håndteres, håndtere, klares, klare, bæres, bære, skaffes, skaffe, tilvejebringes, tilvejebringe, opnås,
    opnå, findes, finde, anvises, anvise, hentes, hente, rejses, rejse, bidrage, medfinansiere, medfinansieres,
    sponsoreres, indhentes, løftes, søges, søge, indarbejdes, indarbejde, absorberes, indeholdes, prioriteres,
    bevilges, ansøges, holder, indsamles, indsamle
  `),
  /** It may be, and may not. */
  hoping: words(`
    eventuelt, evt, muligvis, måske, formentlig, forhåbentlig, sandsynligvis, forventes, ventes, forventer, venter,
    forudsættes, forudsætter, håber, håbes, håb, forsøge, forsøger, forsøges, forsøgt, søges, søgt, søger, søge,
    tilstræbes, tænkes, antages, antager, bør, regner, satser, satses, forventning, forventningen, ambition,
    mulighederne, muligheder, muligheden, sigter, stiler, arbejder, arbejdes
  `),
  /** Only for now. */
  passing: words('foreløbig, foreløbigt, midlertidigt, midlertidig'),
  lacking: words(`
    mangler, mangle, udestår, udestående, uafklaret, uafklarede, usikker, uvis, ufinansieret, ukendt
  `),
  /** *tages op i budgetlægningen*. */
  takenUp: words(`
    håndteres, håndteret, tages, indgår, indgå, afklares, findes, besluttes, løses, drøftes, rejses, henvises,
    oversendes, behandles, fastlægges, aftales, søges, medtages, prioriteres, løftes, anvises, vurderes, afventer,
    venter, vente, udskydes, afgøres, stilling
  `),
  /** *Det undersøges, om …*. */
  lookedInto: words(`
    undersøges, undersøger, undersøge, afklares, afklarer, afklare, afsøges, afsøger, vurderes, drøftes, overvejes,
    uafklaret, uvist, usikkert, stilling
  `),
  /** *er ikke afklaret, hvem …*. */
  settled: words('besluttet, afklaret, aftalt, fastlagt, afgjort'),
  /** *skal findes finansiering*. */
  finding: words(`
    findes, finde, anvises, anvise, skaffes, skaffe, tilvejebringes, rejses, søges, ansøges
  `),
  duty: words('skal, må, vil, bør, skulle'),
};
