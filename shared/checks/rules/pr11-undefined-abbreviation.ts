import { allMatches } from '../../text/allMatches.ts';
import { MONTHS } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isExempt, isProse, ofBlocks, type Run } from '../define.ts';
import { KNOWN_ABBREVIATIONS } from '../lists/abbreviations.ts';
import { BODY_NAME } from '../reading/bodies.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = { da: 'Skriv navnet helt ud første gang.', en: 'Write the name out in full the first time.' };

const ABBREVIATION = /(?<![\p{L}\p{N}§/.-])\p{Lu}{2,6}(?:-\p{Lu}{2,6})?(?![\p{L}\p{N}/]|-\p{Lu})/gu;
const ROMAN = /^[IVXLCDM]+$/;
/** A call to the writer, which FU15 finds. */
const CALL = /^(?:HUSK|TODO|TBD|NB)$/;
/** Words in capitals, as a stamp has them. */
const WORDS =
  /^(?:ÅBEN|ÅBENT|ÅBNE|LUKKET|LUKKEDE|JA|NEJ|IKKE|OG|ELLER|MEN|ALLE|NYT?|NYE|MÅ|SKAL|KUN|BØR|UDSAT|GODKENDT|VEDTAGET|TAGET|SAG|SAGER|PUNKT|BILAG|NOTAT|MØDE)$/u;
/** What follows is what somebody is called, and not short for anything a reader misses. */
const CALLED =
  /(?<!\p{L})(?:\p{L}*(?:firmaet|selskabet|virksomheden|foreningen|organisationen|bureauet|forbundet|kæden|leverandøren|systemet|programmet|partiet|projektet|initiativet|kampagnen|festivalen|pesticidet|stoffet|kemikaliet|hormonet|bakterien|virusset|messen|udstillingen|appen)|(?:rådgiver|revisor)en|revision(?:en)?|valggruppen?|listen)\s+[»"”]?$/iu;
/** Who has the case signs with initials: *Sagsbehandler: NKH*. */
const SIGNED =
  /(?:sagsbehandler(?:en)?|\p{L}*\.?ansvarlig|journalnr\.?|kontaktperson|init\.|initialer|(?:j\.?\s?nr|sagsnr|sag)\b[^,;]{0,40}\d[,;])\s?:?\s*$/iu;
/** *S, SF, RV og ALT*: a row of parties, known by any one of them. */
const PARTY = '(?:A|B|C|F|I|M|O|S|V|Å|Ø|SF|EL|RV|KF|DF|LA|DD)';
const A_PARTY = new RegExp(`^${PARTY}$`, 'u');
/** *løsning B og …* is no party. */
const LABEL =
  '(?:[Ll]øsning|[Mm]odel|[Zz]one|[Ff]orslag|[Ss]cenarie|[Aa]lternativ|[Pp]lan|[Gg]ruppe|[Tt]ype|[Ee]tape|[Bb]ygning|[Hh]al|[Pp]unkt)';
const PARTY_BEFORE = new RegExp(`(?<![\\p{L}\\d]|${LABEL} )${PARTY}(?:,| og| samt) $`, 'u');
const PARTY_AFTER = new RegExp(`^(?:,| og| samt) ${PARTY}(?![\\p{L}\\d])`, 'u');
/** What a list of attachments calls them is their title, which nobody may rewrite. */
const TITLE = /^bilag\s?\d{1,3}\p{L}?(?!\p{L})/iu;
/** *BDN Revision & Rådgivning*, *FDF Hedeby 2*, *EMN-2025-00318*, *TMU 541/2006*: part of a name or of a case number. */
const OF_A_NAME =
  /^(?:-\d{2,}|\s\d{1,6}\/\d{2,4}|\s(?!Kommunes?(?!\p{L}))\p{Lu}\p{Ll}{2,}(?!\p{L})|\s(?:&\s)?\p{Lu}\p{Ll}+\s&\s\p{Lu}|\s\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})?\s(?:A\/S|ApS|I\/S))/u;
const NAMED = /(?:kaldes|kaldet|forkortet|herefter|forkortes|benævnt|benævnes)\s+[»"”]?$/iu;

interface Use {
  readonly name: string;
  readonly explained: boolean;
  readonly hit: Hit;
  /** In a line of codes for those who decide, and nothing else. */
  readonly isCode?: true;
}

const usesInSection = (section: SectionView): readonly Use[] => section.blocks.flatMap((block) => block.memo(usesIn));

/** Uses of capital abbreviations in a block; runs of capitals are emphasis or a heading, and say nothing. */
function usesIn(block: TextBlock): readonly Use[] {
  const { text } = block;
  if (block.context.quoted) return explainedIn(block);
  if (block.section === 'attachments') return [];
  const row = rowIn(block);
  if (row || text === text.toUpperCase()) return row ? [row] : [];
  if (block.context.kind === 'item' && TITLE.test(text)) return [];
  return allMatches(text, ABBREVIATION).flatMap((match): Use[] => {
    const name = match[0];
    if (
      WORDS.test(name) ||
      isFormula(name, text.slice(match.index + name.length)) ||
      ROMAN.test(name) ||
      CALL.test(name) ||
      isExempt(block, match.index)
    )
      return [];
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    if (SIGNED.test(before)) return [];
    const after = text.slice(match.index + name.length, match.index + name.length + 120);
    if (PARTY_BEFORE.test(before) || PARTY_AFTER.test(after)) return [];
    if (/(?:^|[^\p{L}])\p{Lu}{2,}\s$/u.test(before) || /^\s\p{Lu}{2,}(?!\p{L})/u.test(after)) return [];
    const hit = { block, from: match.index, to: match.index + name.length, message: MESSAGE };
    // Once it is told that it is a firm, or part of a name, the name alone is enough.
    const isName = CALLED.test(before) || OF_A_NAME.test(after);
    return [
      {
        name,
        explained: isName || isExplained(name, before, after),
        hit,
        ...(isCodeLine(lineAt(text, match.index)) ? { isCode: true } : {}),
      },
    ];
  });
}

/** *CO 2* is CO2 with a space in it. */
const isFormula = (name: string, after: string): boolean =>
  /^(?:CO|NO|SO|CH|NH|PM)$/u.test(name) && /^\s?\d(?![\d.,]?\d)/u.test(after);

/** *BU 13. maj 2025 – ØK 20. maj – BY 27. maj*, *Beslutning i: SSU, ØU*: codes with their days and a label, and no sentence. */
const NO_WORDS = new RegExp(
  `^[^:]{1,40}:|(?<!\\p{L})(?:${MONTHS}|den|og|pkt|kl|x)(?!\\p{L})|\\p{Lu}{1,6}(?!\\p{L})|[^\\p{L}]+`,
  'gu',
);
const isCodeLine = (text: string): boolean =>
  text.length < LONGEST_LINE &&
  /\p{Lu}{2}/u.test(text) &&
  (isRowOfCells(text) || !/\p{L}/u.test(text.replaceAll(NO_WORDS, ' ')));
const LONGEST_LINE = 120;

/** *Møde | ØKE x | BYR x*: a row of a table that has become a line. */
const isRowOfCells = (text: string): boolean => {
  const cells = text.split('|');
  return cells.length > 1 && cells.every((cell) => cell.trim().split(/\s+/).length <= WORDS_OF_A_CELL);
};
const WORDS_OF_A_CELL = 3;

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + 1 || text.length + 1) - 1);

const BODY = new RegExp(BODY_NAME, 'gu');
const bodiesIn = ({ text }: TextBlock): readonly string[] => allMatches(text, BODY).map(([name]) => name);

const allBodies = ofBlocks(bodiesIn);

/** The body that decides stands in the item by its name: *ØK* beside *Økonomiudvalget*. */
function isNamedInFull(name: string, view: CaseView): boolean {
  const bodies = [...view.fields.chain.map(({ body }) => body), ...allBodies(view)];
  return bodies.some((body) => hasLetters(name, body.replace(/^udvalget for/iu, '')));
}

/** *Sagsforløb: USO, ØK, BY*: a row of bodies, known only to those who sit in them. */
const ROW = /^(?:\p{Lu}\p{L}*(?: \p{L}+){0,2}: ?)?(\p{Lu}{2,4}(?:(?:, ?| ?\/ ?| – | - )\p{Lu}{2,4}){1,8})\.?$/u;

const namesOf = (row: string): readonly string[] => row.split(/[^\p{L}]+/u);

function rowIn(block: TextBlock): Use | null {
  const row = ROW.exec(block.text.trim())?.[1];
  if (row === undefined) return null;
  const names = namesOf(row);
  if (names.some((name) => A_PARTY.test(name) || ROMAN.test(name))) return null;
  const from = block.text.indexOf(row);
  if (isExempt(block, from, from + row.length)) return null;
  return { name: row, explained: false, isCode: true, hit: { block, from, to: from + row.length, message: MESSAGE } };
}

/** What a member's question explains is explained: the answer need not say it again. */
function explainedIn(block: TextBlock): readonly Use[] {
  return allMatches(block.text, ABBREVIATION).flatMap(({ index, 0: name }): Use[] => {
    const before = block.text.slice(Math.max(0, index - 120), index);
    const after = block.text.slice(index + name.length, index + name.length + 120);
    return isExplained(name, before, after) ? [{ name, explained: true, hit: { message: MESSAGE } }] : [];
  });
}

function isExplained(name: string, before: string, after: string): boolean {
  if (/\(\s*$/.test(before) && /^[^)\n]{0,40}\)/.test(after)) return hasLetters(name, before.replace(/\(\s*$/, ''));
  const bracket = /^\s*\(([^)]{3,100})\)/.exec(after)?.[1];
  return (
    (bracket !== undefined && hasLetters(name, bracket)) ||
    NAMED.test(before) ||
    /^,?\s+(?:står for|betyder)/iu.test(after)
  );
}

/** The letters of the abbreviation stand in the name in their order. */
function hasLetters(name: string, full: string): boolean {
  const wanted = [...name.replaceAll(/[^\p{L}]/gu, '').toLowerCase()];
  let found = 0;
  for (const letter of full.toLowerCase()) if (letter === wanted[found]) found++;
  return found === wanted.length;
}

/** The first use of each abbreviation that is neither known to all nor explained where it stands first. */
function unexplained(known: ReadonlySet<string>): Run {
  return (view) => {
    const seen = new Set(known);
    const found = view.sections.flatMap((section) =>
      section.memo(usesInSection).flatMap((use): Use[] => {
        const { name, explained, hit, isCode } = use;
        if (seen.has(name) || namesOf(name).every((one) => seen.has(one))) return [];
        if (isCode && namesOf(name).every((one) => seen.has(one) || isNamedInFull(one, view))) return [];
        // A heading or a cell may explain; only running text is held to it.
        if (explained || hit.block === undefined || isProse(hit.block))
          for (const one of [name, ...namesOf(name)]) seen.add(one);
        return !explained && hit.block && isProse(hit.block) ? [use] : [];
      }),
    );
    // Of the lines of codes in a section, which are rows of one plan, one is enough.
    const sections = new Set<string>();
    return found.flatMap(({ isCode, hit }): Hit[] => {
      const section = hit.block?.section ?? '';
      if (!isCode) return [hit];
      if (sections.has(section)) return [];
      sections.add(section);
      return [{ ...hit, severity: 'suggestion' }];
    });
  };
}

export const pr11: Check = {
  id: 'PR11',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [KNOWN_ABBREVIATIONS],
  name: { da: 'Udefineret forkortelse', en: 'Undefined abbreviation' },
  why: {
    da: 'Nye medlemmer, borgere og presse læser med. En forkortelse, som kun forvaltningen kender, lukker dem ude.',
    en: 'New members, citizens and the press read along. An abbreviation only the administration knows shuts them out.',
  },
  run: { tuned: (tuning) => unexplained(new Set(tuning.entries(KNOWN_ABBREVIATIONS).map(({ term }) => term))) },
};
