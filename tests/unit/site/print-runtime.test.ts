import * as astro from 'astro/compiler-runtime';
import { renderToString } from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import { PageResult, printedBy } from '../../../src/site/page-result.ts';
import type { PageComponent } from '../../../src/site/page-result.ts';
import * as ours from '../../../src/site/print-runtime.ts';

/** What Astro's compiler makes of components, for either runtime. */
type Runtime = typeof ours;
const assets = { styles: ['/a.css'], scripts: { one: '/one.js' } };

function print(make: (runtime: Runtime) => PageComponent): string {
  return make(ours)(new PageResult(assets), {}, {}).html;
}

/** With as much of Astro's own result as it looks at. */
async function printByAstro(make: (runtime: Runtime) => PageComponent): Promise<string> {
  const page = make(astro as unknown as Runtime);
  const result = {
    createAstro: (props: object) => ({ props }), clientDirectives: new Map(), renderers: [], inlinedScripts: new Map(), base: '/', resolve: () => '/one.js', componentMetadata: new Map(), compressHTML: true, links: new Set(), partial: false,
    scripts: new Set(), styles: new Set([{ props: { rel: 'stylesheet', href: '/a.css' }, children: '' }]),
    _metadata: { hasRenderedHead: false, headInTree: true, renderedScripts: new Set(), propagators: new Set(), pendingSlotEvaluations: [], templateDepth: 0, extraHead: [] },
  };
  return String(await renderToString(result as unknown as Parameters<typeof renderToString>[0], page as unknown as Parameters<typeof renderToString>[1], {}, {}));
}

const VALUES = ['a & b', '<b>', `it's "so"`, '', 0, 1.5, Number.NaN, true, false, null, undefined, [], ['<', [1, null, 'x']]];

test.for(VALUES)('%j is shown as by Astro', async (value) => {
  const page = ({ createComponent, render, unescapeHTML }: Runtime): PageComponent => createComponent(() => render`<p>${value}</p>${unescapeHTML(typeof value === 'string' ? value : '')}`);
  expect(print(page)).toBe(await printByAstro(page));
});

test.for([...VALUES, { a: true, b: false }])('%j is written as by Astro where it is an attribute, or several', async (value) => {
  const page = ({ createComponent, render, addAttribute, spreadAttributes }: Runtime): PageComponent => createComponent(() => render`<a${addAttribute(value, 'href')}${addAttribute(value, 'hidden')}${addAttribute(value, 'class:list')}${spreadAttributes({ title: value, download: value, 'a b': value })}></a>`);
  expect(print(page)).toBe(await printByAstro(page));
});

test('components, slots, fragments, elements by name, the head and scripts are as Astro’s', async () => {
  const page = ({ createComponent, render, renderComponent, renderSlot, renderHead, maybeRenderHead, renderScript, unescapeHTML, Fragment }: Runtime): PageComponent => {
    const link = createComponent((_result, { to }) => render`${maybeRenderHead()}<a${ours.addAttribute(to, 'href')}>${to}</a>`);
    const layout = createComponent((result, { title }, slots) => render`<html><head><title>${title}</title>${renderHead(result)}</head><body>${renderSlot(result, slots['note'], () => render`no note`)}${renderSlot(result, slots['default'])}${renderScript(result, 'one')}</body></html>`);
    return createComponent((result) => render`${renderComponent(result, 'Layout', layout, { title: 'A & B' }, { default: () => render`${['/1', '/2'].map((to) => renderComponent(result, 'Link', link, { to }))}${renderComponent(result, 'Fragment', Fragment, {}, { default: () => render`${unescapeHTML('<i>as it is</i>')}` })}${renderComponent(result, 'g', 'g', { class: 'x', id: undefined }, { default: () => render`<path/>` })}${renderScript(result, 'one')}` })}`);
  };
  const html = print(page);
  expect(html).toBe(await printByAstro(page));
  expect(html.match(/one\.js/g)).toHaveLength(1);
});

test.for([['a promise', Promise.resolve('')], ['object', {}], ['function', () => '']] as const)('a component that shows %s is refused', ([name, value]) => {
  expect(() => ours.render`${value}`).toThrow(`a component shows a value that can’t be printed: ${name}`);
});

test('a component that waits is refused: on a page, in an element, where a slot is asked for', async () => {
  const waiting = (async () => ours.render`later`) as unknown as PageComponent;
  const result = new PageResult(assets);
  expect(() => printedBy(waiting(result, {}, {}))).toThrow('waits for something');
  expect(() => ours.renderComponent(result, 'g', 'g', {}, { default: () => waiting(result, {}, {}) })).toThrow('waits for something');
  expect(() => result.createAstro({}, { default: () => waiting(result, {}, {}) }).slots.render('default')).toThrow('waits for something');
});

test('of `Astro` there are props and slots, and nothing that is of a request', () => {
  const here = new PageResult(assets).createAstro({ lang: 'fa' }, { note: () => ours.render`<b>${'&'}</b>` });
  expect([here.props['lang'], here.slots.has('note'), here.slots.has('head'), here.slots.render('note'), here.slots.render('head')]).toEqual(['fa', true, false, '<b>&amp;</b>', '']);
  expect(() => (here as unknown as { url: URL }).url).toThrow('Astro.url is not there');
});

test('a script that was not bundled is an error', () => {
  expect(() => new PageResult(assets).scriptOf('another')).toThrow('the bundle has no script another');
});
