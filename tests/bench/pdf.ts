import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type ExportRequest, exportCase } from '../../electron/core/cases/exportCase.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import { findProgram } from '../interop/programs.ts';
import { handlerum, isBuilt } from './host.ts';
import { interleaved } from './measure.ts';
import { ms, type Part, type Row, times, unmeasured } from './table.ts';

const ROUNDS = 5;
const run = promisify(execFile);

/** One case to PDF: ours, against LibreOffice with our Word file of the same case. */
export const pdf: Part = {
  name: 'PDF of one case',
  async run() {
    const soffice = findProgram('LibreOffice');
    const request = { ...REQUEST, content: sampleCase() };
    if (!soffice || !isBuilt()) {
      const found = await interleaved({ ours: () => exportCase({ ...request, format: 'pdf' }) }, ROUNDS);
      const why = soffice ? 'not built: npm run build' : 'LibreOffice is not on this machine';
      return [{ ...unmeasured('PDF of one case', why), ours: ms(found.ours ?? Number.NaN) }];
    }
    const folder = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    try {
      return await againstOffice(request, { soffice, folder });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const REQUEST: Omit<ExportRequest, 'content' | 'format'> = {
  includeClosed: 'no',
  municipality: 'Lindved Kommune (eksempel)',
  now: new Date('2026-11-01T12:00:00Z'),
  readFile: async () => null,
};

function sampleCase() {
  const g1 = exampleCases().find(({ key }) => key === 'g1');
  if (!g1) throw new Error('G1 is not among the samples');
  return g1.content;
}

async function againstOffice(
  request: Omit<ExportRequest, 'format'>,
  { soffice, folder }: { soffice: string; folder: string },
): Promise<Row[]> {
  const word = join(folder, 'sag.docx');
  await writeFile(word, (await exportCase({ ...request, format: 'docx' })).bytes);
  const data = join(folder, 'data');
  const id = (await handlerum('import', word, '--data', data)).trim();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const found = await interleaved(
    {
      // Both as a process of their own, start included; and ours as the running program makes it.
      ours: () => handlerum('export', id, '--format', 'pdf', '--out', join(folder, 'ours.pdf'), '--data', data),
      office: () => run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word]),
      inside: () => exportCase({ ...request, format: 'pdf' }),
    },
    ROUNDS,
  );
  if (!existsSync(join(folder, 'sag.pdf'))) throw new Error('LibreOffice made no PDF');
  const { ours = Number.NaN, office = Number.NaN, inside = Number.NaN } = found;
  return [
    {
      measure: 'PDF of one case, whole process',
      ours: ms(ours),
      peer: `LibreOffice: ${ms(office)}`,
      ratio: `${times(office / ours)} faster`,
      target: '–',
      met: '–',
    },
    { ...unmeasured('PDF of one case, program running', '–'), ours: ms(inside) },
  ];
}
