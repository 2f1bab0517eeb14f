import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';
import { interleaved } from './measure.ts';
import { withPatterns, withTokens } from './ours.ts';
import { type Peer, retext, textlint } from './peers.ts';
import { wordCount } from './rules.ts';
import { ms, type Part, type Row, times } from './table.ts';

/** How many times faster than textlint on plain text, and than retext, we are to be. */
const TARGET = 8;
const RETEXT_TARGET = 5;

/** The same five rules on the same text in four engines; in ours both as patterns and, as it is meant to be used, on tokens. */
export const checks: Part = {
  name: 'Check engine, five like rules',
  async run() {
    const text = corpus(TEN_THOUSAND_WORDS).join('\n\n');
    const engines: Readonly<Record<string, Peer>> = {
      tokens: withTokens(),
      patterns: withPatterns(),
      'textlint (text)': textlint('.txt'),
      'textlint (Markdown)': textlint('.md'),
      retext: retext(),
    };
    const messages = new Map<string, number>();
    for (const [name, engine] of Object.entries(engines)) messages.set(name, await engine(text));
    const found = await interleaved(
      Object.fromEntries(Object.entries(engines).map(([name, engine]) => [name, () => engine(text)])),
    );
    const result = (name: string) => ({ name, time: found[name] ?? Number.NaN, messages: messages.get(name) ?? 0 });
    const words = wordCount(text);
    const [tokens, patterns] = [result('tokens'), result('patterns')];
    const lint = result('textlint (text)');
    return [
      row(`Five rules, ${words} words`, { ours: tokens, peer: lint, target: TARGET }),
      row('– against Markdown', { ours: tokens, peer: result('textlint (Markdown)') }),
      row('– against retext', { ours: tokens, peer: result('retext'), target: RETEXT_TARGET }),
      row("– ours with the peers' patterns", { ours: patterns, peer: lint }),
    ];
  },
};

interface Result {
  readonly name: string;
  readonly time: number;
  readonly messages: number;
}

function row(measure: string, { ours, peer, target }: { ours: Result; peer: Result; target?: number }): Row {
  const ratio = peer.time / ours.time;
  const cell = ({ time, messages }: Result) => `${ms(time)} (${messages} messages)`;
  return {
    measure,
    ours: cell(ours),
    peer: `${peer.name}: ${cell(peer)}`,
    ratio: `${times(ratio)} faster`,
    target: target === undefined ? '–' : `>= ${target}x`,
    met: target === undefined ? '–' : ratio >= target ? 'yes' : 'no',
  };
}
