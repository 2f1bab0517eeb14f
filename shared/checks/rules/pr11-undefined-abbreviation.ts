import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isExempt, isProse, type Run } from '../define.ts';
import { KNOWN_ABBREVIATIONS } from '../lists/abbreviations.ts';
import type { SectionView } from '../view.ts';

const MESSAGE = { da: 'Skriv navnet helt ud første gang.', en: 'Write the name out in full the first time.' };

const ABBREVIATION = /(?<![\p{L}\p{N}§/.-])\p{Lu}{2,6}(?:-\p{Lu}{2,6})?(?![\p{L}\p{N}/]|-\p{Lu})/gu;
const ROMAN = /^[IVXLCDM]+$/;
/** A call to the writer, which FU15 finds. */
const CALL = /^(?:HUSK|TODO|TBD|NB)$/;
/** What follows is what somebody is called, and not short for anything a reader misses. */
const CALLED =
  /(?<!\p{L})(?:\p{L}*(?:firmaet|selskabet|virksomheden|foreningen|organisationen|bureauet|forbundet|kæden|leverandøren|systemet|programmet|partiet|projektet|initiativet|kampagnen|festivalen|pesticidet|stoffet|kemikaliet|hormonet|bakterien|virusset|messen|udstillingen|appen)|(?:rådgiver|revisor)en)\s+[»"”]?$/iu;
/** Who has the case signs with initials: *Sagsbehandler: NKH*. */
const SIGNED = /(?:sagsbehandler(?:en)?|sagsansvarlig|journalnr\.?|kontaktperson|init\.|initialer)\s?:?\s*$/iu;
/** *S, SF, RV og ALT*: a row of parties, known by any one of them. */
const PARTY = '(?:A|B|C|F|I|M|O|S|V|Å|Ø|SF|EL|RV|KF|DF|LA|DD)';
/** *løsning B og …* is no party. */
const LABEL =
  '(?:[Ll]øsning|[Mm]odel|[Zz]one|[Ff]orslag|[Ss]cenarie|[Aa]lternativ|[Pp]lan|[Gg]ruppe|[Tt]ype|[Ee]tape|[Bb]ygning|[Hh]al|[Pp]unkt)';
const PARTY_BEFORE = new RegExp(`(?<![\\p{L}\\d]|${LABEL} )${PARTY}(?:,| og| samt) $`, 'u');
const PARTY_AFTER = new RegExp(`^(?:,| og| samt) ${PARTY}(?![\\p{L}\\d])`, 'u');
/** What a list of attachments calls them is their title, which nobody may rewrite. */
const TITLE = /^bilag\s?\d{1,3}\p{L}?(?!\p{L})/iu;
/** *BDN Revision & Rådgivning*, *EMN-2025-00318*: part of a name or of a case number. */
const OF_A_NAME =
  /^(?:-\d{2,}|\s(?:&\s)?\p{Lu}\p{Ll}+\s&\s\p{Lu}|\s\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})?\s(?:A\/S|ApS|I\/S))/u;
const NAMED = /(?:kaldes|kaldet|forkortet|herefter|forkortes|benævnt|benævnes)\s+[»"”]?$/iu;

interface Use {
  readonly name: string;
  readonly explained: boolean;
  readonly hit: Hit;
}

const usesInSection = (section: SectionView): readonly Use[] => section.blocks.flatMap((block) => block.memo(usesIn));

/** Uses of capital abbreviations in a block; runs of capitals are emphasis or a heading, and say nothing. */
function usesIn(block: TextBlock): readonly Use[] {
  const { text } = block;
  if (block.context.quoted) return explainedIn(block);
  if (block.section === 'attachments' || text === text.toUpperCase()) return [];
  if (block.context.kind === 'item' && TITLE.test(text)) return [];
  return allMatches(text, ABBREVIATION).flatMap((match): Use[] => {
    const name = match[0];
    if (ROMAN.test(name) || CALL.test(name) || isExempt(block, match.index)) return [];
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    if (CALLED.test(before) || SIGNED.test(before)) return [];
    const after = text.slice(match.index + name.length, match.index + name.length + 120);
    if (OF_A_NAME.test(after)) return [];
    if (PARTY_BEFORE.test(before) || PARTY_AFTER.test(after)) return [];
    if (/(?:^|[^\p{L}])\p{Lu}{2,}\s$/u.test(before) || /^\s\p{Lu}{2,}(?!\p{L})/u.test(after)) return [];
    const hit = { block, from: match.index, to: match.index + name.length, message: MESSAGE };
    return [{ name, explained: isExplained(name, before, after), hit }];
  });
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
    return view.sections.flatMap((section) =>
      section.memo(usesInSection).flatMap(({ name, explained, hit }): Hit[] => {
        if (seen.has(name)) return [];
        // A heading or a cell may explain; only running text is held to it.
        if (explained || hit.block === undefined || isProse(hit.block)) seen.add(name);
        return !explained && hit.block && isProse(hit.block) ? [hit] : [];
      }),
    );
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
  examples: {
    bad: [
      'Området plejes af MGE i regi af CBEM.',
      'Sagen er sendt til PPR og KL.',
      'Sagen drøftes i HMU den 3. maj 2027.',
      'BUM-modellen bruges fortsat, og BUM er kendt.',
      'Der er indgået aftale med NVOA om driften.',
      'Notatet fra TMF blev drøftet. Teknik- og Miljøforvaltningen (TMF) har skrevet det.',
      'SSP-samarbejdet fortsætter.',
      'Foreningen spurgte TMF om prisen.',
      'Der er afsat penge til VE-anlæg i 2027.',
      'Kommunen følger anbefalingerne fra NFA og DCUM.',
      'Børnene visiteres af BFS efter en samtale med forældrene.',
      'Driften overgår til ETK den 1. januar 2027.',
      '- Leder: HMU\n- Ansvarlig: Centerchefen',
      'Løsning B og MGE hører sammen med driften.',
      'Notatet fra MTM om bilag 1 er drøftet.',
    ],
    good: [
      'Tilsynet er udført af BDN Revision & Rådgivning.',
      'Sagen har nummer EMN-2027-00318.',
      'Der er fundet rester af pesticidet DMS i vandet.',
      'Økonomiudvalget (ØU) holder møde. ØU indstiller til rådet.',
      'Pædagogisk Psykologisk Rådgivning (PPR) hjælper. PPR har kontor på rådhuset.',
      'PPR (Pædagogisk Psykologisk Rådgivning) hjælper.',
      'Kong Christian IV byggede, og EU betalte.',
      'Center for Sundhed, herefter kaldet CFS, har ansvaret.',
      'Forslaget blev sendt til KL og FN.',
      'VIGTIGT OM ADGANG',
      'HUSK at hente tallene.',
      'Løsning A og B kan kombineres.',
      'Tilsynene er gennemført af firmaet BDO i maj 2026.',
      'Lov om planlægning (LBK nr. 572 af 29. maj 2024) gælder.',
      'COWI og NIRAS har regnet på CO2-udledningen.',
      'Foreningen skriver: »BUM er uklar.«',
      '> BUM er uklar.',
      '| Center for Borgerservice (CBS) | 12 |\nCBS svarer på breve.',
      'Valget gælder skolens SFO, og A+B kan kombineres.',
      'Teksten siger IKKE MERE om det.',
      'Handicaprådet og Seniorrådet (SR) er hørt, og SR støtter planen.',
      'Grunden ligger i zone B og C.',
      'S, SF, RV, M og ALT har stillet forslaget.',
      'Listerne V, BGL og C stemte imod.',
      'Vandværket søger om lov til et midlertidigt UV-anlæg.',
      'Skolerne deltager i PISA, og LGBT+-huset har åbent.',
      'Kommunen deltager i projektet SAGA.',
      'Sagsbehandler: NKH',
      { sections: { attachments: '- Notat fra MTM af 18. september 2026\n- Ændringsforslag fra ABL' } },
      '- Bilag 1 Notat fra MTM\n- Bilag 2 Kort',
    ],
  },
};
