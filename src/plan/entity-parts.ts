/** What only one kind of entity has: where a place lies, what an organisation belonged to, what happened. */
import { compareSpans } from '../archive/date-span.ts';
import { byEventDate } from '../archive/order.ts';
import type { DatedRelation, Entity, Event, Organisation, Person, Place, Role } from '../archive/model.ts';
import { buildLedgers } from './ledger.ts';
import { mapPlaces, nearPlaces } from './map-places.ts';
import { entityLink, entityOf, eventLink, nameIn, partyText } from './links.ts';
import type { PlanContext } from './links.ts';
import type { DatedLink, EntityModel, RoleRow } from './models.ts';
import { routes } from './routes.ts';

type Parts = Pick<EntityModel, 'place' | 'organisation' | 'person' | 'event' | 'tag'>;

export function entityParts(entity: Entity, context: PlanContext): Parts {
  switch (entity.kind) {
    case 'place':
      return { place: placeParts(entity, context) };
    case 'organisation':
      return { organisation: organisationParts(entity, context) };
    case 'person':
      return { person: personParts(entity, context) };
    case 'event':
      return { event: eventParts(entity, context) };
    case 'tag':
      return { tag: entity.broader === undefined ? {} : { broader: { href: routes.entity(entity.broader), ...nameIn(entityOf(entity.broader, context), context.settings.lang, context.settings.lang) } } };
  }
}

function datedLink(relation: DatedLink['relation'], { entity, from, to, note }: DatedRelation, context: PlanContext): DatedLink {
  return { relation, what: partyText({ entity, asWritten: '' }, context.settings.lang, context), ...(from && { from }), ...(to && { to }), ...(note !== undefined && { note }) };
}

function placeParts(place: Place, context: PlanContext): NonNullable<Parts['place']> {
  const [here] = mapPlaces([place], context.settings.lang, context);
  return {
    ...(place.coordinates && { coordinates: place.coordinates }),
    precision: place.precision,
    within: place.within.map((relation) => datedLink('within', relation, context)),
    ...(here && { map: { here, near: nearPlaces(place, context) } }),
  };
}

function organisationParts(organisation: Organisation, context: PlanContext): NonNullable<Parts['organisation']> {
  const { founded, dissolved, name } = organisation;
  const { indexes } = context.archive;
  const self: DatedLink[] = founded || dissolved ? [{ relation: 'self', what: { text: name }, ...(founded && { from: founded }), ...(dissolved && { to: dissolved }) }] : [];
  const parts = (indexes.children.get(organisation.key) ?? []).flatMap((child) =>
    child.kind !== 'organisation' ? [] : child.partOf.filter(({ entity }) => entity === organisation.key).map((relation) => datedLink('has-part', { ...relation, entity: child.key }, context)),
  );
  const succession = (relation: 'predecessor' | 'successor'): DatedLink[] =>
    organisation[`${relation}s`].map(({ entity, date, type }) => datedLink(relation, { entity, ...(date && (relation === 'successor' ? { from: date } : { to: date })), ...(type !== undefined && { note: type }) }, context));
  return {
    lifeline: [...self, ...organisation.partOf.map((relation) => datedLink('part-of', relation, context)), ...parts, ...succession('predecessor'), ...succession('successor')],
    designations: organisation.designations.map(({ by, ...rest }) => ({ ...rest, by: partyText(by, context.settings.lang, context) })),
    members: (indexes.members.get(organisation.key) ?? []).map(({ person, role }) => ({ person: entityLink(person.key, context.settings.lang, context), role: roleRow(role, context) })),
  };
}

export function roleRow({ title, from, to, organisation, place }: Role, context: PlanContext): RoleRow {
  const { lang } = context.settings;
  return {
    title, ...(from && { from }), ...(to && { to }),
    ...(organisation && { organisation: partyText(organisation, lang, context) }),
    ...(place && { place: partyText(place, lang, context) }),
  };
}

function personParts(person: Person, context: PlanContext): NonNullable<Parts['person']> {
  // Those whose beginning nobody wrote down come first.
  const roles = person.roles.toSorted((a, b) => (a.from && b.from ? compareSpans(a.from, b.from) : Number(a.from !== undefined) - Number(b.from !== undefined)));
  return { ...(person.born && { born: person.born }), ...(person.died && { died: person.died }), roles: roles.map((role) => roleRow(role, context)) };
}

function eventParts(event: Event, context: PlanContext): NonNullable<Parts['event']> {
  const { lang } = context.settings;
  const parent = event.partOf === undefined ? undefined : entityOf(event.partOf, context);
  const { earlier, later } = eventNeighbours(event, context);
  return {
    ...(event.date && { date: event.date }),
    ...(event.place !== undefined && { place: entityLink(event.place, lang, context) }),
    ...(parent?.kind === 'event' && { partOf: eventLink(parent, lang, context) }),
    actors: event.actors.map(({ who, role }) => ({ who: partyText(who, lang, context), ...(role !== undefined && { role }) })),
    ledgers: buildLedgers(event.key, lang, context),
    ...(earlier && { earlier: eventLink(earlier, lang, context) }),
    ...(later && { later: eventLink(later, lang, context) }),
  };
}

/** The event before and the one after at the same place, or else in what it is part of. */
function eventNeighbours(event: Event, { archive }: PlanContext): { earlier?: Event; later?: Event } {
  const siblings = event.place === undefined
    ? (event.partOf === undefined ? [] : (archive.indexes.children.get(event.partOf) ?? []).filter((entity) => entity.kind === 'event').sort(byEventDate))
    : (archive.indexes.events.get(event.place) ?? []);
  const at = siblings.indexOf(event);
  const [earlier, later] = [siblings[at - 1], siblings[at + 1]];
  return at < 0 ? {} : { ...(earlier && { earlier }), ...(later && { later }) };
}
