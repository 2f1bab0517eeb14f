import type { CaseFields } from '../../kinds/case/case.ts';
import { templateById } from '../../templates/index.ts';
import { LAW_SECTION } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isExempt, isProse, lowerMatches, sentenceAround } from '../define.ts';
import { changingBoards } from '../reading/boards.ts';
import {
  committeesIn,
  councilNameOf,
  haveSameSubjects,
  isCommittee,
  isPartOf,
  type NamedBody,
  subjectsOf,
} from '../reading/bodies.ts';
import type { CaseView, SectionView } from '../view.ts';

const message = (name: string) => ({
  da: `Brug det officielle navn: ${name}.`,
  en: `Use the official name: ${name}.`,
});

const COUNCIL = /(?<![\p{L}-])(?:kommunalbestyrelsen|byrådet|borgerrepræsentationen)(?=s?(?!\p{L}|-))/gu;
/** The council of somewhere else: *Byrådet i Furesø*, *Københavns Borgerrepræsentation* has no article and is not looked for. */
const ELSEWHERE =
  /^s?\s+(?:i|fra|for)\s+(?:den\s+|det\s+)?(?:nye\s+|gamle\s+|tidligere\s+|anden\s+|enkelte\s+)?(?:\p{Lu}|kommunen|nabokommunen)/u;
/** A council that is no more, or one that any municipality has. */
const OTHER_COUNCIL =
  /(?<!\p{L})(?:daværende|dengang|kommunesammenlægning\p{L}*|kommunalreform\p{L}*|sammenlægningsudvalg\p{L}*|sognerå\p{L}*|nabokommune\p{L}*|amt(?:et|srådet)?|i den tidligere \p{L}+ kommune)(?!\p{L})/u;
const LONG_AGO = /(?<![\d.,])(?:1[89]\d\d|200[0-6])(?![\d.,]?\d)/u;
/** Acts speak of *kommunalbestyrelsen* wherever it is. */
const OF_LAW =
  /(?<!\p{L})(?:lov(?:en|ens|givningen)?|\p{L}+lov(?:en|ens)?|bekendtgørelse\p{L}*|cirkulære\p{L}*|vejledning\p{L}*)(?!\p{L})/u;

interface Named extends NamedBody {
  readonly block: TextBlock;
}

function councilsIn(block: TextBlock): readonly Named[] {
  if (!isProse(block)) return [];
  return lowerMatches(block, COUNCIL)
    .filter(({ index, 0: word }) => isOwn(block, { from: index, to: index + word.length }))
    .map(({ index, 0: { length } }) => ({
      block,
      name: block.text.slice(index, index + length),
      from: index,
      to: index + length,
    }));
}

/** The council the case is put to, and not another one, an earlier one or that of an act. */
function isOwn(block: TextBlock, { from, to }: { from: number; to: number }): boolean {
  if (ELSEWHERE.test(block.text.slice(to, to + 60))) return false;
  const sentence = sentenceAround(block, from);
  if (OTHER_COUNCIL.test(sentence) || LONG_AGO.test(sentence)) return false;
  if (!block.lower.startsWith('kommunalbestyrelsen', from)) return true;
  return block.section !== 'legalBasis' && !LAW_SECTION.test(sentence) && !OF_LAW.test(sentence);
}

function committeesInBlock(block: TextBlock): readonly Named[] {
  if (!isProse(block)) return [];
  return committeesIn(block)
    .filter(({ from, to }) => {
      if (isExempt(block, to) || ELSEWHERE.test(block.text.slice(to, to + 60))) return false;
      return !OTHER_COMMITTEE.test(sentenceAround(block, to)) && !OWNED.test(block.text.slice(0, from).slice(-40));
    })
    .map((named) => ({ ...named, block }));
}

/** A year tells of a time when committees had other names. */
const OTHER_COMMITTEE =
  /(?<!\p{L})(?:daværende|tidligere|dengang|forrige|nuværende|nye|omdøbt|hed|hedder|skifter navn)(?!\p{L})|(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)/u;
/** *Folketingets Miljøudvalg*, *KL's*: of another house. */
const OWNED = /(?:[Ff]olketingets|KL's|KL’s|[Rr]egionens|[Rr]egionsrådets|Danmarks|Region \p{Lu}\p{L}+s)\s+$/u;

const councilsInSection = (section: SectionView): readonly Named[] =>
  section.blocks.flatMap((block) => block.memo(councilsIn));
const committeesInSection = (section: SectionView): readonly Named[] =>
  section.blocks.flatMap((block) => block.memo(committeesInBlock));

const OFFICIAL: Readonly<Record<string, string>> = {
  kommunalbestyrelse: 'Kommunalbestyrelsen',
  byråd: 'Byrådet',
  borgerrepræsentation: 'Borgerrepræsentationen',
};

/** What the council is called by the case's own way through the bodies; null where no field names it. */
function councilInFields({ competence, chain }: CaseFields): string | null {
  const bodies = [competence, ...chain.map(({ body }) => body).toReversed()];
  return bodies.map(councilNameOf).find((name) => name !== null) ?? null;
}

/** So much oftener another name must stand there before the template's own gives way to it. */
const OFTENER = 3;

/**
 * Where no field names the council, the text does: a template may be borrowed, and a case that says *byrådet* throughout says what its
 * council is called. The template's name counts where the text uses it too.
 */
function councilInText({ templateId }: CaseFields, named: readonly Named[]): string | null {
  const uses = new Map<string, number>();
  for (const name of named.map((one) => councilNameOf(one.name))) {
    if (name !== null) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const [most] = [...uses].sort(([, a], [, b]) => b - a);
  if (most === undefined) return null;
  const own = councilNameOf(templateById(templateId)?.council ?? '');
  const ownUses = own === null ? 0 : (uses.get(own) ?? 0);
  return ownUses > 0 && ownUses * OFTENER > most[1] ? own : most[0];
}

/** The first use of each wrong name: one change of all is one thing to do. */
function firsts(found: readonly { named: Named; official: string }[]): Hit[] {
  const seen = new Set<string>();
  return found.flatMap(({ named: { block, name, from, to }, official }): Hit[] => {
    const key = name.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ block, from, to, message: message(official) }];
  });
}

function wrongCouncils(view: CaseView): Hit[] {
  const named = view.sections.flatMap((section) => section.memo(councilsInSection));
  if (named.length === 0) return [];
  const official = councilInFields(view.fields) ?? councilInText(view.fields, named);
  if (!official) return [];
  return firsts(
    named
      .filter(({ name }) => councilNameOf(name) !== official)
      .map((one) => ({ named: one, official: OFFICIAL[official] ?? official })),
  );
}

function wrongCommittees(view: CaseView): Hit[] {
  const names = [...view.fields.chain.map(({ body }) => body), view.fields.competence].map((name) => name.trim());
  const official = [...new Set(names)].filter(isCommittee);
  if (official.length === 0) return [];
  return firsts(
    view.sections
      .flatMap((section) => section.memo(committeesInSection))
      .flatMap((named) => {
        const meant = meantBy(named, official);
        return meant ? [meant] : [];
      }),
  );
}

/** The committee of the chain that another spelling, order or shortening means; null when it is one of them, or none. */
function meantBy(named: Named, official: readonly string[]): { named: Named; official: string } | null {
  const lower = named.name.toLowerCase();
  if (official.some((name) => lower.endsWith(name.toLowerCase()))) return null;
  const readings = [named, ...shorter(named)];
  for (const reading of readings) {
    const own = subjectsOf(reading.name);
    const same = official.find((name) => haveSameSubjects(subjectsOf(name), own));
    if (same) return { named: reading, official: same };
  }
  const shortest = readings.at(-1) ?? named;
  const wider = official.filter((name) => isPartOf(subjectsOf(shortest.name), subjectsOf(name)));
  return wider.length === 1 && wider[0] ? { named: shortest, official: wider[0] } : null;
}

/** Without the words in front that only hang on by *og*: *naboerne og Miljøudvalget* names Miljøudvalget. */
function shorter(named: Named): readonly Named[] {
  const cut = /^\p{L}{2,30}(?:,\s|\sog\s)/u.exec(named.name);
  if (!cut) return [];
  const rest = { ...named, name: named.name.slice(cut[0].length), from: named.from + cut[0].length };
  return [rest, ...shorter(rest)];
}

export const pr12: Check = {
  id: 'PR12',
  category: 'precision',
  severity: 'warning',
  needs: ['text', 'fields'],
  name: { da: 'Forkert eller skiftende betegnelse', en: 'Wrong or changing name' },
  why: {
    da: 'Når det samme organ hedder to ting, må læseren gætte, om det er to organer. I protokollen skal det stå, hvem der besluttede.',
    en: 'When one body goes by two names the reader must guess whether there are two. The record must show who decided.',
  },
  run: (view) => [...wrongCouncils(view), ...wrongCommittees(view), ...changingBoards(view)],
};
