import { type CountedMark, type ListMark, type ListType, listMark } from './listMarks.ts';

interface Item {
  readonly element: HTMLElement;
  readonly level: number;
  readonly mark: ListMark;
}

const PARAGRAPHS = 'p, h1, h2, h3, h4, h5, h6';
const WEB_ITEM = 'div.ListContainerWrapper';

/**
 * Word writes list items as paragraphs with a mark of its own (`mso-list: l0 level2 lfo1`, and the bullet or number as ignored text), Word on
 * the web as lists of one item each. Here they become real lists, nested as the levels say, each with its kind and first number. A numbered
 * heading stays a heading. Other programs' lists keep their letters.
 */
export function makeWordLists(body: HTMLElement): void {
  keepLetters(body);
  const marks = new Map<string, CountedMark>();
  let run: Item[] = [];
  const finish = () => {
    const [first] = run;
    if (first) first.element.before(...buildLists(body.ownerDocument, run));
    for (const { element } of run) element.remove();
    run = [];
  };
  for (const element of [...body.querySelectorAll<HTMLElement>(`${PARAGRAPHS}, ${WEB_ITEM}`)]) {
    if (element.parentElement?.closest(WEB_ITEM)) continue;
    const item = element.tagName === 'DIV' ? webItem(element) : wordItem(element, marks);
    const follows = item && run.at(-1)?.element.nextElementSibling === element;
    if (!follows) finish();
    if (item) run.push(item);
  }
  finish();
}

const TYPE_OF_STYLE: Readonly<Record<string, ListType>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** Google Docs and Word on the web say by style what HTML says by `type`; styles do not outlive the cleaning. */
function keepLetters(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ol')) {
    const styles = [list, list.querySelector(':scope > li')].map((one) => one?.getAttribute('style') ?? '');
    const named = styles.flatMap((style) => /list-style-type:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase() ?? []);
    const type = named.map((name) => TYPE_OF_STYLE[name]).find(Boolean);
    if (type) list.setAttribute('type', type);
    else if (!/^(?:[aAiI]|1\.1)$/.test(list.getAttribute('type') ?? '')) list.removeAttribute('type');
  }
}

function webItem(wrapper: HTMLElement): Item | null {
  const element = wrapper.querySelector<HTMLElement>('li');
  const list = element?.parentElement;
  if (!element || !list || wrapper.querySelectorAll('li').length > 1) return null;
  const level = Number(element.dataset.ariaLevel ?? element.getAttribute('aria-level') ?? 1) || 1;
  if (list.tagName !== 'OL') return { element: wrapper, level, mark: { is: 'bullet' } };
  const number = Number(list.getAttribute('start') ?? 1) || 1;
  return { element: wrapper, level, mark: { is: 'number', type: list.getAttribute('type') as ListType, number } };
}

function wordItem(element: HTMLElement, marks: Map<string, CountedMark>): Item | null {
  const style = element.getAttribute('style') ?? '';
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d)/i.exec(style) ?? [];
  const sign = element.querySelector<HTMLElement>(
    'span[style*="mso-list:Ignore" i], span[style*="mso-list: Ignore" i]',
  );
  if (!level && !sign) return null;
  const key = `${list ?? ''} ${level ?? 1}`;
  const mark: ListMark = sign ? listMark(sign.textContent ?? '', marks.get(key) ?? null) : { is: 'bullet' };
  if (mark.is === 'number') marks.set(key, mark);
  if (mark.is !== 'words') sign?.remove();
  else sign?.replaceWith(`${mark.words} `);
  // The number of a heading is counted by its template, and words before a text are a part of it.
  return element.tagName !== 'P' || mark.is === 'words' ? null : { element, level: Number(level ?? 1), mark };
}

interface Open {
  readonly list: HTMLElement;
  readonly level: number;
  last: ListMark;
}

/** One list after the other where the kind changes or the numbers leap; the nested ones inside. */
function buildLists(page: Document, items: readonly Item[]): HTMLElement[] {
  const roots: HTMLElement[] = [];
  const open: Open[] = [];
  for (const { element, level, mark } of items) {
    while ((open.at(-1)?.level ?? 0) > level && open.length > 1) open.pop();
    const top = open.at(-1);
    if (!top || level > top.level || !goesOn(top.last, mark)) {
      if (top && level <= top.level) open.pop();
      const list = newList(page, mark);
      const around = open.at(-1)?.list;
      if (around) (around.lastElementChild ?? around.appendChild(page.createElement('li'))).append(list);
      else roots.push(list);
      open.push({ list, level, last: mark });
    } else top.last = mark;
    open.at(-1)?.list.append(itemOf(page, element));
  }
  return roots;
}

function goesOn(last: ListMark, mark: ListMark): boolean {
  if (last.is !== 'number' || mark.is !== 'number') return last.is === mark.is;
  return last.type === mark.type && last.number + 1 === mark.number;
}

function newList(page: Document, mark: ListMark): HTMLElement {
  if (mark.is !== 'number') return page.createElement('ul');
  const list = page.createElement('ol');
  if (mark.number !== 1) list.setAttribute('start', String(mark.number));
  if (mark.type !== null) list.setAttribute('type', mark.type);
  return list;
}

function itemOf(page: Document, element: HTMLElement): HTMLElement {
  const item = page.createElement('li');
  const inner = element.querySelector('li');
  if (inner) item.append(...inner.childNodes);
  else {
    const paragraph = item.appendChild(page.createElement('p'));
    paragraph.append(...element.childNodes);
  }
  return item;
}
