/** Puts a button beside every feed that copies its address. Browsers that keep the clipboard to themselves get none. */
const place = document.querySelector<HTMLElement>('[data-copy]');
const { copy, copied } = place?.dataset ?? {};

// Without a secure connection there is no clipboard, whatever the types say.
if (place && copy && copied && 'clipboard' in navigator) {
  const status = place.querySelector('[role="status"]');
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[type]')) link.after(' ', buttonFor(link, copy, copied, status));
}

function buttonFor(link: HTMLAnchorElement, label: string, done: string, status: Element | null): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.setAttribute('aria-label', `${label}: ${link.textContent}`);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(link.href).then(() => {
      if (status) status.textContent = `${done}: ${link.href}`;
      button.textContent = done;
    });
  });
  return button;
}
