/** `/` puts the cursor into the page's own search box, or else the masthead's, unless something is being typed. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const box = findBox('main') ?? findBox('.finder');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

function findBox(within: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`${within} input[type="search"]`);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}
