import type { Node } from 'prosemirror-model';

/**
 * Which blocks of a case are somebody else's words: a member's motion printed in it, a minority's statement, lines of minutes. They are
 * known by the line above them, and every check leaves them in peace as it does a quotation.
 */

/** Whose the words are that come next: null while they are the administration's own. */
export type Voice = Theirs | null;

/** What opened somebody else's words, for that says what ends them. */
interface Theirs {
  readonly opener: 'heading' | 'capitals' | 'bold' | 'line';
  /** Of a heading; 0 of anything else. */
  readonly level: number;
  /** *Forslag fra X: Vi foreslår …* says all in one paragraph. */
  readonly lasts: 'paragraph' | 'on';
}

/** Letters; no line that names what follows is longer. */
const LINE = 140;

/** Who writes the case: a proposal of theirs is no motion. */
const OWN =
  '(?:\\p{L}{0,30}forvaltning(?:en|ens)?|administrationen?s?|direktionens?|\\p{L}{0,20}direktør(?:en|ens)?|borgmesterens afdelings?|magistrat(?:en|ens)?|\\p{L}{0,30}afdeling(?:en|ens)?|cent(?:er|ret|rets)|sekretariatets?|sekretariat|kommunens?)(?!\\p{L})';
/** Not one speaker but a piece of work: *Forslag fra arbejdsgruppen*. */
const WORK = '\\p{L}{0,30}(?:gruppen|budget|aftale|høring|rådgiver|plan|strategi)';
const BY = `\\s(?:stillet\\s|fremsat\\s)?(?:fra|af)\\s(?:den\\s|det\\s)?(?!${OWN}|${WORK})\\p{L}`;
const SAID =
  '(?:(?:beslutnings|ændrings|medlems|byråds)?forslag|motion|initiativretssag|(?:sær|mindretals|parti)?udtalelse|protokol(?:bemærkning|tilførsel|udtalelse)(?:er)?|(?:10-dages |ti-dages )?forespørgsel|spørgsmål|mindretalsindstilling)';
const MINUTES =
  '(?:beslutnings)?protokol(?:lat)?(?:bemærkning(?:er)?|tilførsel|udtalelse)?(?:\\s(?:fra|for|af)\\s[^.]{2,80})?:?$';
/** Why a member proposes it, in the member's own words. */
const REASONS =
  '(?:forslagsstiller(?:en|ne)?s\\s(?:begrundelse|motivering|bemærkninger|forslag)|motivering(?:\\sfor\\sforslaget)?|begrundelse\\sfor\\sforslaget)\\s*:?$';
const DECIDED = 'beslutning(?:en)?\\s(?:i|fra)\\s[^.:]{2,80}?\\s(?:den|d\\.)\\s\\d';
const THEIRS = new RegExp(`^(?:\\d{1,2}[.)]\\s)?(?:${SAID}${BY}|${MINUTES}|${REASONS}|${DECIDED})`, 'iu');
/** The administration takes the word again: *Forvaltningens bemærkninger*, *INDSTILLING FRA …*, *Svar*. */
const OURS = new RegExp(
  `^(?:(?:indstilling|bemærkninger|udtalelse|svar|notat)\\s(?:fra|af)\\s${OWN}|(?:svar|besvarelse|sagsfremstilling|løsning|indstilling)\\s?:?$|${OWN}\\s(?:bemærk|svar|vurder|indstil|kommentar|oplys|foreslår))`,
  'iu',
);
const LEAD_AND_TEXT = /^[^:]{3,100}:\s+\S/u;

/** The voice of a node that stands directly in a section, by the voice before it; the line that opens counts with what it opens. */
export function voiceOf(node: Node, before: Voice): Voice {
  const voice = before?.lasts === 'paragraph' ? null : before;
  if (!node.isTextblock) return voice;
  const text = node.textBetween(0, Math.min(node.content.size, LINE + 1), undefined, ' ').trim();
  if (text === '') return voice;
  const opened = THEIRS.test(text) ? openedBy(node, text) : null;
  if (opened) return opened;
  return voice && ends(voice, node, text) ? null : voice;
}

/** *Lov om kommunernes styrelse § 40, stk. 2: Foranstaltninger, der …*: what follows is what the act says. */
const ACT_AND_TEXT =
  /^(?:lov om [\p{L}\s]{3,60}|\p{L}{3,30}(?:lovens?|bekendtgørelsens?))\s?(?:\([\p{L}\s]{3,40}\)\s?)?,?\s?§{1,2}\s?\d[^:.]{0,20}(?:stk\.\s?\d{1,2}|nr\.\s?\d{1,2}|[,\s])*:\s+\p{Lu}/iu;

/** True for a paragraph that prints an act's own words behind its name and section. */
export const isActsText = (node: Node): boolean =>
  node.isTextblock && ACT_AND_TEXT.test(node.textBetween(0, Math.min(node.content.size, LINE), undefined, ' '));

/** Paragraphs that one pair of marks may hold. */
const LONGEST_QUOTE = 12;

/** Marks that open a quotation, each with those that close it: »x«, “x”, „x“ and „x”, ”x”. */
const CLOSERS: Readonly<Record<string, string>> = { '»': '«', '“': '”', '„': '“”', '”': '”' };

/**
 * The nodes between a mark that opens a paragraph and one that closes a later one: a question or a letter printed over several
 * paragraphs. A mark that is never closed quotes nothing.
 */
export function quotedNodes(section: Node): ReadonlySet<Node> {
  const nodes = section.children;
  const quoted = new Set<Node>();
  for (const [at, node] of nodes.entries()) {
    const closers = quoted.has(node) ? undefined : CLOSERS[node.textContent.charAt(0)];
    if (closers === undefined || holdsAny(node.textContent.slice(1), closers)) continue;
    const rest = nodes.slice(at + 1, at + 1 + LONGEST_QUOTE);
    const end = rest.findIndex((one) => one.type.name === 'heading' || endsWith(one.textContent, closers));
    if (end >= 0 && rest[end]?.type.name !== 'heading')
      for (const one of nodes.slice(at, at + end + 2)) quoted.add(one);
  }
  return quoted;
}

const holdsAny = (text: string, marks: string): boolean => [...marks].some((mark) => text.includes(mark));
/** Before a full stop or a bracket as well. */
const endsWith = (text: string, marks: string): boolean =>
  marks.includes(text.trimEnd().replace(/[.)]$/u, '').at(-1) ?? ' ');

/** Of a section that has such a name itself. */
export function voiceOfSection(heading: string): Voice {
  return THEIRS.test(heading.slice(0, LINE)) ? { opener: 'heading', level: 2, lasts: 'on' } : null;
}

function openedBy(node: Node, text: string): Voice {
  if (node.type.name === 'heading') return { opener: 'heading', level: Number(node.attrs.level), lasts: 'on' };
  if (isCapitals(text)) return { opener: 'capitals', level: 0, lasts: 'on' };
  if (LEAD_AND_TEXT.test(text)) return { opener: 'line', level: 0, lasts: 'paragraph' };
  // A sentence may begin the same way: *Forslag fra Venstre blev nedstemt.*
  if (text.length > LINE || /[.!?]$/u.test(text) || !(text.endsWith(':') || isShort(text))) return null;
  return { opener: isBold(node) ? 'bold' : 'line', level: 0, lasts: 'on' };
}

function ends({ opener, level }: Theirs, node: Node, text: string): boolean {
  if (OURS.test(text)) return true;
  if (node.type.name === 'heading') return opener !== 'heading' || Number(node.attrs.level) <= level;
  if (opener === 'heading' || text.length > LINE) return false;
  return isCapitals(text) || (opener !== 'capitals' && isBold(node));
}

const isShort = (text: string): boolean => text.split(' ', 10).length < 10;
const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

function isBold(node: Node): boolean {
  return node.children.every((child) => child.marks.some(({ type }) => type.name === 'bold'));
}
