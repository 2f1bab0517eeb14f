import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKS } from '../../../shared/checks/index.ts';

const RULES = 'shared/checks/rules';
const READING = 'shared/checks/reading';

test('each rule is one file, named by its id and by what it finds', () => {
  const files = readdirSync(RULES).sort();
  expect(files.filter((file) => !/^[a-z]{2}\d\d(?:-[a-z]+)+\.ts$/.test(file))).toEqual([]);
  expect(files.map((file) => file.slice(0, 4).toUpperCase())).toEqual(CHECKS.map(({ id }) => id).sort());
});

test('what rules read knows no rule', () => {
  const files = readdirSync(READING);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => readFileSync(`${READING}/${file}`, 'utf8').includes('/rules/'))).toEqual([]);
});
