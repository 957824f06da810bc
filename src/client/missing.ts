/**
 * Puts the words of the address that leads nowhere into the search box (`/2011/04/camp-ashraf-raid/` → `camp ashraf raid`),
 * and leads to the pages above it that are there.
 */
const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
const near = document.querySelector<HTMLElement>('main .near');
const FILE_ENDING = /\.(?:html?|php|aspx?|xml|json|md|txt)$/i;
/** Parts of addresses that say nothing of what was there. */
const EMPTY = /^(?:index|default|page|feed|amp|print)$/i;
const MOST_ABOVE = 3;

if (box && box.value === '') box.value = wordsOf(location.pathname);
if (near) void leadUp(near, location.pathname);

function wordsOf(path: string): string {
  const parts = decoded(path).split('/').map((part) => part.replace(FILE_ENDING, ''));
  const last = parts.findLast((part) => /\p{L}/u.test(part) && !EMPTY.test(part)) ?? '';
  return last.split(/[-_+\s]+/).join(' ').trim();
}

/** As written where it is not UTF-8. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function leadUp(place: HTMLElement, path: string): Promise<void> {
  const parts = path.split('/').filter((part) => part !== '').slice(0, -1);
  const above = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`).slice(-MOST_ABOVE).reverse();
  const pages = await Promise.all(above.map(async (href) => ({ href, title: await headingOf(href) })));
  for (const { href, title } of pages) {
    if (title === undefined) continue;
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const row = document.createElement('li');
    row.append(link);
    place.querySelector('ul')?.append(row);
    place.hidden = false;
  }
}

async function headingOf(href: string): Promise<string | undefined> {
  try {
    const answer = await fetch(href);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('h1')?.textContent : undefined;
  } catch {
    return undefined;
  }
}
