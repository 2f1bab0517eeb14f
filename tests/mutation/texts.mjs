import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What people read, and the examples that are tests themselves: to change a word of them breaks nothing. */
const READ = new Set([
  'name',
  'why',
  'source',
  'question',
  'examples',
  'message',
  'da',
  'en',
  'reason',
  'label',
  'suggestion',
]);

const nameOf = (path) => (path.isObjectProperty() ? (path.node.key.name ?? path.node.key.value) : undefined);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) => (READ.has(nameOf(path)) && isText(path.node.value) ? 'text for people' : undefined),
  }),
];

/** *examples* and *name: { da, en }* hold nothing but text; a message made by a call is code. */
function isText(node) {
  return ['StringLiteral', 'TemplateLiteral', 'ObjectExpression', 'ArrayExpression'].includes(node.type);
}
