import { TextlintKernel, type TextlintRuleModule } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import textPlugin from '@textlint/textlint-plugin-text';
import { toString as nlcstToString } from 'nlcst-to-string';
import retextLatin from 'retext-latin';
import { split } from 'sentence-splitter';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { MAX_WORDS, PATTERNS, wordCount } from './rules.ts';

/** Lints `text` and answers the number of messages. */
export type Peer = (text: string) => Promise<number>;

const patternRule =
  (pattern: () => RegExp): TextlintRuleModule =>
  ({ Syntax, getSource, report, RuleError, locator }) => ({
    [Syntax.Str](node) {
      for (const match of getSource(node).matchAll(pattern())) {
        const range: [number, number] = [match.index, match.index + match[0].length];
        report(node, new RuleError(match[0], { padding: locator.range(range) }));
      }
    },
  });

const longSentenceRule: TextlintRuleModule = ({ Syntax, getSource, report, RuleError, locator }) => ({
  [Syntax.Paragraph](node) {
    const source = getSource(node);
    for (const part of split(source)) {
      if (part.type !== 'Sentence' || wordCount(source.slice(...part.range)) <= MAX_WORDS) continue;
      report(node, new RuleError('long', { padding: locator.range([...part.range]) }));
    }
  },
});

/** These are CommonJS with a `default` of their own, which Node hands over one level deeper than their types say. */
function unwrapped<T extends object>(plugin: T): T {
  return 'default' in plugin ? (plugin.default as T) : plugin;
}

const PLUGINS = { '.txt': unwrapped(textPlugin), '.md': unwrapped(markdownPlugin) };

/** textlint with its own sentence splitter, as its users have it. */
export function textlint(ext: '.txt' | '.md'): Peer {
  const rules = [
    ...PATTERNS.map(([ruleId, pattern]) => ({ ruleId, rule: patternRule(pattern) })),
    { ruleId: 'longSentence', rule: longSentenceRule },
  ];
  const plugins = [{ pluginId: ext, plugin: PLUGINS[ext] }];
  return async (text) => {
    const result = await new TextlintKernel().lintText(text, { ext, filePath: `case${ext}`, plugins, rules });
    return result.messages.length;
  };
}

/** retext over parse-latin. */
export function retext(): Peer {
  const processor = unified()
    .use(retextLatin)
    .use(() => (tree, file) => {
      visit(tree, 'ParagraphNode', (node) => {
        const text = nlcstToString(node as Parameters<typeof nlcstToString>[0]);
        for (const [name, pattern] of PATTERNS) {
          for (const match of text.matchAll(pattern())) file.message(match[0], { source: 'da', ruleId: name });
        }
      });
      visit(tree, 'SentenceNode', (node) => {
        let words = 0;
        visit(node, 'WordNode', () => void words++);
        if (words > MAX_WORDS) file.message('long', { source: 'da', ruleId: 'longSentence' });
      });
    })
    .freeze();
  return async (text) => {
    const file = new VFile(text);
    await processor.run(processor.parse(file), file);
    return file.messages.length;
  };
}
