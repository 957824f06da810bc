import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { anElement, elementsOf, replaceElements, textOf, textProperty } from './tree.ts';

/**
 * Puts each table into a box that scrolls sideways, can be reached by keyboard, and is named by the table's caption or its
 * column headings. Alignment, which HTML has no attribute for, becomes a class.
 */
export const rehypeTables: Plugin<[], Root> = () => (tree) => {
  /** How many boxes have each name: regions of one name could not be told apart. */
  const names = new Map<string, number>();
  replaceElements(tree, (table, inside) => {
    if (table.tagName !== 'table') return undefined;
    settleCells(table);
    if (inside.includes('table')) return undefined;
    const label = labelOf(table);
    const count = (names.get(label) ?? 0) + 1;
    names.set(label, count);
    const named = label === '' ? {} : { role: 'region', ariaLabel: count === 1 ? label : `${label} (${count})` };
    return [anElement('div', { className: ['table-scroll'], ...named, tabIndex: 0 }, [table], table)];
  });
};

function settleCells(table: Element): void {
  for (const row of elementsOf(table).filter(({ tagName }) => tagName === 'thead')) {
    for (const cell of elementsOf(row)) if (cell.tagName === 'th') cell.properties['scope'] ??= 'col';
  }
  for (const cell of elementsOf(table)) {
    const align = textProperty(cell, 'align');
    delete cell.properties['align'];
    if (align !== undefined && /^(left|center|right)$/.test(align)) cell.properties['className'] = [`align-${align}`];
  }
}

function labelOf(table: Element): string {
  const elements = elementsOf(table);
  const caption = elements.find(({ tagName }) => tagName === 'caption');
  if (caption !== undefined) return textOf(caption).trim();
  const firstRow = elements.find(({ tagName }) => tagName === 'tr');
  const headings = firstRow === undefined ? [] : elementsOf(firstRow).filter(({ tagName }) => tagName === 'th');
  return headings.map((cell) => textOf(cell).trim()).filter(Boolean).join(', ');
}
