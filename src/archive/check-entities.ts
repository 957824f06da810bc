/** What `check` says about entities that contradict each other, once their names are resolved. */
import { countryOf } from './country-of.ts';
import type { DateSpan } from './date-span.ts';
import { compareDays } from './day.ts';
import type { FieldPath, Finding } from './finding.ts';
import type { FindingCode } from './findings-catalogue.ts';
import { addTo } from './group.ts';
import type { Entity, EntityKey, Organisation, Person, Place } from './model.ts';
import { compareText } from './order.ts';

type Entities = ReadonlyMap<EntityKey, Entity>;

export function checkEntities(entities: Entities): Finding[] {
  const each = [...entities.values()].flatMap((entity): Finding[] => {
    if (entity.kind === 'person') return checkRoles(entity);
    return entity.kind === 'place' ? [...checkCountry(entity, entities), ...checkSwapped(entity, entities)] : [];
  });
  return [...each, ...checkSuccession(entities)];
}

/** An office that surely ended before its holder was born, or surely began after the death. */
function checkRoles(person: Person): Finding[] {
  const { born, died, roles } = person;
  // A life that ends before it begins is a finding already.
  if (isBefore(died, born)) return [];
  return roles.flatMap(({ title, from, to }, index): Finding[] => {
    const say = (key: string, message: string): Finding[] => [finding(person, 'role-outside-life', ['roles', index, key], message, 'Look at the dates again; is it another person of that name?')];
    if (isBefore(to, born)) return say('to', `“${title}” ended (${to?.edtf}) before ${person.name} was born (${born?.edtf}).`);
    if (isBefore(from, born)) return say('from', `“${title}” began (${from?.edtf}) before ${person.name} was born (${born?.edtf}).`);
    return isBefore(died, from) ? say('from', `“${title}” began (${from?.edtf}) after ${person.name} had died (${died?.edtf}).`) : [];
  });
}

function isBefore(a: DateSpan | undefined, b: DateSpan | undefined): boolean {
  return Boolean(a?.latest && b?.earliest && compareDays(a.latest, b.earliest) < 0);
}

/** A place in another country than what it lies in at present, directly or further out. */
function checkCountry(place: Place, entities: Entities): Finding[] {
  const { country } = place;
  if (country === undefined) return [];
  return place.within.flatMap(({ entity, to }, index): Finding[] => {
    const parent = entities.get(entity);
    if (to !== undefined || parent?.kind !== 'place') return [];
    const around = countryOf(parent, entities);
    if (around === undefined || around.code === country) return [];
    return [finding(place, 'outside-its-country', ['within', index], `${place.name} is in ${country}, and ${around.said.name} (${around.said.path ?? 'without a file'}), in which it lies, in ${around.code}.`, 'Mend country or within; where a border moved, give the former parent its last day (to).')];
  });
}

/** Degrees. */
const FAR = 15;
const NEAR = 5;

/** Coordinates far from what the place lies in, and near it the other way round. */
function checkSwapped(place: Place, entities: Entities): Finding[] {
  const { coordinates } = place;
  const around = place.within.map(({ entity }) => entities.get(entity)).find((parent) => parent?.kind === 'place' && parent.coordinates !== undefined);
  if (coordinates === undefined || around?.kind !== 'place' || around.coordinates === undefined) return [];
  const { lat, lon } = around.coordinates;
  const away = (a: number, b: number): number => Math.hypot(a - lat, b - lon);
  if (away(coordinates.lat, coordinates.lon) < FAR || away(coordinates.lon, coordinates.lat) > NEAR) return [];
  return [finding(place, 'coordinates-swapped', ['coordinates'], `${coordinates.lat}, ${coordinates.lon} is far from ${around.name}; ${coordinates.lon}, ${coordinates.lat} is near it.`, 'Latitude (lat) is north and south, longitude (lon) east and west: swap the two.')];
}

/** What came out of itself, through others or not. A loop is reported once, at the member that sorts first. */
function checkSuccession(entities: Entities): Finding[] {
  const organisations = [...entities.values()].filter((entity) => entity.kind === 'organisation');
  const after = new Map<EntityKey, EntityKey[]>();
  for (const { key, predecessors, successors } of organisations) {
    for (const { entity } of successors) addTo(after, key, entity);
    for (const { entity } of predecessors) addTo(after, entity, key);
  }
  return organisations.flatMap((organisation): Finding[] => {
    const loop = wayBack(organisation.key, after);
    if (loop === undefined || loop.some((key) => compareText(key, organisation.key) < 0)) return [];
    const ids = [organisation.key, ...loop].map((key) => key.slice(key.indexOf('/') + 1));
    return [finding(organisation, 'succession-loop', fieldOf(organisation), `It came out of itself: ${ids.join(' → ')}.`, 'Take one of these predecessors or successors out.')];
  });
}

function fieldOf({ successors }: Organisation): FieldPath {
  return [successors.length > 0 ? 'successors' : 'predecessors'];
}

/** The shortest way from `start` back to it, which ends with it. */
function wayBack(start: EntityKey, after: ReadonlyMap<EntityKey, readonly EntityKey[]>): EntityKey[] | undefined {
  const cameFrom = new Map<EntityKey, EntityKey>();
  const queue = [start];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const next of after.get(key) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, key);
      if (next === start) return trail(start, cameFrom);
      queue.push(next);
    }
  }
  return undefined;
}

function trail(start: EntityKey, cameFrom: ReadonlyMap<EntityKey, EntityKey>): EntityKey[] {
  const keys = [start];
  for (let key = cameFrom.get(start); key !== undefined && key !== start; key = cameFrom.get(key)) keys.unshift(key);
  return keys;
}

function finding({ path }: Entity, code: FindingCode, field: FieldPath, message: string, remedy: string): Finding {
  return { code, severity: 'error', where: { path: path ?? ('' as never), field }, message, remedy };
}
