import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { isDecidedHeading } from '../../../shared/templates/headingWords.ts';
import type { FoundHeading } from './headings.ts';
import { boldLead, textOf } from './inline.ts';

/** *Beslutningsforslag fra Radikale Venstre*, *Forespørgsel fra Maja Holm (A)*: the words of a party or a member, printed in the case. */
const OPENS =
  /^(?:\d{1,2}[.)]\s+)?(?:(?:beslutnings|medlems|ændrings|byråds|indstillings)?forslag|(?:10[- ]?dages )?forespørgsel|initiativ(?:rets)?sag|spørgsmål|motion)(?:et|en)?,? (?:fra|stillet af|fremsat af|af) (?=\S)/iu;
/** Not a member's: the administration writes such headings too. */
const OF_THE_HOUSE =
  /(?<!\p{L})(?:forvaltning\p{L}*|administration\p{L}*|magistrat\p{L}*|borgmester\p{L}*|afdeling\p{L}*|direktion\p{L}*|rådmand\p{L}*|center\p{L}*|stab\p{L}*|sekretariat\p{L}*|borgere?|børn|elever|høringsparter)(?!\p{L})/iu;
/** What a motion never holds of its own, however it is set: here the case goes on. */
const CASE_GOES_ON = new Set([
  'recommendation',
  'presentation',
  'attachments',
  'nextSteps',
  'legalBasis',
  'hearing',
  'previousHandling',
  'summary',
  'competence',
  'dissent',
]);

/** A heading of the file, or a line that stands out: all bold, or in capitals. */
function standsOut(block: DocJson, text: string): boolean {
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph' || /[.!?]$/u.test(text)) return false;
  return (boldLead(block)?.rest.length === 0 || text === text.toUpperCase()) && /\p{L}/u.test(text);
}

/** True for a heading that opens a member's motion or question. */
export function opensMotion(block: DocJson): boolean {
  const text = textOf(block).trim();
  return text.length <= 150 && OPENS.test(text) && !OF_THE_HOUSE.test(text) && standsOut(block, text);
}

/** True where a motion's text ends. Its own *Baggrund* and *Beslutning* do not end it. */
export function endsMotion(block: DocJson, found: FoundHeading | null, level: number): boolean {
  if (block.type === 'heading' && Number(block.attrs?.level) < level) return true;
  const text = textOf(block).trim();
  if (found === null) return text.length <= 150 && OF_THE_HOUSE.test(text) && standsOut(block, text);
  if (found.form === 'lead') return false;
  return CASE_GOES_ON.has(found.key) || (found.key === 'decision' && isDecidedHeading(found.heading.toLowerCase()));
}
