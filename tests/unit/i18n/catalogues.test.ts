import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { Role, Settings } from '../../../shared/contract/app.ts';
import { ExportFormat } from '../../../shared/contract/files.ts';
import { ChangeAction } from '../../../shared/contract/records.ts';
import { TooMuch } from '../../../shared/contract/tooMuch.ts';
import { CATALOGUES } from '../../../shared/i18n/index.ts';
import { CaseStatus, CaseType } from '../../../shared/kinds/case/case.ts';
import { ErrorCode } from '../../../shared/rpc/failure.ts';

const RENDERER = join(import.meta.dirname, '../../../renderer');
const code = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(RENDERER, path), 'utf8'))
  .join('\n');

const ids = Object.keys(CATALOGUES.da);
const quoted = new Set([...code.matchAll(/['"`]([a-zA-Z]+(?:\.\w+)+)['"`]/g)].map(([, id]) => id));
/** `status.${row.status}` uses every id that begins so. */
const begun = [...code.matchAll(/`([a-zA-Z]+\.(?:\w+\.)?)\$\{/g)].map(([, start]) => start ?? '');

describe('the catalogues', () => {
  it('have the same messages in both languages', () => {
    expect(Object.keys(CATALOGUES.en).sort()).toEqual([...ids].sort());
  });

  it('leave no message empty', () => {
    const empty = ids.filter((id) =>
      Object.values(CATALOGUES).some((all) => new Map(Object.entries(all)).get(id) === ''),
    );
    expect(empty).toEqual([]);
  });

  it('are in valid ICU format, and ask for the same values in both languages', () => {
    const values = (text: string | undefined) => [...valuesOf(compileMessage(text ?? ''))].sort();
    const danish = new Map(Object.entries(CATALOGUES.da));
    const english = new Map(Object.entries(CATALOGUES.en));
    const unlike = ids.filter((id) => values(danish.get(id)).join() !== values(english.get(id)).join());
    expect(unlike).toEqual([]);
  });

  it('have every id the page asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, id]) => id ?? '');
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('have no id that nothing asks for', () => {
    const unused = ids.filter((id) => !quoted.has(id) && !begun.some((start) => start !== '' && id.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['error', ErrorCode.options],
    ['error.tooMuch', TooMuch.options],
    ['status', CaseStatus.options],
    ['type', CaseType.options],
    ['role', Role.options],
    ['format', ExportFormat.options],
    ['action', ChangeAction.options],
    ['settings', Settings.shape.theme.options],
    ['severity', ['error', 'warning', 'suggestion']],
  ])('word every %s', (part, values) => {
    expect(values.map((value) => `${part}.${value}`).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('write an ellipsis and quotation marks as print has them', () => {
    const typed = Object.values(CATALOGUES).flatMap((all) =>
      Object.values(all).filter((text) => /\.\.\.|"/.test(text)),
    );
    expect(typed).toEqual([]);
  });
});

/** Names of the values a compiled message asks for, those inside plurals included. */
function valuesOf(message: CompiledMessage): Set<string> {
  const found = new Set<string>();
  if (typeof message === 'string') return found;
  for (const part of message) {
    if (typeof part === 'string') continue;
    found.add(String(part[0]));
    for (const choice of Object.values(part[2] ?? {})) {
      if (Array.isArray(choice)) for (const name of valuesOf(choice)) found.add(name);
    }
  }
  return found;
}
