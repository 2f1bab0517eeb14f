import type { CaseView } from '../view.ts';

/**
 * Items by which a body notes what has been, chooses people, or does what comes every year: minutes, accounts, follow-ups of the budget,
 * reports of supervision, appointments, rates that only pass on costs; or says yes or no to a member, or chooses among who has applied.
 */
const ROUTINE =
  /(?<!\p{L})(?:godkendelse af (?:dagsorden|referat|protokol|mødeplan)\p{L}*|dagsorden(?:en)? og (?:protokol|referat)\p{L}*|protokol(?:len)?|referat(?:et)?|(?:års|halvårs|delårs|anlægs)?regnskab(?:et|er)?|årsrapport(?:en|er)?|årsberetning|revisionsberetning\p{L}*|(?:budget|økonomi|forventet )opfølgning\p{L}*|budgetkontrol|kvartalsopfølgning|tilsyn(?:et)? (?:på|i|med)|tilsynsrapport\p{L}*|udpegning(?:er)?|valg af|konstituering\p{L}*|stedfortræder\p{L}*|indkaldelse af|orlov|takster?|takstblad\p{L}*|underskrift\p{L}*|(?:medlems|byråds|beslutnings)forslag|ansøgninger om|mødeplan|mødekalender)(?!\p{L})/iu;

export const isRoutine = ({ fields }: CaseView): boolean => ROUTINE.test(fields.title);
