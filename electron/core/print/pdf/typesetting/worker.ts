import { parentPort, workerData } from 'node:worker_threads';
import { Typesetter } from './engine.ts';
import type { TypesettingAnswer, TypesettingFonts, TypesettingOrder } from './messages.ts';

/** The thread that sets pages: one order, one answer, in turn. */
const typesetter = new Typesetter(workerData as TypesettingFonts);

parentPort?.on('message', (order: TypesettingOrder) => {
  parentPort?.postMessage(answered(order));
  typesetter.tidy();
});

function answered(order: TypesettingOrder): TypesettingAnswer {
  try {
    return typesetter.answer(order);
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}
