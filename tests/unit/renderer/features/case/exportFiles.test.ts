import { expect, it } from 'vitest';
import { commandsOf, filesOf } from '../../../../../renderer/features/case/exportFiles.ts';
import type { Translate } from '../../../../../renderer/words/i18n.tsx';
import { ExportFormat } from '../../../../../shared/contract/files.ts';
import { type CaseFields, emptyCaseFields } from '../../../../../shared/kinds/case/case.ts';

const t: Translate = (id, { format = '' } = {}) => `${id}${format ? ` ${format}` : ''}`;
const ids = (fields: Partial<CaseFields>) =>
  filesOf({ ...emptyCaseFields('ballerup'), ...fields }, t).map(({ id }) => id);
const CLOSED = { openness: { closed: true, reason: '' } } as Partial<CaseFields>;
const CLOSED_FILE = {
  attachments: [{ id: 'b', number: 1, title: 'Bud', recommended: false, closed: true, file: null }],
} as Partial<CaseFields>;
const REPORTS = ['report-pdf', 'report-docx', 'report-json'];

it('gives every format of the case, then its reports', () => {
  expect(ids({})).toEqual([...ExportFormat.options, ...REPORTS]);
});

it.each([CLOSED, CLOSED_FILE])(
  'offers closed parts only in what people send on, and only where there are some',
  (fields) => {
    expect(ids(fields)).toEqual([...ExportFormat.options, 'docx-closed', 'pdf-closed', ...REPORTS]);
    const made = filesOf({ ...emptyCaseFields('ballerup'), ...fields }, t).filter(({ kind }) => kind === 'case');
    expect(made.filter((file) => 'includeClosed' in file && file.includeClosed === 'yes').map(({ id }) => id)).toEqual([
      'docx-closed',
      'pdf-closed',
    ]);
  },
);

it('lets the palette make none with closed parts', () => {
  const commands = commandsOf(filesOf({ ...emptyCaseFields('ballerup'), ...CLOSED }, t), t);
  expect(commands.map(({ id }) => id)).toEqual([
    ...ExportFormat.options.map((format) => `export-${format}`),
    ...REPORTS,
  ]);
  expect(commands[0]?.label).toBe('case.exportAs format.docx');
  expect(commands.at(-1)?.label).toBe('report.as format.json');
});
