import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';
import { interleaved } from './measure.ts';
import { ourEngine } from './ours.ts';
import { type Peer, retext, textlint } from './peers.ts';
import { wordCount } from './rules.ts';
import { ms, type Part, type Row, times } from './table.ts';

/** How many times faster than textlint on plain text we are to be. */
const TARGET = 8;

/** The same five rules on the same text in four engines. */
export const checks: Part = {
  name: 'Check engine, five like rules',
  async run() {
    const text = corpus(TEN_THOUSAND_WORDS).join('\n\n');
    const ours = ourEngine();
    const peers: Readonly<Record<string, Peer>> = {
      'textlint (text)': textlint('.txt'),
      'textlint (Markdown)': textlint('.md'),
      retext: retext(),
    };
    const engines = { ours, ...peers };
    const messages = new Map<string, number>();
    for (const [name, engine] of Object.entries(engines)) messages.set(name, await engine(text));
    const found = await interleaved(
      Object.fromEntries(Object.entries(engines).map(([name, engine]) => [name, () => engine(text)])),
    );
    const own = found.ours ?? Number.NaN;
    const cell = (name: string) => `${ms(found[name] ?? Number.NaN)} (${messages.get(name)} messages)`;
    return Object.keys(peers).map((name): Row => {
      const ratio = (found[name] ?? Number.NaN) / own;
      const judged = name === 'textlint (text)';
      return {
        measure: `Five rules, ${wordCount(text)} words`,
        ours: cell('ours'),
        peer: `${name}: ${cell(name)}`,
        ratio: `${times(ratio)} faster`,
        target: judged ? `>= ${TARGET}x` : '–',
        met: judged ? (ratio >= TARGET ? 'yes' : 'no') : '–',
      };
    });
  },
};
