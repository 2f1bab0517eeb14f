import { DIMENSIONS, profileIn } from '../checks/reading/profile.ts';
import type { SectionView } from '../checks/view.ts';
import { profileLine } from '../handlerum/profile.ts';

const LONGEST = 160;

/**
 * The line on a case's politiske handlerum for a list of items (docs/domain.md 5.2): *Frit i 4 af 6. Bundet: hvor meget.*, from the profile
 * of its section, or else that section's first sentence. Empty when the case says nothing. It never says whether that is good or bad.
 */
export function roomLine(sections: readonly SectionView[]): string {
  const section = sections.find(({ key }) => key === 'politicalRoom');
  if (!section || section.isEmpty) return '';
  const profile = profileIn(section);
  const judged = DIMENSIONS.flatMap(({ id }) => {
    const freedom = profile.get(id)?.freedom;
    return freedom ? [{ id, freedom }] : [];
  });
  return profileLine({ profile: judged }) || firstSentence(section);
}

function firstSentence({ blocks }: SectionView): string {
  const text = (blocks.find((block) => block.text.trim() !== '')?.text ?? '').replaceAll(/\s+/g, ' ').trim();
  const [sentence = ''] = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 2).replace(/\s\S*$/, '')} …`;
}
