import { caseKind } from '../../../shared/kinds/case/kind.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { contacts } from '../database/tables/contacts.ts';
import { fileNameOf } from '../files/names.ts';

interface Named {
  readonly records: readonly RecordId[];
  readonly to: readonly string[];
}

/**
 * A file of exchange by whom it is to, where one is known: `Til Bo Falk 2026-11-30.handlerum`. By its title only a single case that is for
 * everybody: of any other the name would tell whoever carries it.
 */
export function nameOfFile(ctx: CoreContext, { records, to }: Named): string {
  const [only] = records;
  const title = only && records.length === 1 ? publicTitle(ctx, only) : '';
  if (title !== '') return fileNameOf(title, 'handlerum');
  const day = ctx.now().toISOString().slice(0, 10);
  const known = contacts(ctx.database.read).filter(({ recipient }) => to.includes(recipient));
  const name = known.length === 1 && to.length === 1 ? (known[0]?.name ?? '').trim() : '';
  return fileNameOf(`${name === '' ? 'Udveksling' : `Til ${name}`} ${day}`, 'handlerum');
}

function publicTitle(ctx: CoreContext, id: RecordId): string {
  const { doc, head } = ctx.records.get(id);
  if (head.kind !== 'case' || ctx.kinds.case.audience(doc).kind !== 'all') return '';
  return (caseKind.fields(doc).title ?? '').trim();
}
