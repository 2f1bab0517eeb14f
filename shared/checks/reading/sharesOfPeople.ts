import { PERCENT, SOURCE } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { matches, sentenceText, surroundings } from '../define.ts';

const YEAR = /(?:19|20)\d\d/;
/** What people think, in per cent: somebody must have asked them. */
const OPINION =
  /(?<!\p{L})(?:mener|oplever|ønsker|føler|foretrækker|støtter|bakker op|er (?:meget )?(?:tilfredse|utilfredse|trygge|utrygge|enige|uenige|glade))(?!\p{L})/u;
/** Shares of people and homes are counted by somebody; shares of a plot or a price are requirements. */
const POPULATION =
  /(?<!\p{L})af(?:\s+(?:de|alle|vores|\d[\d.]*|\p{Ll}+[es])){0,3}\s+\p{Ll}*(?:borger|børn|elev|bilist|cyklist|ung|ældre|medarbejder|forældr|familie|virksomhed|husstand|bolig|beboer|bruger|lærer|pædagog|patient|mænd|kvinder)\p{Ll}*/u;

/** *Mindst 94 procent af eleverne*: an aim or a requirement has no source. */
const AIMED = /(?<!\p{L})(?:mindst|højst|minimum|maksimalt|mål(?:et)?(?: er| på|:)?|skal)\s+(?:er\s+)?(?:\d\S*\s+)?$/iu;
/** *Den nationale trivselsmåling viser, at 88 procent …*; and an aim measured by one. */
const SURVEY =
  /(?<!\p{L})(?:den|det|de|denne|årets|kommunens)\s+(?:\p{L}+\s+){0,2}\p{L}*(?:måling|undersøgelse|opgørelse|statistik|rapport|evaluering|tælling|prognose)(?:en|er|erne)?(?:\s(?:viser|viste|peger)|[.,]?$)/iu;
const isOfSurvey = (sentence: string): boolean => SURVEY.test(sentence.trim());

/** A share of people and of what they think. */
export interface ShareOfPeople extends Span {
  readonly isOpinion: boolean;
}

/** Shares of people, and of what they think, that no source, year or survey is told for. */
export const sharesOfPeople = (block: TextBlock): readonly ShareOfPeople[] =>
  matches(block, PERCENT).flatMap(({ index, 0: { length } }): ShareOfPeople[] => {
    const sentence = sentenceText(block, index);
    const isOpinion = /(?<!\p{L})af(?!\p{L})/u.test(sentence) && OPINION.test(sentence);
    const after = block.lower.slice(index + length, index + length + 80);
    const isShare = /^\s+af(?!\p{L})/u.test(after) && POPULATION.test(after);
    const around = surroundings(block, index);
    if (AIMED.test(block.text.slice(Math.max(0, index - 30), index)) || isOfSurvey(sentence)) return [];
    if ((!isOpinion && !isShare) || SOURCE.test(around) || YEAR.test(around)) return [];
    return [{ from: index, to: index + length, isOpinion }];
  });
