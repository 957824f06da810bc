import { expect, test } from 'vitest';
import { archiveSettings } from '../../../src/schema/archive-settings.ts';

const read = (url: string) => archiveSettings.safeParse({ title: 'Rain', id: 'rain', url });

test.each([
  ['https://rain.example', 'https://rain.example'],
  ['https://rain.example/', 'https://rain.example'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('%s is where a site may stand', (url, origin) => {
  expect(read(url).data?.url).toBe(origin);
});

test.each(['https://rain.example/news', 'https://rain.example/?q=1', 'https://rain.example/#top', 'https://me:secret@rain.example'])('%s is none: all links of a site begin at the root of its host', (url) => {
  const [issue] = read(url).error?.issues ?? [];
  expect(issue).toMatchObject({ path: ['url'], params: { finding: 'bad-url', remedy: expect.stringContaining('https://rain.example.') } });
});
