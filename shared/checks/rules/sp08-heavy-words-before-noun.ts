import { type Check, type Hit, inProse, isExempt } from '../define.ts';

/** Den/Det/De, *af*, up to eight words, a participle and its noun: *Den af arbejdsgruppen udarbejdede plan*. A comma opens a clause instead. */
const HEAVY =
  /^(Den|Det|De)\s+(?:(?:nu|allerede|nyligt|senest|tidligere|endnu)\s+)?af\s+((?:[^\s,.;:]+\s+){1,8}?)(\p{L}{2,30}(?:ede|te))\s+(\p{L}{3,40})(?![\p{L}-])/u;
/** What looks like a participle and is none: *De af os voksne børn …*, *ældste*, *første*, *sidste*. */
const NO_PARTICIPLE =
  /^(?:første|sidste|bedste|største|mindste|fleste|ældste|yngste|næste|eneste|samlede|faste|lette|rette|tætte|hvide|store)$/u;
/** After *de af* somebody is picked out of a group: *De af planerne, som …*, *De af eleverne der ventede længst*. */
const RELATIVE = /(?<!\p{L})(?:der|som)(?!\p{L})/u;

const message = (noun: string) => {
  const shown = noun.charAt(0).toUpperCase() + noun.slice(1);
  return {
    da: `Skriv navneordet først: »${shown}, som …«, og sig, hvem der har gjort det.`,
    en: `Put the noun first: "${shown}, which …", and say who did it.`,
  };
};

export const sp08: Check = {
  id: 'SP08',
  category: 'language',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Foranstillet tyngde', en: 'Heavy words before the noun' },
  why: {
    da: 'Når det hele står foran navneordet, må læseren vente på, hvad sætningen handler om. »Planen, som arbejdsgruppen har lavet« siger det samme med det samme.',
    en: 'When everything stands before the noun the reader waits to learn what it is about. The plan the group has made says the same at once.',
  },
  run: inProse((block) =>
    block.sentences().flatMap(({ from, to }): Hit[] => {
      const match = HEAVY.exec(block.text.slice(from, Math.min(to, from + 300)));
      const [whole = '', , between = '', participle = '', noun = ''] = match ?? [];
      if (!match || NO_PARTICIPLE.test(participle) || RELATIVE.test(between) || isExempt(block, from + 1)) return [];
      return [{ block, from, to: from + whole.length, message: message(noun) }];
    }),
  ),
};
