import type { DocJson } from '../../../../shared/kinds/case/case.ts';
import { alternativeText, pictureWords, withStepped } from '../clean.ts';
import type { Pictures } from '../figures.ts';
import { gridOf, numericCells, type PlacedCell, rowsOf } from '../grid.ts';
import { listPrefix, listStart, listType, withPrefixes } from '../lists.ts';
import { attachmentLine, type PrintedText } from '../printable.ts';

const STYLE = `:root{color-scheme:light dark;--ink:light-dark(#1c2124,#e9ebe8);--soft:light-dark(#545c61,#a9b1b0);--line:light-dark(#cfcbc0,#3a4243);--paper:light-dark(#fff,#16191a);--accent:light-dark(#0e6b5c,#5cc4b0)}
*{box-sizing:border-box}body{margin:0 auto;max-width:44rem;padding:2rem 1.25rem 4rem;font:1.0625rem/1.6 "IBM Plex Serif",Georgia,serif;color:var(--ink);background:var(--paper)}
h1,h2,h3,h4,h5,dl,nav,table,footer{font-family:"IBM Plex Sans","Segoe UI",system-ui,sans-serif}h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.2rem;margin:2rem 0 .5rem;color:var(--accent)}h3,h4,h5{font-size:1rem;margin:1.25rem 0 .35rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;font-size:.9rem;border-block:1px solid var(--line);padding:.75rem 0}dt{color:var(--soft)}dd{margin:0}nav{font-size:.9rem}nav ol{padding-left:1.25rem;columns:2}a{color:var(--accent)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem;margin:.75rem 0}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}th{font-weight:600}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td p,th p{margin:0}
ol[type="1.1"]>li::marker{content:var(--before,"") counter(list-item) ". "}
[data-formula]{font-family:"IBM Plex Serif",Georgia,serif;font-style:italic}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line)}img{max-width:100%}sup a{text-decoration:none}@media print{nav{display:none}body{max-width:none;padding:0}h2,h3{break-after:avoid}tr,img{break-inside:avoid}}`;

/** What a page may have besides its document: markup that is already safe, and one script that is let through by its hash. */
export interface PageExtras {
  readonly script: string;
  /** SHA-256 of the script, base64. */
  readonly scriptHash: string;
  readonly before: string;
  readonly after: string;
}

/** One self-contained accessible page: nothing fetched from anywhere, and no script but the one in `extras`. */
export function toHtml(printed: PrintedText, pictures: Pictures, extras?: PageExtras): string {
  const writer = new HtmlWriter(pictures);
  const sections = printed.sections.map(
    ({ heading, blocks }, index) =>
      `<section aria-labelledby="s${index}"><h2 id="s${index}">${escapeHtml(heading)}</h2>${withPrefixes(
        withStepped(blocks, 2),
      )
        .map((block) => writer.block(block))
        .join('')}</section>`,
  );
  const attachments =
    printed.attachments.length > 0
      ? [
          `<section aria-labelledby="bilag"><h2 id="bilag">Bilag</h2><ul>${printed.attachments.map((entry) => `<li>${escapeHtml(attachmentLine(entry))}</li>`).join('')}</ul></section>`,
        ]
      : [];
  const { sources } = writer;
  const notes =
    sources.length > 0
      ? [
          `<section aria-labelledby="kilder"><h2 id="kilder">Kilder</h2><ol>${sources.map((text, index) => `<li id="fn-${index + 1}">${escapeHtml(text)} <a href="#ref-${index + 1}" aria-label="Tilbage til teksten">↩</a></li>`).join('')}</ol></section>`,
        ]
      : [];
  const contents = printed.sections.map(
    ({ heading }, index) => `<li><a href="#s${index}">${escapeHtml(heading)}</a></li>`,
  );
  return [
    '<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:${extras ? `; script-src 'sha256-${extras.scriptHash}'` : ''}"><title>${escapeHtml(printed.title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escapeHtml(printed.title)}</h1><dl>${printed.facts.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`,
    extras?.before ?? '',
    contents.length > 3 ? `<nav aria-label="Indhold"><ol>${contents.join('')}</ol></nav>` : '',
    printed.closedNotice ? `<p>${escapeHtml(printed.closedNotice)}</p>` : '',
    ...sections,
    ...attachments,
    ...notes,
    extras?.after ?? '',
    '</main>',
    extras ? `<script>${extras.script}</script>` : '',
    '</body></html>\n',
  ].join('');
}

const MARKS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
};

class HtmlWriter {
  readonly #pictures: Pictures;
  /** Texts of the sources that were written, in their order: the number of each is its place. */
  readonly sources: string[] = [];

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  block(node: DocJson): string {
    switch (node.type) {
      case 'paragraph':
        return `<p>${this.#inline(node)}</p>`;
      case 'heading':
        return `<h${Number(node.attrs?.level) || 3}>${this.#inline(node)}</h${Number(node.attrs?.level) || 3}>`;
      case 'bulletList':
        return `<ul>${this.#items(node)}</ul>`;
      case 'orderedList':
        return `<ol${listAttrs(node)}>${this.#items(node)}</ol>`;
      case 'blockquote':
        return `<blockquote>${(node.content ?? []).map((child) => this.block(child)).join('')}</blockquote>`;
      case 'table':
        return this.#table(node);
      case 'image':
        return this.#image(node);
      case 'chart':
        return `<p>${String(node.attrs?.svg).replace('<svg ', `<svg role="img" aria-label="${escapeHtml(String(node.attrs?.alt ?? ''))}" `)}</p>`;
      default:
        return (node.content ?? []).map((child) => this.block(child)).join('');
    }
  }

  #items(list: DocJson): string {
    return (list.content ?? []).map((item) => `<li>${this.#tight(item.content ?? [])}</li>`).join('');
  }

  /** A lone paragraph in an item or cell needs no element of its own. */
  #tight(blocks: readonly DocJson[]): string {
    const [first, ...rest] = blocks;
    if (first?.type !== 'paragraph') return blocks.map((block) => this.block(block)).join('');
    return this.#inline(first) + rest.map((block) => this.block(block)).join('');
  }

  #table(table: DocJson): string {
    const grid = gridOf(table);
    const numeric = numericCells(table);
    const rows = rowsOf(grid).map((cells, at) => {
      const scope = at < grid.headRows ? 'col' : 'row';
      return `<tr>${cells.map((placed) => this.#cell(placed, { scope, right: numeric.has(placed.cell) })).join('')}</tr>`;
    });
    const head = rows.slice(0, grid.headRows).join('');
    const body = rows.slice(grid.headRows).join('');
    return `<div class="wide"><table>${head && `<thead>${head}</thead>`}${body && `<tbody>${body}</tbody>`}</table></div>`;
  }

  #cell({ cell, across, down }: PlacedCell, as: { scope: 'col' | 'row'; right: boolean }): string {
    const tag = cell.type === 'tableHeader' ? 'th' : 'td';
    const attrs = [
      tag === 'th' ? ` scope="${as.scope}"` : '',
      across > 1 ? ` colspan="${across}"` : '',
      down > 1 ? ` rowspan="${down}"` : '',
      as.right ? ' class="n"' : '',
    ];
    return `<${tag}${attrs.join('')}>${this.#tight(cell.content ?? [])}</${tag}>`;
  }

  #image(node: DocJson): string {
    const picture = this.#pictures.get(String(node.attrs?.file));
    if (!picture) return `<p>${escapeHtml(pictureWords(node))}</p>`;
    const alt = escapeHtml(alternativeText(node));
    return `<p><img alt="${alt}" src="data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}"></p>`;
  }

  #inline(node: DocJson): string {
    return (node.content ?? []).map((child) => this.#leaf(child)).join('');
  }

  #leaf(node: DocJson): string {
    if (node.type === 'hardBreak') return '<br>';
    if (node.type === 'sourceRef') {
      const number = this.sources.push(String(node.attrs?.text ?? ''));
      return `<sup><a href="#fn-${number}" id="ref-${number}" aria-label="Kilde ${number}">${number}</a></sup>`;
    }
    return (node.marks ?? []).reduce(
      (text, mark) => {
        if (mark.type === 'link') return `<a href="${escapeHtml(String(mark.attrs?.href ?? ''))}">${text}</a>`;
        if (mark.type === 'formula') return `<span data-formula>${text}</span>`;
        const tag = MARKS[mark.type];
        return tag ? `<${tag}>${text}</${tag}>` : text;
      },
      escapeHtml(node.text ?? ''),
    );
  }
}

/** How a list counts and from where; what stands before its numbers is for the style. */
function listAttrs(list: DocJson): string {
  const [type, start, prefix] = [listType(list), listStart(list), listPrefix(list)];
  return [
    type === null ? '' : ` type="${type}"`,
    start === 1 ? '' : ` start="${start}"`,
    prefix === '' ? '' : ` style="--before:'${prefix}'"`,
  ].join('');
}

/** Text as it may stand in markup and in attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
