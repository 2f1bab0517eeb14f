import { describe, expect, test } from 'vitest';
import type { Check, Example } from '../../../shared/checks/define.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import type { Finding, Message } from '../../../shared/checks/types.ts';
import { checkExamples } from '../../support/checkExamples.ts';
import { judgeAgendas } from './agendaFiles.ts';
import { PASSAGES } from './agendas.ts';

/**
 * What every check says of every example, word for word: a change of a rule, a message or a weight shows as a line that differs, to be
 * read by a person before it is taken (`vitest -u`).
 */
const GOLDEN = '../../fixtures/golden';

const both = (message: Message | undefined): string => (message ? `${message.da} / ${message.en}` : '');

function line({ check, severity, section, from, to, text, message, suggestion, fix }: Finding): string {
  const place = text === '' ? `(${section ?? 'whole case'})` : `${from}-${to} »${text}«`;
  const more = [both(suggestion), fix ? `${fix.from}-${fix.to} → »${fix.insert}«: ${both(fix.label)}` : ''].filter(
    Boolean,
  );
  return `    ${check} ${severity} ${place} ${both(message)}${more.map((one) => `\n      ${one}`).join('')}`;
}

const all = createChecker();
const agendas = await judgeAgendas();

/** Of other checks only what they find in the words: what is missing from so short a case says nothing. */
function said(example: string | Example, own: string): string[] {
  const { findings, questions } = all.run(exampleCase(example));
  const hints = questions.flatMap((question) => question.hints);
  return [...new Set([...findings, ...hints])]
    .filter(({ check, block }) => check === own || block >= 0)
    .map(line)
    .sort();
}

function page(check: Check): string {
  const part = (name: string, examples: readonly (string | Example)[]) => [
    name,
    ...examples.flatMap((example) => [
      `  ${typeof example === 'string' ? example : JSON.stringify(example)}`,
      ...said(example, check.id),
    ]),
  ];
  const { run: _run, name, why, ...meta } = check;
  const { bad, good } = checkExamples(check.id);
  const head = [JSON.stringify({ name, why, ...meta, lists: meta.lists?.map(({ id }) => id) }, null, 1)];
  return `${[...head, ...part('bad', bad), ...part('good', good)].join('\n')}\n`;
}

describe('what the checks say is as it was', () => {
  test.each(CHECKS.map((check) => [check.id, check] as const))('of the examples of %s', async (id, check) => {
    await expect(page(check)).toMatchFileSnapshot(`${GOLDEN}/${id}.txt`);
  });

  test.each(agendas.map((agenda) => [agenda.name, agenda] as const))('of the agenda %s', async (name, { findings }) => {
    await expect(`${findings.map(line).join('\n')}\n`).toMatchFileSnapshot(`${GOLDEN}/agenda-${name}.txt`);
  });

  test('of passages of agendas', async () => {
    const pages = PASSAGES.flatMap(({ about, section, text }) => [
      `${about}`,
      ...said({ sections: { [section]: text } }, ''),
    ]);
    await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot(`${GOLDEN}/passages.txt`);
  });
});
