import { EditorState, TextSelection } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from '@tiptap/pm/tables';
import { initProseMirrorDoc, prosemirrorToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { mendTable } from '../../../renderer/data/editor/together/mendTable.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { BODY } from '../../../shared/kinds/case/doc.ts';

const COMMANDS = { addColumnAfter, addRowAfter, deleteColumn, deleteRow } as const;
type Shape = keyof typeof COMMANDS;

/** One window without a browser: the editor's own commands on a document of its own, mended whenever something arrives. */
class Replica {
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];
  #ids = 0;

  constructor(clientID: number, start: Uint8Array) {
    Y.applyUpdate(this.doc, start, 'network');
    this.doc.clientID = clientID;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') this.updates.push(update);
    });
  }

  get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(BODY);
  }

  get rows(): string[][] {
    const found: string[][] = [];
    initProseMirrorDoc(this.body, caseSchema).doc.descendants((node) => {
      if (node.type.name === 'tableRow') found.push(node.children.map(({ textContent }) => textContent));
      return node.type.name !== 'tableRow';
    });
    return found;
  }

  shape(name: Shape, row: number, column: number): void {
    this.#change(row, column, (state) => {
      const after = { doc: state.doc };
      COMMANDS[name](state, (tr) => Object.assign(after, { doc: tr.doc }));
      return after.doc;
    });
  }

  write(row: number, column: number, text: string): void {
    this.#change(row, column, (state) => state.tr.insertText(text).doc);
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'network');
    const table = this.body.querySelector('table');
    if (table instanceof Y.XmlElement) this.doc.transact(() => mendTable(table));
  }

  #change(row: number, column: number, change: (state: EditorState) => Node): void {
    const { doc, mapping } = initProseMirrorDoc(this.body, caseSchema);
    const rows = this.rows;
    const place = cellPlace(doc, row % rows.length, column % (rows[row % rows.length]?.length ?? 1));
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, place) });
    const next = this.#withIds(EditorState.create({ doc: change(state) }));
    this.doc.transact(() => updateYFragment(this.doc, this.body, next, { mapping, isOMark: new Map() }));
  }

  /** As the editor does: without names of their own, empty cells could not be told apart. */
  #withIds(state: EditorState): Node {
    const tr = state.tr;
    state.doc.descendants((node, pos) => {
      if (node.type.name === 'paragraph' && node.attrs.id === null) {
        this.#ids += 1;
        tr.setNodeAttribute(pos, 'id', `${this.doc.clientID}-${this.#ids}`);
      }
    });
    return tr.doc;
  }
}

function cellPlace(doc: Node, row: number, column: number): number {
  const found: number[][] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'tableRow') return true;
    const cells: number[] = [];
    node.forEach((_cell, offset) => {
      cells.push(pos + offset + 3);
    });
    found.push(cells);
    return false;
  });
  const place = found[row]?.[column];
  if (place === undefined) throw new Error('No such cell');
  return place;
}

/** A table whose cells say their row and column; empty ones where `texts` is 'empty'. */
function start(size: number, texts: 'empty' | 'named'): Uint8Array {
  const range = Array.from({ length: size }, (_, index) => index);
  const cell = (row: number, column: number) =>
    caseSchema.node('tableCell', null, [
      caseSchema.node(
        'paragraph',
        { id: `p${row}${column}` },
        texts === 'named' ? [caseSchema.text(`${row}${column}`)] : [],
      ),
    ]);
  const table = caseSchema.node(
    'table',
    { id: 't' },
    range.map((row) =>
      caseSchema.node(
        'tableRow',
        null,
        range.map((column) => cell(row, column)),
      ),
    ),
  );
  const doc = new Y.Doc();
  doc.clientID = 1;
  const root = caseSchema.node('doc', null, [caseSchema.node('section', { id: 's', key: 'presentation' }, [table])]);
  prosemirrorToYXmlFragment(root, doc.getXmlFragment(BODY));
  return Y.encodeStateAsUpdate(doc);
}

function pair(texts: 'empty' | 'named' = 'named'): [Replica, Replica] {
  const state = start(3, texts);
  return [new Replica(10, state), new Replica(20, state)];
}

/** Hands everything to everybody until nobody has anything left to say. */
function settle(replicas: readonly Replica[]): void {
  const sent = replicas.map(() => 0);
  while (replicas.some(({ updates }, index) => updates.length > (sent[index] ?? 0))) {
    replicas.forEach((from, index) => {
      const fresh = from.updates.slice(sent[index]);
      sent[index] = from.updates.length;
      for (const to of replicas) if (to !== from && fresh.length > 0) to.receive(Y.mergeUpdates(fresh));
    });
  }
}

const widths = (replica: Replica) => replica.rows.map(({ length }) => length);

describe('mending a merged table', () => {
  it('leaves a regular table as it is', () => {
    const [one] = pair();
    const before = Y.encodeStateVector(one.doc);
    one.receive(Y.encodeStateAsUpdate(one.doc));
    expect(Y.encodeStateVector(one.doc)).toEqual(before);
  });

  it('keeps the figures of a new row under their headings when a column comes in the middle', () => {
    const [one, two] = pair();
    two.shape('addRowAfter', 2, 0);
    for (const column of [0, 1, 2]) two.write(3, column, `n${column}`);
    one.shape('addColumnAfter', 0, 0);
    settle([one, two]);
    expect(one.rows.at(-1)).toEqual(['n0', '', 'n1', 'n2']);
    expect(two.rows).toEqual(one.rows);
    expect(widths(one)).toEqual([4, 4, 4, 4]);
  });

  it('takes the deleted column out of a row added meanwhile', () => {
    const [one, two] = pair();
    two.shape('addRowAfter', 2, 0);
    two.write(3, 0, 'n0');
    two.write(3, 2, 'n2');
    one.shape('deleteColumn', 0, 1);
    settle([one, two]);
    expect(one.rows).toEqual([
      ['00', '02'],
      ['10', '12'],
      ['20', '22'],
      ['n0', 'n2'],
    ]);
    expect(two.rows).toEqual(one.rows);
  });

  it('never takes out words it can see: a row written in the deleted column keeps them', () => {
    const [one, two] = pair();
    two.shape('addRowAfter', 2, 0);
    two.write(3, 1, 'kept');
    one.shape('deleteColumn', 0, 1);
    settle([one, two]);
    expect(one.rows.flat()).toContain('kept');
    expect(new Set(widths(one))).toEqual(new Set([3]));
    expect(two.rows).toEqual(one.rows);
  });

  it('takes two columns deleted by two people out of a row added by a third, each once', () => {
    const state = start(4, 'empty');
    const all = [new Replica(10, state), new Replica(20, state), new Replica(30, state)] as const;
    all[0].shape('deleteColumn', 0, 1);
    all[1].shape('deleteColumn', 0, 3);
    all[2].shape('addRowAfter', 3, 0);
    const first = all.map(({ updates }) => updates.slice());
    for (const update of first[2] ?? []) for (const to of [all[0], all[1]]) to.receive(update);
    settle(all);
    for (const replica of all) expect(widths(replica)).toEqual([2, 2, 2, 2, 2]);
  });

  it('mends the same place again after the blank put there was deleted', () => {
    const [one, two] = pair('empty');
    for (let round = 0; round < 4; round += 1) {
      two.shape('addRowAfter', two.rows.length - 1, 0);
      one.shape('addColumnAfter', 0, 0);
      settle([one, two]);
      one.shape('deleteColumn', 0, 1);
      settle([one, two]);
    }
    expect(widths(one)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(two.rows).toEqual(one.rows);
  });

  it('makes one table of any two changes, as large as was asked for', () => {
    const change = fc.record({
      name: fc.constantFrom(...(Object.keys(COMMANDS) as Shape[])),
      row: fc.nat(2),
      column: fc.nat(2),
    });
    fc.assert(
      fc.property(change, change, (a, b) => {
        const [one, two] = pair('empty');
        one.shape(a.name, a.row, a.column);
        two.shape(b.name, b.row, b.column);
        settle([one, two]);
        expect(two.rows).toEqual(one.rows);
        const by = (name: Shape) => [a, b].filter((each) => each.name === name);
        const rows = 3 + by('addRowAfter').length - new Set(by('deleteRow').map(({ row }) => row)).size;
        const columns = 3 + by('addColumnAfter').length - new Set(by('deleteColumn').map(({ column }) => column)).size;
        expect(widths(one)).toEqual(Array.from({ length: rows }, () => columns));
      }),
      { numRuns: 300 },
    );
  });

  it('comes to one regular table whatever three windows do and in whatever order they hear of it', () => {
    const act = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom<Shape | 'hear' | 'write'>(
        'addColumnAfter',
        'addRowAfter',
        'deleteColumn',
        'hear',
        'hear',
        'write',
      ),
      row: fc.nat(9),
      column: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const state = start(3, 'empty');
        const all = [new Replica(10, state), new Replica(20, state), new Replica(30, state)];
        for (const { who, what, row, column } of acts) {
          const replica = all[who];
          const other = all[(who + 1 + (column % 2)) % 3];
          if (!replica || !other) continue;
          if (what === 'hear') for (const update of other.updates) replica.receive(update);
          else if (what === 'write') replica.write(row, column, 'x');
          else if (what !== 'deleteColumn' || Math.min(...widths(replica)) > 2) replica.shape(what, row, column);
        }
        settle(all);
        for (const replica of all) expect(replica.rows).toEqual(all[0]?.rows);
        expect(new Set(all.flatMap(widths)).size).toBe(1);
      }),
      { numRuns: 150 },
    );
  });
});
