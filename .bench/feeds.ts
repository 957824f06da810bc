import { loadArchive } from '../src/pipeline/load-archive.ts';
import { BodyStore } from '../src/pipeline/body-store.ts';
import { bodyToFeedHtml } from '../src/markdown/feed-html.ts';
import { absoluteUrl } from '../src/plan/routes.ts';
import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
const [root, cacheDir, write] = process.argv.slice(2) as [string, string, string?];
const t0 = process.cpuUsage();
const { built } = loadArchive({ root, cacheDir });
if (!built) throw new Error('no');
const cpu = (since: NodeJS.CpuUsage) => { const u = process.cpuUsage(since); return `${(u.user / 1e6).toFixed(2)} s user ${(u.system / 1e6).toFixed(2)} sys`; };
console.log('load+plan', cpu(t0), built.archive.articles.length, 'articles', built.archive.entities.length, 'entities', built.plan.pages.length, 'pages');
const store = new BodyStore(root, cacheDir);
const origin = built.settings.url;
let bodyTime = 0, bodyCalls = 0;
const site = (p: string) => absoluteUrl(origin, p);
const bodies = { feedHtml(body: any, page: any, links: any, images: any) {
  const s = performance.now(); bodyCalls++;
  const { html, notesHtml } = store.html(body);
  const r = bodyToFeedHtml(html, notesHtml, { page: (t: string) => links[t] && site(links[t]), image: (t: string) => images[t] && { ...images[t], src: site(images[t].src) }, self: site(page), site });
  bodyTime += performance.now() - s; return r;
} };
const groups = new Map<string, { n: number; bytes: number; ms: number }>();
const t1 = process.cpuUsage();
for (const f of built.plan.files) {
  if (!('text' in f) || !/feed|atom|opml/.test(f.path)) continue;
  const kind = (/^\/(places|organisations|people|events|tags)\//.test(f.path) ? 'entity' : f.path.startsWith('/feeds/') ? 'named' : 'main') + (/\/feed\/|\/\d+\./.test(f.path) ? ' older ' : ' current ') + f.path.split('.').pop();
  const s = performance.now();
  const text = f.text(bodies as any);
  const ms = performance.now() - s;
  const g = groups.get(kind) ?? { n: 0, bytes: 0, ms: 0 };
  g.n++; g.bytes += Buffer.byteLength(text); g.ms += ms; groups.set(kind, g);
  if (write) { mkdirSync(dirname(write + f.path), { recursive: true }); writeFileSync(write + f.path, text); }
}
console.log('feeds', cpu(t1), 'bodies', bodyCalls, (bodyTime / 1000).toFixed(2), 's; rss', (process.memoryUsage.rss() / 1e6).toFixed(0), 'MB');
for (const [k, g] of [...groups].sort()) console.log(k, g.n, (g.bytes / 1e6).toFixed(1) + ' MB', (g.ms / 1000).toFixed(2) + ' s');
