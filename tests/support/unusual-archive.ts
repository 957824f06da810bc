/** An archive of what few archives have: names of one long word, languages that the interface does not speak, code wider than a page. */
import { writeFileOf } from './build-site.ts';

const TOWN = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
const LAW = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const GUILD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const LONG_TEXT = `The word ${GUILD}, in code \`${GUILD}\` and in a link to <https://example.org/${GUILD}>.

## ${LAW}

> ${TOWN}

- ${LAW}

\`\`\`
${GUILD} = ${GUILD};
\`\`\`

A note.[^1]

[^1]: ${GUILD}
`;

export function writeUnusualArchive(folder: string): void {
  writeFileOf(folder, 'archive.yaml', { title: 'The Unusual Archive', id: 'unusual', url: 'https://unusual.example', languages: ['en', 'he'], publisher: { name: GUILD }, licence: { name: LAW } });
  writeLongWords(folder);
  writeHebrew(folder);
}

/** Written from right to left, in a language that the interface does not speak. */
function writeHebrew(folder: string): void {
  writeFileOf(folder, 'places/haifa.md', { name: 'Haifa', names: [{ name: 'חיפה', lang: 'he' }], kind: 'city', coordinates: { lat: 32.8, lon: 35 }, precision: 'settlement' });
  writeFileOf(folder, 'pages/shalom.md', { title: 'שלום', lang: 'he', summary: 'דף בעברית.' }, 'עוד מעט.');
  for (const day of [10, 11]) {
    writeFileOf(folder, `articles/he-${day}.md`, {
      title: day === 10 ? 'גשם ירד בחיפה (2011)' : 'הגשם פסק', date: `2011-04-${day}`, lang: 'he', summary: 'הגשם ירד כל היום.', authors: ['דסק החדשות', 'דנה לוי'], dateline: 'חיפה', places: ['haifa'],
      source: { title: 'Weather report', url: 'https://example.org/' },
      corrections: [{ date: '2011-04-12', kind: 'fact', note: 'הגשם ירד בערב.' }],
      claims: [{ source: 'Weather service', says: 'measured', of: 'millimetres', count: 12, quote: 'שנים עשר' }],
    }, 'הגשם ירד מן הבוקר ועד הערב, ואחר כך פסק.[^1]\n\nביום שני היה יבש.\n\n[^1]: מן העיתון.');
  }
  writeFileOf(folder, 'articles/en-10.md', { title: 'Rain in Haifa', date: '2011-04-10', places: ['haifa'], 'translation-of': 'he-10' }, 'It rained.');
}

function writeLongWords(folder: string): void {
  writeFileOf(folder, 'places/town.md', { name: TOWN, names: [{ name: `${TOWN}2`, kind: 'former', from: '1860', to: '1911' }], kind: 'town', within: 'shire', coordinates: { lat: 53.2, lon: -4.2 }, precision: 'exact', summary: `${TOWN} is a town.` });
  writeFileOf(folder, 'places/shire.md', { name: `${TOWN}shire`, kind: 'county', country: 'GB' });
  writeFileOf(folder, 'organisations/guild.md', { name: GUILD, kind: GUILD, founded: '1871', 'part-of': [{ id: 'union', from: '1890' }], designations: [{ by: GUILD, as: GUILD, from: '1900', note: GUILD }] });
  writeFileOf(folder, 'organisations/union.md', { name: `${GUILD}sunion`, links: [{ title: GUILD, url: 'https://example.org/' }], sources: [{ title: LAW }] });
  writeFileOf(folder, 'people/ana.md', { name: 'Ana Example', roles: [{ title: GUILD, organisation: 'guild', from: '1901', to: '1999' }] });
  writeFileOf(folder, 'events/law.md', { name: LAW, date: '1999-06-21', kind: LAW, place: 'town', actors: [{ id: 'guild', role: GUILD }], summary: LAW });
  writeFileOf(folder, 'tags/beef.md', { name: LAW, summary: LAW });
  for (let day = 1; day <= 4; day += 1) {
    writeFileOf(folder, `articles/law-${day}.md`, {
      title: day === 1 ? `${LAW}!` : `The law of day ${day} on ${LAW}`,
      date: `1999-06-2${day}`,
      summary: LAW,
      authors: [GUILD],
      dateline: { place: 'town', text: TOWN },
      places: ['town'],
      organisations: ['guild', { id: 'union', as: GUILD }],
      people: [{ id: 'ana', as: GUILD }],
      events: ['law'],
      tags: ['beef'],
      source: { publisher: GUILD, title: LAW, url: `https://example.org/${GUILD}`, note: GUILD },
      corrections: [{ date: '1999-07-01', kind: GUILD, note: LAW }],
      warnings: [GUILD],
      claims: [1, 2].map((count) => ({ source: count === 1 ? 'guild' : `${GUILD} says`, says: day === 1 ? GUILD : 'harmed', of: GUILD, count: count * 1000, event: 'law', quote: LAW, note: GUILD, date: '1999-06-21' })),
    }, LONG_TEXT);
  }
}
