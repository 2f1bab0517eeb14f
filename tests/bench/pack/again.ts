import { RecordId } from '../../../shared/kinds/ids.ts';
import { timed } from '../measure.ts';
import { openBenchCore, packOf, writeInto } from './meeting.ts';

/** In a process of its own, as a person meets it: the pack of a meeting that is there, a change in one case, the pack again. Prints both times. */
const [folder = '', id = '', caseId = ''] = process.argv.slice(2);
const core = openBenchCore(folder);
const make = packOf(core, RecordId.parse(id));
const first = await timed(() => make('pdf'));
writeInto(core, RecordId.parse(caseId), 'Udvalget bad om endnu et tal.');
const second = await timed(() => make('pdf'));
core.close();
process.stdout.write(JSON.stringify({ first, second }));
