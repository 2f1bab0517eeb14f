interface Item {
  readonly element: HTMLElement;
  readonly level: number;
  readonly ordered: boolean;
}

/**
 * Word writes list items as paragraphs with a mark of its own (`mso-list: l0 level2 lfo1`, and the bullet or number as ignored text).
 * Here they become real lists, nested as the levels say.
 */
export function makeWordLists(body: HTMLElement): void {
  const page = body.ownerDocument;
  let run: Item[] = [];
  const finish = () => {
    const [first] = run;
    if (first) first.element.before(buildList(page, run));
    for (const { element } of run) element.remove();
    run = [];
  };
  for (const element of [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')]) {
    const item = listItem(element);
    const follows = item && run.at(-1)?.element.nextElementSibling === element;
    if (!follows) finish();
    if (item) run.push(item);
  }
  finish();
}

function listItem(element: HTMLElement): Item | null {
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1];
  const mark = element.querySelector<HTMLElement>(
    'span[style*="mso-list:Ignore" i], span[style*="mso-list: Ignore" i]',
  );
  if (!level && !mark) return null;
  const ordered = /^\s*\(?(?:\d{1,3}|[a-z]{1,4})[.)]/i.test(mark?.textContent ?? '');
  mark?.remove();
  return { element, level: Number(level ?? 1), ordered };
}

function buildList(page: Document, items: readonly Item[]): HTMLElement {
  const open: { list: HTMLElement; level: number }[] = [];
  const root = page.createElement(items[0]?.ordered ? 'ol' : 'ul');
  open.push({ list: root, level: items[0]?.level ?? 1 });
  for (const { element, level, ordered } of items) {
    while (open.length > 1 && level < (open.at(-1)?.level ?? 1)) open.pop();
    if (level > (open.at(-1)?.level ?? 1)) open.push({ list: nestedIn(open.at(-1)?.list ?? root, ordered), level });
    const item = page.createElement('li');
    const paragraph = page.createElement('p');
    paragraph.append(...element.childNodes);
    item.append(paragraph);
    open.at(-1)?.list.append(item);
  }
  return root;
}

function nestedIn(list: HTMLElement, ordered: boolean): HTMLElement {
  const item = list.lastElementChild ?? list.appendChild(list.ownerDocument.createElement('li'));
  return item.appendChild(list.ownerDocument.createElement(ordered ? 'ol' : 'ul'));
}
