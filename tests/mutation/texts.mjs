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
    shouldIgnore: (path) => {
      if (READ.has(nameOf(path)) && isText(path.node.value)) return 'text for people';
      return isSaidOfError(path) ? 'words of an error, for the log; its code is what others go by' : undefined;
    },
  }),
];

/** *examples* and *name: { da, en }* hold nothing but text; a message made by a call is code. */
function isText(node) {
  return ['StringLiteral', 'TemplateLiteral', 'ObjectExpression', 'ArrayExpression'].includes(node.type);
}

/** *new AppError(code, '…')*, *new Error('…')*, *invariant(holds, '…')*. */
function isSaidOfError({ node, parent }) {
  if (!parent || !isText(node) || !['NewExpression', 'CallExpression'].includes(parent.type)) return false;
  const at = parent.arguments.indexOf(node);
  return { AppError: 1, Error: 0, invariant: 1 }[parent.callee.name] === at;
}
