import { countryOf } from '../archive/country-of.ts';
import { coverageOf } from '../archive/coverage.ts';
import { groupBy } from '../archive/group.ts';
import type { Article, Place } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { words } from '../i18n/words.ts';
import { articleLink, countedLink } from './links.ts';
import type { PlanContext } from './links.ts';
import { mapPlaces } from './map-places.ts';
import type { MapCountry, MapModel } from './models.ts';
import { routes } from './routes.ts';

/** Beyond these a page would weigh too much; the index of places has all. */
const MOST = 150;
const NEWEST = 3;

/** Every reported place on one map, and the same as a list. */
export function mapPage(context: PlanContext): MapModel {
  const { archive, settings } = context;
  const { lang } = settings;
  const articlesOf = (place: Place): readonly Article[] => coverageOf(archive.indexes.coverage, place.key).direct;
  const reported = archive.entities
    .filter((entity): entity is Place => entity.kind === 'place' && articlesOf(entity).length > 0)
    .sort((a, b) => articlesOf(b).length - articlesOf(a).length || compareText(a.key, b.key));
  const shown = reported.slice(0, MOST);
  const ownPages = new Map(archive.entities.flatMap((entity) => (isCountry(entity) ? [[entity.country, entity] as const] : [])));
  // A country is shaded by all that is reported in it, whether or not a report names it.
  const within = (place: Place): number => coverageOf(archive.indexes.coverage, place.key).within.length;
  const countries = [...ownPages.values()].filter((country) => within(country) > 0);
  return {
    path: routes.map, lang,
    title: words(lang).map,
    crumbs: [], alternates: [],
    map: mapPlaces([...shown, ...countries.filter((country) => !shown.includes(country))], lang, context, (place) => (isCountry(place) ? within(place) : articlesOf(place).length)),
    countries: [...groupBy(shown, (place) => countryOf(place, archive.indexes.entity)?.code ?? '')]
      .map(([country, places]): MapCountry => {
        const own = ownPages.get(country);
        return {
          ...(country !== '' && { country }),
          ...(own && { link: linkTo(own, context) }),
          count: new Set(places.flatMap(articlesOf)).size,
          places: places.map((place) => ({
            ...countedLink(place.key, lang, context, articlesOf(place).length),
            precision: place.precision,
            newest: articlesOf(place).slice(-NEWEST).toReversed().map((article) => articleLink(article, lang, context, false)),
          })),
        };
      })
      .sort((a, b) => Number(a.country === undefined) - Number(b.country === undefined) || b.count - a.count || compareText(a.country ?? '', b.country ?? '')),
    more: reported.length - shown.length,
    index: routes.index('place'),
  };
}

function isCountry(entity: { readonly kind: string }): entity is Place & { readonly country: string } {
  return entity.kind === 'place' && 'country' in entity && 'type' in entity && entity.type === 'country';
}

function linkTo(place: Place, context: PlanContext): NonNullable<MapCountry['link']> {
  const { href, text, lang } = countedLink(place.key, context.settings.lang, context);
  return { href, text, ...(lang !== undefined && { lang }) };
}
