import { describe, expect, it } from 'vitest';
import {
  both,
  type ImportOutcome,
  NOTHING,
  refusal,
  runImport,
  settled,
  settleFile,
  toldOf,
  type Ways,
} from '../../../../../renderer/features/cases/importing.ts';
import type { ImportedCase, KnownFile } from '../../../../../shared/contract/files.ts';
import { RecordId, TransferId } from '../../../../../shared/kinds/ids.ts';
import { failure, ok } from '../../../../../shared/rpc/result.ts';

const made = (fileName: string, notes: ImportedCase['notes'] = []): ImportedCase => ({
  id: RecordId.parse(`id-${fileName}`),
  fileName,
  title: fileName,
  notes,
});
const asked = (fileName: string): KnownFile => ({
  transfer: TransferId.parse(`t-${fileName}`),
  fileName,
  title: fileName,
  known: { id: RecordId.parse('k'), title: 'X', by: 'title' },
});
const fileOf = (name: string) => new File(['x'], name);

/** Ways that send each file by its name and answer what `read` says. */
function ways(read: (transfers: readonly string[]) => ReturnType<Ways['read']>['result'], upload?: Ways['upload']) {
  const shown: [string, number][] = [];
  const orders: string[][] = [];
  const both: Ways = {
    upload: upload ?? (async (file) => ok(TransferId.parse(file.name))),
    read: ({ transfers }) => {
      orders.push([...transfers]);
      return {
        result: read(transfers),
        cancel: () => {},
        onProgress: (told: never) => (told as (s: object) => void)({ done: 1, total: 2, step: 'læst' }),
      } as never;
    },
    show: (step, share) => void shown.push([step, share]),
  };
  return { both, shown, orders };
}
const all = async (transfers: readonly string[]) =>
  ok({ imported: transfers.map((one) => made(one)), refused: [], known: [] });
const never = new AbortController().signal;

describe('an import', () => {
  it('sends, has read a hundred at a time, and tells how far it has come', async () => {
    const files = Array.from({ length: 101 }, (_value, index) => fileOf(`${index}`));
    const { both: way, shown, orders } = ways(all);
    const end = await runImport({ files, transfers: [], known: 'ask' }, way, never);
    expect([end.imported.length, orders.map(({ length }) => length)]).toEqual([101, [100, 1]]);
    expect(shown[0]).toEqual(['0', 0]);
    expect(shown.at(-1)).toEqual(['læst', 0.5 + (101 / 101) * 0.5]);
    expect(shown.every(([, share], index) => share >= (shown[index - 1]?.[1] ?? 0))).toBe(true);
  });

  it('goes on past a file that cannot be sent or a batch that is refused, and tells of both', async () => {
    const upload: Ways['upload'] = async ({ name }) =>
      name === 'b' ? failure('unavailable', 'nobody') : ok(TransferId.parse(name));
    const { both: way } = ways(async () => failure('disk_full', 'full'), upload);
    const end = await runImport({ files: [fileOf('a'), fileOf('b')], transfers: [], known: 'ask' }, way, never);
    expect(end.refused.map(({ fileName, code }) => [fileName, code])).toEqual([
      ['b', 'unavailable'],
      ['', 'disk_full'],
    ]);
  });

  it('that is stopped while it sends has read nothing, and its stop is no refusal', async () => {
    const stop = new AbortController();
    const upload: Ways['upload'] = async () => {
      stop.abort();
      return failure('cancelled', 'stopped');
    };
    const { both: way, orders } = ways(all, upload);
    expect(
      await runImport({ files: [fileOf('a'), fileOf('b')], transfers: [], known: 'ask' }, way, stop.signal),
    ).toEqual(NOTHING);
    expect(orders).toEqual([]);
  });
});

describe('a file that a person has said what is', () => {
  const answered = (value: unknown) => () => ({ result: Promise.resolve(value), cancel: () => {} }) as never;

  it('is the case that was made, or the one it is a new version of; refused, it says why', async () => {
    const cases = answered(ok({ ...NOTHING, imported: [made('ny')] }));
    const imports = { cases, version: answered(ok(made('sag'))) } as never;
    const shown: unknown[] = [];
    const show = (cancel: () => void) => void shown.push(cancel);
    expect((await settleFile(asked('a'), 'new', { imports, show })).imported).toEqual([made('ny')]);
    expect((await settleFile(asked('a'), 'version', { imports, show })).imported).toEqual([made('sag')]);
    const broken = { cases, version: answered(failure('file_corrupt', 'no')) } as never;
    const refused = await settleFile(asked('a'), 'version', { imports: broken, show });
    expect([refused.refused[0]?.fileName, refused.refused[0]?.code, shown.length]).toEqual(['a', 'file_corrupt', 3]);
  });
});

describe('what is told of it', () => {
  const of = (part: Partial<ImportOutcome>) => {
    const { opens, made: _made, ...told } = toldOf({ ...NOTHING, ...part });
    return { ...told, opens: opens?.fileName ?? null };
  };
  const note = { kind: 'info', message: { da: 'x', en: 'x' } } as const;

  it('is the one case itself, with a panel where there is something to say', () => {
    expect(of({ imported: [made('a')] })).toEqual({ panel: false, message: true, opens: 'a' });
    expect(of({ imported: [made('a', [note])] })).toEqual({ panel: true, message: false, opens: 'a' });
    expect(of({ imported: [made('a'), made('b')] })).toEqual({ panel: true, message: true, opens: null });
    expect(of({})).toEqual({ panel: false, message: false, opens: null });
  });

  it('is a question where a file may be here already, and nobody is taken away from it', () => {
    expect(of({ known: [asked('a')] })).toEqual({ panel: true, message: false, opens: null });
    expect(of({ imported: [made('b')], known: [asked('a')] })).toMatchObject({ panel: true, opens: null });
  });

  it('is a question no more once it is answered, unless the answer was refused', () => {
    const outcome = both({ ...NOTHING, known: [asked('a'), asked('b')] }, { ...NOTHING, imported: [made('c')] });
    const done = settled(outcome, asked('a'), { ...NOTHING, imported: [made('a')] });
    expect([done.known.map(({ fileName }) => fileName), done.imported.map(({ fileName }) => fileName)]).toEqual([
      ['b'],
      ['c', 'a'],
    ]);
    const refused = settled(
      outcome,
      asked('a'),
      refusal('a', { ok: false, error: { code: 'file_corrupt', message: 'no' } }),
    );
    expect([refused.known.length, refused.refused.length]).toEqual([2, 1]);
  });
});
