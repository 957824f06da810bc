/** The card of one entity, made of the head of its own page: nothing is built for it, and the page is then at hand. */

/** Between the link and the card, and between the card and the window's edge. */
const GAP = 8;

const cards = new Map<string, Promise<HTMLElement | undefined>>();

export interface Preview {
  readonly close: () => void;
  /** Keeps it beside its link. */
  readonly follow: () => void;
}

/** `undefined` where there is nothing to show, or it is not wanted any more. */
export async function openPreview(link: HTMLAnchorElement, isWanted: () => boolean): Promise<Preview | undefined> {
  const known = cards.get(link.pathname) ?? readCard(link.pathname);
  cards.set(link.pathname, known);
  const card = await known;
  if (!card || !isWanted() || !link.isConnected) return undefined;
  link.closest('main')?.append(card);
  card.showPopover();
  place(card, link);
  link.setAttribute('aria-describedby', card.id);
  return {
    follow: () => { place(card, link); },
    close: () => {
      link.removeAttribute('aria-describedby');
      card.remove();
    },
  };
}

async function readCard(path: string): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? cardFrom(new DOMParser().parseFromString(await answer.text(), 'text/html')) : undefined;
  } catch {
    // Without the page there is no preview; the link itself says why when it is followed.
    return undefined;
  }
}

function cardFrom(page: Document): HTMLElement | undefined {
  const head = page.querySelector<HTMLElement>('main .entity-head');
  if (!head) return undefined;
  const card = document.createElement('div');
  card.id = 'preview';
  card.className = 'preview';
  card.role = 'tooltip';
  card.popover = 'manual';
  card.lang = page.documentElement.lang;
  card.dir = page.documentElement.dir;
  for (const part of head.children) card.append(plain(part, part.tagName === 'H1' ? 'p' : 'div', part.tagName === 'H1' ? 'preview-name' : part.className));
  // What it lies in or belongs to, nearest first; the first crumb is the index of its kind.
  const [, ...around] = page.querySelectorAll('.crumbs a');
  const date = page.querySelector('main .event-date');
  if (date) card.append(plain(date, 'p', 'preview-line'));
  if (around.length > 0) card.append(line(around.reverse().map(({ textContent }) => textContent)));
  if (head.dataset['reported'] !== undefined) card.append(line([head.dataset['reported']]));
  return card;
}

function line(texts: readonly string[]): HTMLElement {
  const element = document.createElement('p');
  element.className = 'preview-line';
  texts.forEach((text, index) => {
    const name = document.createElement('bdi');
    name.textContent = text;
    element.append(...(index > 0 ? [' · '] : []), name);
  });
  return element;
}

/** Its content without links and places to link to: a preview is read, not used. */
function plain(part: Element, tag: 'p' | 'div', className: string): HTMLElement {
  const copy = document.createElement(tag);
  copy.className = className;
  if (part instanceof HTMLElement && part.dataset['kind'] !== undefined) copy.dataset['kind'] = part.dataset['kind'];
  copy.append(...[...part.childNodes].map((node) => document.importNode(node, true)));
  for (const inner of copy.querySelectorAll('a')) inner.replaceWith(...inner.childNodes);
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
  return copy;
}

/** Below the link, or above it where there is more room; from where its text begins, within the window. */
function place(card: HTMLElement, link: HTMLAnchorElement): void {
  const text = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const [wide, high] = [document.documentElement.clientWidth, innerHeight];
  const isRtl = getComputedStyle(link).direction === 'rtl';
  const left = Math.max(GAP, Math.min(isRtl ? text.right - width : text.left, wide - width - GAP));
  const box = link.getBoundingClientRect();
  const isBelow = high - box.bottom >= height + 2 * GAP || high - box.bottom >= box.top;
  card.style.left = `${left}px`;
  card.style.top = `${isBelow ? box.bottom + GAP : Math.max(GAP, box.top - height - GAP)}px`;
}
