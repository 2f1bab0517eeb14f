import type { CaseView, SectionView } from '../view.ts';
import { askedBy } from './recommendation.ts';

/**
 * Items by which a body notes what has been, chooses people, or does what comes every year: minutes, accounts, follow-ups of the budget,
 * reports of supervision, appointments, rates that only pass on costs; carries out a budget; stands security; or says yes or no to
 * a member, or chooses among who has applied.
 */
const ROUTINE =
  /(?<!\p{L})(?:godkendelse af (?:dagsorden|referat|protokol|mødeplan)\p{L}*|dagsorden(?:en)? og (?:protokol|referat)\p{L}*|protokol(?:len)?|referat(?:et)?|(?:års|halvårs|delårs|anlægs)?regnskab(?:et|er)?|årsrapport(?:en|er)?|årsberetning|revisionsberetning\p{L}*|(?:budget|økonomi|forventet )opfølgning\p{L}*|budgetkontrol|kvartalsopfølgning|tilsyn(?:et)? (?:på|i|med)|tilsynsrapport\p{L}*|udpegning(?:er)?|valg af|konstituering\p{L}*|stedfortræder\p{L}*|indkaldelse af|orlov|takster?|takstblad\p{L}*|underskrift\p{L}*|(?:medlems|byråds|beslutnings)forslag|ansøgninger om|mødeplan(?:en)?|mødekalender(?:en)?|mødedatoer|(?:lån|kommune)?e?garanti(?:en|er|stillelse(?:n)?)?|låneoptag\p{L}*|frigivelse|udmøntning|(?:fordeling|uddeling|udlodning) af|(?:års)?redegørelse(?:n)?|magtanvendelse(?:r|rne)?|udvalgsbesættelse(?:n|r)?|(?:budget)?overførs(?:el|ler)|bevillingsoverførs(?:el|ler)|høringssvar til|genbevilling(?:er)?|vejnavn\p{L}*|navngivning)(?!\p{L})/iu;

export const isRoutine = ({ fields }: CaseView): boolean => ROUTINE.test(fields.title);

/** What calls itself an orientation asks nobody to choose, though a point of it decides where it goes next. */
const isOrientation = ({ fields }: CaseView): boolean => fields.caseType === 'information';

/** What is first of all taken note of, with a point or two beside it, rests on no choice and on no act. */
export const isNotedFirst = (view: CaseView): boolean => [...askedBy(view)][0] === 'note';

/** Adopted as a whole, after a hearing, or sent to one: the changes are what there is to choose. */
const AS_A_WHOLE =
  /(?<!\p{L})(?:høring om|endelig|\p{L}*politik|\p{L}*strategi|lokalplan\p{L}*|kommuneplan\p{L}*|(?:spildevands|affalds|beredskabs)plan|plan for|\p{L}*vedtægt(?:er)?|kvalitetsstandard(?:er)?|status|evaluering af)(?!\p{L})/iu;
/** Law or a contract that runs out leaves no way of letting it be. */
const NO_WAY_BACK =
  /(?<!\p{L})(?:lovpligtig\p{L}*|lovbund\p{L}*|(?:kontrakt|aftale|rammeaftale|lejemål|bevilling)\p{L}* (?:\p{L}+ ){0,3}(?:udløber|ophører)|skal efter (?:loven|\p{L}+loven)|krav (?:i|efter) \p{L}*loven)(?!\p{L})/u;
const leavesNone = (section: SectionView): boolean => section.blocks.some(({ lower }) => NO_WAY_BACK.test(lower));

/** In an emergency nobody has time to choose. */
const EMERGENCY =
  /(?<!\p{L})(?:covid(?:-?19)?|corona\p{L}*|pandemi\p{L}*|epidemi\p{L}*|smitte\p{L}*|nødplan\p{L}*|kriseberedskab\p{L}*|nødberedskab\p{L}*|oversvømmelsen|akut \p{L}+)(?!\p{L})/iu;

/** True for a case of another house that is not asked to show options: routine, a whole to adopt or send back, or bound. */
export const hasNoOptions = (view: CaseView): boolean =>
  isRoutine(view) ||
  EMERGENCY.test(view.fields.title) ||
  isOrientation(view) ||
  isNotedFirst(view) ||
  (AS_A_WHOLE.test(view.fields.title) && view.section('options') === undefined) ||
  view.sections.some((section) => section.memo(leavesNone));
