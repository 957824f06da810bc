/**
 * Remembers the light switch. The switch itself is style sheet alone (`:root:has(#scheme-dark:checked)`),
 * so all that is stored is which of its buttons was chosen.
 */
const KEY = 'scheme';

const choices = document.querySelectorAll<HTMLInputElement>('input[name="scheme"]');

for (const choice of choices) choice.addEventListener('change', () => remember(choice.value));
choose(remembered());
// On the way back the browser restores what was chosen when the page was left.
addEventListener('pageshow', () => { choose(remembered()); });

function choose(scheme: string | null): void {
  for (const choice of choices) if (choice.value === scheme) choice.checked = true;
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
