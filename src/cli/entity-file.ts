import { Document, visit } from 'yaml';
import type { EntityKind } from '../archive/model.ts';

/** Each value on one line, however long; of a list of things each thing. */
export function yamlText(values: object): string {
  const document = new Document(values);
  visit(document, {
    Map: (_key, map, path) => { if (path.length > 1) map.flow = true; },
    Seq: (_key, list) => { if (list.items.every((item) => typeof item === 'object' && item !== null && 'value' in item && typeof item.value === 'string')) list.flow = true; },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const NAMES = '# Acronyms, former names, other scripts:\n# names: [{name: , kind: acronym}]\n';

/** What is worth knowing of each kind, for whoever fills the file in. A place's facts come from the gazetteer. */
const HINTS: Readonly<Record<EntityKind, string>> = {
  place: '',
  organisation: `${NAMES}# What it is (ministry, court, NGO …), and since when (1986, 1986~, 2009-07):\n# kind:\n# founded:\n`,
  person: `${NAMES}# As it stands in an index (Clinton, Hillary), and the offices held:\n# sort-name:\n# roles: [{title: , organisation: , from: , to: }]\n`,
  event: '# When (2011-04-08, 2009-07, 2009-07-28/2009-07-29), where, and what it was (raid, ruling …):\n# date:\n# place:\n# kind:\n',
  tag: '# The wider subject that it belongs to:\n# broader:\n',
};

/** An entity's new file; `comments` are whole lines. */
export function entityFileText(frontMatter: object, comments = '', kind: EntityKind = 'place'): string {
  const hints = HINTS[kind].split('\n').filter((line) => !Object.keys(frontMatter).some((key) => line.startsWith(`# ${key}:`))).join('\n');
  return `---\n${yamlText(frontMatter)}${comments}# One telling line, which tells it from others of the same name:\n# summary:\n${hints}---\n`;
}
