/**
 * Remembers the light switch. The switch itself is style sheet alone (`:root:has(#scheme-dark:checked)`),
 * so all that is stored is which of its buttons was chosen.
 */
const KEY = 'scheme';

for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="scheme"]')) {
  choice.checked = choice.value === (remembered() ?? 'auto');
  choice.addEventListener('change', () => remember(choice.value));
}

/** Storage throws where the visitor has turned it off; then nothing is remembered. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(scheme: string): void {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // The choice then holds for this page only.
  }
}
