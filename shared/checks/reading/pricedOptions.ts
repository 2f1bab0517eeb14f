import type { TextBlock } from '../blocks.ts';
import type { CaseView, SectionView } from '../view.ts';
import { isOwnHouse } from './house.ts';
import { written } from './money.ts';
import { shownOptions } from './options.ts';
import { namesIn, namesInText } from './optionWords.ts';

const MONEY =
  /(?<!\p{L})(?:koste[rs]?|udgift\p{L}*|udgiftsneutral\p{L}*|spare[rs]?|besparelse\p{L}*|økonomi\p{L}*|pris(?:en)?|dyre(?:st|re)|billig(?:st|ere)|merudgift\p{L}*)(?!\p{L})|\d\s?(?:kr|mio|mia|t\.kr|tkr)/u;
/** *I begge modeller*, *uanset model*, *de to modeller*: said of all of them. */
const OF_ALL =
  /(?<!\p{L})(?:begge|alle|uanset|samtlige|ingen af|de (?:to|tre|fire|fem))(?: \p{L}+)? ?(?:model|løsning|alternativ|scenari|variant|mulighed|forslag)|ens for/u;
const FIGURE = /\d/u;

/** Names that some block of a section gives a price, in text or as a row of a table. */
const pricedIn = (section: SectionView): ReadonlySet<string> =>
  new Set([
    ...section.blocks.filter(({ lower }) => MONEY.test(lower)).flatMap((block) => namesIn(block)),
    ...section.tables.flatMap(({ rows }) =>
      rows
        .filter((row) => row.slice(1).some(({ text }) => FIGURE.test(text)))
        .flatMap(([first]) => nameOf(first?.text ?? '')),
    ),
    // Options may be the columns as well.
    ...section.tables.flatMap(({ rows }) => (rows[0] ?? []).flatMap(({ text }) => nameOf(text))),
  ]);

const nameOf = (text: string): readonly string[] => {
  const alone = /^([A-H]|\d)(?:[.:)]|\s[-–]|$)/u.exec(text.trim())?.[1];
  return alone === undefined ? namesInText(text) : [alone];
};

/** Where the economy prices one option by name, and another has no price anywhere; null where all or none have one. */
export function unpriced(view: CaseView): TextBlock | null {
  const economy = view.section('economy');
  if (!economy || isOwnHouse(view) || economy.blocks.some(({ lower }) => OF_ALL.test(lower))) return null;
  const inEconomy = economy.blocks.find(
    (block) => block.memo(written).length + Number(MONEY.test(block.lower)) > 0 && namesIn(block).length > 0,
  );
  if (!inEconomy) return null;
  const { names, zero } = shownOptions(view);
  const real = [...names].filter((name) => name !== '0' || !zero);
  const priced = new Set(view.sections.flatMap((section) => [...section.memo(pricedIn)]));
  const open = real.filter((one) => !priced.has(one));
  return open.length > 0 && open.length < real.length ? inEconomy : null;
}
