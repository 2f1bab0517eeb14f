import { SOURCE } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse, matches, surroundings } from '../define.ts';
import type { CaseView } from '../view.ts';

/** A paper the text rests a finding on, and no more than its name is told. */
export interface ReliedOn {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  /** Its name without the ending, in small letters. */
  readonly stem: string;
}

/** *Skyggediagrammerne viser, at …*: a paper of some kind in the definite form, and what it shows. */
const SHOWS =
  /(?<!\p{L})(\p{L}{3,30}(?:diagram|notat|rapport|undersøgelse|analyse|beregning|visualisering|screening|tælling|kortlægning|redegørelse|registrering|prognose))((?:m?en|n|et|m?erne|rne|ne|ene))\s(?:viser|peger på|dokumenterer|konkluderer|fastslår)(?!\p{L})/giu;
/** Told where it is from, or that it is public: it need not be attached. */
const PLACED =
  /(?:19|20)\d\d|hjemmeside|(?<!\p{L})(?:plandata|offentliggjort|link|lavet af|udført af|udarbejdet af)(?!\p{L})/iu;

function reliedOnIn(block: TextBlock): readonly ReliedOn[] {
  if (!isProse(block) || block.section === 'summary') return [];
  return matches(block, SHOWS).flatMap(({ index, 1: stem = '', 2: ending = '' }) => {
    const around = surroundings(block, index);
    if (SOURCE.test(around) || PLACED.test(around)) return [];
    return [{ block, from: index, to: index + stem.length + ending.length, stem: stem.toLowerCase() }];
  });
}

/** Papers a case rests on, each the first time; those it says elsewhere where they are from are left out. */
export function reliedOn({ blocks }: CaseView): readonly ReliedOn[] {
  const all = blocks.flatMap((block) => block.memo(reliedOnIn));
  return all.filter(
    ({ stem }, at) =>
      all.findIndex((one) => one.stem === stem) === at &&
      !blocks.some(
        ({ lower }) =>
          lower.includes(stem) &&
          lower
            .split(stem)
            .slice(1)
            .some((after) => PLACED.test(after.slice(0, NEAR)) || SOURCE.test(after.slice(0, NEAR))),
      ),
  );
}
/** Letters in which a paper's year or place stands behind its name. */
const NEAR = 60;
