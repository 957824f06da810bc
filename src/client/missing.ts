/** Puts the words of the address that leads nowhere into the search box: `/2011/04/camp-ashraf-raid/` → `camp ashraf raid`. */
const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
if (box && box.value === '') box.value = wordsOf(location.pathname);

function wordsOf(path: string): string {
  const parts = decoded(path).split('/').map((part) => part.replace(/\.\w+$/, ''));
  const last = parts.findLast((part) => /\p{L}/u.test(part)) ?? '';
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
