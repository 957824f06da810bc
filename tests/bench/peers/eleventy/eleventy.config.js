const PER_PAGE = 50;
const RELATED = 6;
const KINDS = { places: 'Places', organisations: 'Organisations', people: 'People', tags: 'Tags' };
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function slugOf(name) {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** Articles, newest first, under each key that `keysOf` gives them. */
function groupBy(articles, keysOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [article]);
      else group.push(article);
    }
  }
  return groups;
}

function relatedTo(article, groups) {
  const related = new Set();
  for (const kind of ['people', 'organisations', 'places']) {
    for (const name of article.data[kind] ?? []) {
      if (related.size >= RELATED) return [...related];
      for (const other of groups[kind].get(name).slice(0, RELATED + 1)) if (other !== article && related.size < RELATED) related.add(other);
    }
  }
  return [...related];
}

/** A list's pages of fifty. */
function pagesOf(kind, title, articles) {
  const count = Math.ceil(articles.length / PER_PAGE);
  const address = (page) => (page < 1 || page > count ? undefined : `/${kind}/${slugOf(title)}/${page === 1 ? '' : `${page}/`}`);
  return Array.from({ length: count }, (_, index) => ({
    title, count, number: index + 1, total: articles.length,
    address: address(index + 1), newer: address(index), older: address(index + 2),
    articles: articles.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
}

function buildIndex(all) {
  const articles = all.toSorted((a, b) => b.date - a.date);
  const groups = {
    ...Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, groupBy(articles, ({ data }) => data[kind] ?? [])])),
    years: groupBy(articles, ({ date }) => [date.toISOString().slice(0, 4)]),
    months: groupBy(articles, ({ date }) => [date.toISOString().slice(0, 7)]),
  };
  return {
    articles,
    lists: Object.entries(groups).flatMap(([kind, group]) => [...group].flatMap(([title, list]) => pagesOf(kind, title, list))),
    names: Object.entries(KINDS).map(([kind, title]) => ({ kind, title, names: [...groups[kind]].map(([name, list]) => ({ name, count: list.length })).sort((a, b) => (a.name < b.name ? -1 : 1)) })),
    months: [...groups.months.keys()],
    tagFeeds: [...groups.tags].map(([title, list]) => ({ title, address: `/tags/${slugOf(title)}/`, articles: list.slice(0, PER_PAGE) })),
    beside: new Map(articles.map((article, index) => [article.url, { newer: articles[index - 1], older: articles[index + 1], related: relatedTo(article, groups) }])),
  };
}

export default function configure(eleventy) {
  let index;
  eleventy.on('eleventy.before', () => (index = undefined));
  // Made once, whichever of the collections is asked for first.
  for (const name of ['articles', 'lists', 'names', 'months', 'tagFeeds', 'beside']) {
    eleventy.addCollection(name, (api) => (index ??= buildIndex(api.getFilteredByGlob('src/articles/**/*.md')))[name]);
  }
  eleventy.addFilter('besides', (url) => index.beside.get(url));
  eleventy.addFilter('slug', slugOf);
  eleventy.addFilter('day', (date) => dayFormat.format(date));
  eleventy.addFilter('isoDay', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('isoTime', (date) => date.toISOString());
  eleventy.addFilter('feedTime', (date) => date.toUTCString());
  eleventy.addPassthroughCopy({ 'src/style.css': 'style.css' });
  return { dir: { input: 'src', output: 'site' }, markdownTemplateEngine: false };
}
