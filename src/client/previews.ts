/** Shows what a link to a place, an organisation, a person, an event or a tag leads to, while the pointer rests on it or the keyboard is there. */

import type { Preview } from './preview-card.ts';

/** Long enough that a pointer on its way elsewhere fetches nothing. */
const REST = 350;
/** Long enough to get from the link to its preview. */
const GRACE = 250;

// An entity's page lies right in the folder of its kind's index, and the masthead names those.
const folders = [...document.querySelectorAll<HTMLAnchorElement>('.masthead-nav a[data-kind]')].map((link) => link.pathname);
let timer = 0;
let open: Preview | undefined;
let shown: HTMLAnchorElement | undefined;

function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : null;
  if (!link || link.origin !== location.origin || link.pathname === location.pathname) return undefined;
  const [, folder, rest] = /^(\/[^/]+\/)([^/]+\/)$/.exec(link.pathname) ?? [];
  return folder !== undefined && rest !== undefined && folders.includes(folder) ? link : undefined;
}

function isOnKeyboard(link: HTMLAnchorElement): boolean {
  return link.matches(':focus-visible');
}

function after(wait: number, act: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(act, wait);
}

function hide(): void {
  clearTimeout(timer);
  open?.close();
  open = undefined;
  shown = undefined;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  hide();
  shown = link;
  // Chromium keeps a module that it could not load, so that this page then has no previews.
  const card = await import('./preview-card.ts').catch(() => undefined);
  const preview = await card?.openPreview(link, () => shown === link);
  if (preview) open = preview;
}

function begin(link: HTMLAnchorElement): void {
  if (link === shown) clearTimeout(timer);
  else after(REST, () => void show(link));
}

const isSparing = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

if (folders.length > 0 && !isSparing && 'popover' in HTMLElement.prototype) {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const link = linkAt(target);
    if (link) begin(link);
    else if (target instanceof Element && target.closest('#preview')) clearTimeout(timer);
    else if (shown && !isOnKeyboard(shown)) after(GRACE, hide);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target);
    if (link && isOnKeyboard(link)) begin(link);
    else hide();
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') hide(); });
  for (const moved of ['scroll', 'resize'] as const) addEventListener(moved, () => open?.follow(), { passive: true });
  addEventListener('pagehide', hide);
}
