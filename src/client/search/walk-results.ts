/** The arrow keys lead from the box to the results, and from one to the next; Escape leads back to the box. */
export function walkResults(box: HTMLInputElement, lists: readonly HTMLElement[]): void {
  const links = (): HTMLAnchorElement[] => lists.flatMap((list) => [...list.querySelectorAll('a')].filter((link) => link.checkVisibility()));
  const isPlain = (event: KeyboardEvent): boolean => !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing;
  box.addEventListener('keydown', (event) => {
    const [first] = links();
    if (event.key !== 'ArrowDown' || !first || !isPlain(event)) return;
    event.preventDefault();
    first.focus();
  });
  for (const list of lists) {
    list.addEventListener('keydown', (event) => {
      const all = links();
      const here = all.findIndex((link) => link === document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1, Escape: -Infinity }[event.key];
      if (step === undefined || here < 0 || !isPlain(event)) return;
      event.preventDefault();
      (here + step < 0 ? box : all[here + step])?.focus();
    });
  }
}
