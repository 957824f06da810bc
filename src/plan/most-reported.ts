/** Names by how much is reported of them: the first few of every kind on one page, and a page for each kind. */
import { coverageOf } from '../archive/coverage.ts';
import type { Entity, EntityKind } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { words } from '../i18n/words.ts';
import { kindsPresent, viewsOf } from './index-model.ts';
import { countedLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { MostReportedModel } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { yearOfDay } from './periods.ts';
import { routes } from './routes.ts';

const OF_EVERY_KIND = 10;
const OF_ONE_KIND = 100;

/** Counted with all that lies in it or belongs to it, as on its own page. */
export function mostReported<Some extends Entity>(entities: readonly Some[], { archive }: PlanContext): Some[] {
  return entities
    .map((entity) => ({ entity, count: coverageOf(archive.indexes.coverage, entity.key).within.length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareText(a.entity.key, b.entity.key))
    .map(({ entity }) => entity);
}

export function planMostReported(context: PlanContext): PageSpec[] {
  const { lang } = context.settings;
  const kinds = kindsPresent(context);
  const base = { lang, alternates: [] };
  const { mostReported: title } = words(lang);
  return [
    {
      kind: 'most-reported',
      path: routes.mostReported,
      model: () => ({ ...base, path: routes.mostReported, title, crumbs: [], views: [], sections: kinds.map((kind) => sectionOf(kind, OF_EVERY_KIND, context)) }),
    },
    ...kinds.map((kind): PageSpec => ({
      kind: 'most-reported',
      path: routes.mostReportedOf(kind),
      model: () => ({
        ...base,
        path: routes.mostReportedOf(kind),
        title: [title, words(lang).kinds[kind].many].join(words(lang).comma),
        crumbs: [{ href: routes.mostReported, text: title }],
        section: kind,
        views: viewsOf(kind, 'most-reported', context),
        sections: [sectionOf(kind, OF_ONE_KIND, context)],
      }),
    })),
  ];
}

function sectionOf(kind: EntityKind, most: number, context: PlanContext): MostReportedModel['sections'][number] {
  const { archive, settings } = context;
  const ranked = mostReported(archive.entities.filter((entity) => entity.kind === kind), context);
  return {
    kind,
    more: routes.mostReportedOf(kind),
    isWhole: ranked.length <= most,
    names: ranked.slice(0, most).map(({ key }) => {
      const { within } = coverageOf(archive.indexes.coverage, key);
      const [first, last] = [within[0], within.at(-1)];
      return { ...countedLink(key, settings.lang, context), years: { first: first ? yearOfDay(first.published) : '', last: last ? yearOfDay(last.published) : '' } };
    }),
  };
}
