import { SOURCE } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, matches, surroundings } from '../define.ts';

const MESSAGE = {
  da: 'Hvor kommer oplysningen fra? Angiv kilde og år eller bilag.',
  en: 'Where does this come from? Give the source and year, or an attachment.',
};

const CLAIM =
  /(?<![\p{L}])(?:erfaring(?:er|erne|en) viser|undersøgelse(?:r|n|rne) viser|evaluering(?:en|er|erne) viser|forskning(?:en)? viser|analyse(?:r|n|rne) viser|statistikken viser|tal(?:lene)? viser|beregninger(?:ne)? viser|prognoser(?:ne)? viser|det er velkendt|det er dokumenteret|det har vist sig|eksperter(?:ne)? (?:vurderer|peger|mener|siger|anbefaler|advarer))(?![\p{L}])/giu;

export const pr05: Check = {
  id: 'PR05',
  category: 'precision',
  severity: 'error',
  needs: ['text'],
  name: { da: 'Påstand uden kilde', en: 'Claim without source' },
  why: {
    da: 'En påstand, som ingen kan efterprøve, flytter et flertal uden at nogen kan svare på den. Sandhed og saglighed er embedspligter.',
    en: 'A claim nobody can verify moves a majority without anyone being able to answer it. Truth and objectivity are duties of office.',
  },
  run: inProse((block) =>
    matches(block, CLAIM).flatMap((match): Hit[] =>
      SOURCE.test(surroundings(block, match.index))
        ? []
        : [{ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }],
    ),
  ),
  examples: {
    bad: [
      'Erfaringer viser, at grønne områder har stor betydning for trivslen.',
      'Det er velkendt, at tidlig indsats betaler sig.',
      'Undersøgelser viser, at børn lærer mere i små klasser.',
      'Eksperter peger på, at ordningen virker.',
      'Evalueringen viser, at borgerne er tilfredse.',
      'Det har vist sig, at færre tager bussen.',
    ],
    good: [
      'Evalueringen fra 2025 (bilag 1) viser, at 46 af 60 er tilfredse.',
      'Undersøgelser viser, at børn lærer mere i små klasser (VIVE, 2024, s. 12).',
      'Erfaringer viser, at fristen kan holdes, jf. evalueringen i bilag 3.',
      'Tallene viser en stigning. Kilde: Danmarks Statistik.',
      'Administrationens erfaring er, at fristen kan holdes.',
      '> Erfaringer viser, at det går galt.',
      'Handicaprådet skriver: »Erfaringer viser, at skiltene ikke ses.«',
    ],
  },
};
