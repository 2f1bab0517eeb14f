import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypesettingAnswer, TypesettingFile, TypesettingFonts, TypesettingOrder } from './messages.ts';
import { TEMPLATE } from './template.typ.ts';

/** No folder on disk: every file lies in memory under this name. */
const ROOT = join(tmpdir(), 'handlerum-print');
/** A page that was not needed in so many settings is set anew. */
const KEPT = 3;
const MOST_PAGES = 1024;

type SetOrder = Extract<TypesettingOrder, { kind: 'set' }>;

/** Typst, kept warm: pages whose content has not changed since the last setting are not set again. Synchronous and slow; belongs in a thread. */
export class Typesetter {
  readonly #compiler: NodeCompiler;

  constructor({ fonts }: TypesettingFonts) {
    const fontBlobs = fonts.map((bytes) => Buffer.from(bytes));
    this.#compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] });
  }

  answer(order: TypesettingOrder): TypesettingAnswer {
    switch (order.kind) {
      case 'set':
        return this.#set(order);
      case 'count':
        return { ok: true, pages: placeablePages(order.pdf) };
      case 'pictures':
        return { ok: true, broken: order.files.filter((file) => !isDrawable(file)).map(({ path }) => path) };
    }
  }

  /** Lets go of pages that were not needed lately; takes a moment, so it is for when the answer is given. */
  tidy(): void {
    this.#compiler.evictCache(KEPT);
  }

  #set({ data, files, standard, madeAt }: SetOrder): TypesettingAnswer {
    const compiler = this.#compiler;
    const paths = files.map(({ path }) => join(ROOT, path));
    for (const [index, { bytes }] of files.entries()) compiler.mapShadow(paths[index] ?? '', Buffer.from(bytes));
    compiler.mapShadow(join(ROOT, 'case.json'), Buffer.from(data));
    compiler.addSource(join(ROOT, 'main.typ'), TEMPLATE);
    try {
      const compiled = compiler.compile({ mainFilePath: join(ROOT, 'main.typ') });
      const document = compiled.result;
      if (!document)
        return { ok: false, message: JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no reason given') };
      const pdf = compiler.pdf(document, { pdfStandard: standard, pdfTags: true, creationTimestamp: madeAt });
      return { ok: true, pdf };
    } finally {
      for (const path of paths) compiler.unmapShadow(path);
    }
  }
}

/** Whether a picture by itself becomes a page: some faults show when it is read, others when it is written. */
function isDrawable({ path, bytes }: TypesettingFile): boolean {
  const compiler = NodeCompiler.create({ workspace: tmpdir() });
  compiler.mapShadow(join(ROOT, path), Buffer.from(bytes));
  const program = `#set page(width: 1cm, height: 1cm, margin: 0pt)\n#image(${JSON.stringify(path)}, width: 1mm)`;
  compiler.addSource(join(ROOT, 'picture.typ'), program);
  try {
    const document = compiler.compile({ mainFilePath: join(ROOT, 'picture.typ') }).result;
    return document !== null && compiler.pdf(document).length > 0;
  } catch {
    // The compiler says why in words of its own; here it only matters that it cannot.
    return false;
  }
}

/** How many pages of a PDF can be placed; 0 for one that is broken, encrypted or no PDF at all. */
function placeablePages(bytes: Uint8Array): number {
  const compiler = NodeCompiler.create({ workspace: tmpdir() });
  compiler.mapShadow(join(ROOT, 'a.pdf'), Buffer.from(bytes));
  const has = (page: number): boolean => {
    const program = `#set page(width: 1cm, height: 1cm)\n#image("a.pdf", page: ${page}, width: 1mm)`;
    compiler.addSource(join(ROOT, 'count.typ'), program);
    return compiler.compile({ mainFilePath: join(ROOT, 'count.typ') }).result !== null;
  };
  if (!has(1)) return 0;
  let [known, missing] = [1, 2];
  while (missing <= MOST_PAGES && has(missing)) [known, missing] = [missing, missing * 2];
  while (missing - known > 1) {
    const middle = (known + missing) >> 1;
    if (has(middle)) known = middle;
    else missing = middle;
  }
  return Math.min(known, MOST_PAGES);
}
