import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds, with where it stands. */
export async function findBarriers(page: Page, rules: 'all' | 'of colour'): Promise<readonly string[]> {
  // The pages have no frames, which is all that legacy mode leaves out; it is far quicker.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules === 'of colour') axe.withRules(OF_COLOUR);
  // 7:1 for text is our own rule, above AA.
  else axe.options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).withTags(TAGS);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}
