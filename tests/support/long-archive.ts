/** An archive in Persian, small, with lists that are long by its own measure: a place of many reports, people under many letters, subjects in a tree, former addresses. */
import { writeFileOf } from './build-site.ts';

const GIVEN = ['آرش', 'ابراهیم', 'بابک', 'پروین', 'جمشید', 'زهرا', 'سارا', 'شیرین', 'علی', 'کاوه', 'مریم', 'یاسمن', 'Anna', 'Åsa', 'Борис', 'Жанна'];
const FAMILY = ['احمدی', 'رضایی', 'کریمی', 'مرادی', 'نوری', 'حسینی', 'Ek'];

export function writeLongArchive(folder: string): void {
  writeFileOf(folder, 'archive.yaml', { title: 'بایگانی بلند', id: 'long', url: 'https://long.example', lang: 'fa', 'per-page': 20 });
  writeFileOf(folder, 'places/ashraf.md', { name: 'کمپ اشرف', kind: 'camp', summary: 'کمپی در شمال بغداد که بیش از دو دهه در خبرها بود.', within: 'iraq', aliases: ['/camps/ashraf/'] });
  writeFileOf(folder, 'places/iraq.md', { name: 'عراق', kind: 'country' });
  writeFileOf(folder, 'tags/law.md', { name: 'حقوق' });
  writeFileOf(folder, 'tags/courts.md', { name: 'دادگاه‌ها', broader: 'law' });
  const people = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
  for (const [index, person] of Array.from({ length: 224 }, (_, number) => [number, `${people[number % people.length]} ${number < people.length ? '' : 'دوم'}`.trim()] as const)) {
    writeFileOf(folder, `people/person-${index}.md`, { name: person });
  }
  for (let index = 0; index < 60; index++) {
    writeFileOf(folder, `articles/report-${index}.md`, {
      title: `گزارش شمارهٔ ${index}`,
      date: `${index < 25 ? 2011 : 2013}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      places: ['ashraf'],
      people: [`person-${index % 3}`],
      tags: ['courts'],
      ...(index === 0 && { aliases: ['/news/old-report.html', '/?p=12'] }),
    }, 'متن گزارش.');
  }
}
