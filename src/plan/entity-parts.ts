/** What only one kind of entity has: where a place lies, what an organisation belonged to, what happened. */
import { addTo } from '../archive/group.ts';
import { inOrder, officesHeld, timeOf, titleIn } from '../archive/offices.ts';
import { byEventDate } from '../archive/order.ts';
import type { Article, DatedRelation, Entity, Event, Organisation, Person, Place, Role } from '../archive/model.ts';
import { buildLedgers } from './ledger.ts';
import { articleLink, entityLink, entityOf, eventLink, nameIn, partyText } from './links.ts';
import { mapPlaces, nearPlaces } from './map-places.ts';
import type { EntityCompany } from './entity-company.ts';
import type { EntityContext } from './links.ts';
import type { DatedLink, EntityModel, RoleRow } from './models.ts';
import { routes } from './routes.ts';

/** Reports shown within an office. */
const MOST_IN_OFFICE = 12;

type Parts = Pick<EntityModel, 'place' | 'organisation' | 'person' | 'event' | 'tag'>;

export function entityParts(entity: Entity, company: EntityCompany, context: EntityContext): Parts {
  switch (entity.kind) {
    case 'place':
      return { place: placeParts(entity, context) };
    case 'organisation':
      return { organisation: organisationParts(entity, context) };
    case 'person':
      return { person: personParts(entity, company, context) };
    case 'event':
      return { event: eventParts(entity, company, context) };
    case 'tag':
      return { tag: entity.broader === undefined ? {} : { broader: { href: routes.entity(entity.broader), ...nameIn(entityOf(entity.broader, context), context.settings.lang, context.settings.lang) } } };
  }
}

function datedLink(relation: DatedLink['relation'], { entity, from, to, note }: DatedRelation, context: EntityContext): DatedLink {
  return { relation, what: partyText({ entity, asWritten: '' }, context.settings.lang, context), ...(from && { from }), ...(to && { to }), ...(note !== undefined && { note }) };
}

function placeParts(place: Place, context: EntityContext): NonNullable<Parts['place']> {
  const [here] = mapPlaces([place], context.settings.lang, context);
  return {
    ...(place.coordinates && { coordinates: place.coordinates }),
    precision: place.precision,
    within: place.within.map((relation) => datedLink('within', relation, context)),
    ...(here && { map: { here, near: nearPlaces(place, context) } }),
  };
}

function organisationParts(organisation: Organisation, context: EntityContext): NonNullable<Parts['organisation']> {
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

function roleRow(role: Role, context: EntityContext): RoleRow {
  const { from, to, organisation, place } = role;
  const { lang } = context.settings;
  const { text, lang: titleLang } = titleIn(role, lang);
  return {
    title: text, ...(titleLang !== undefined && titleLang !== lang && { titleLang }), ...(from && { from }), ...(to && { to }),
    ...(organisation && { organisation: partyText(organisation, lang, context) }),
    ...(place && { place: partyText(place, lang, context) }),
  };
}

function personParts(person: Person, { direct }: EntityCompany, context: EntityContext): NonNullable<Parts['person']> {
  const reports = reportsByRole(person, direct, context);
  return {
    ...(person.born && { born: person.born }), ...(person.died && { died: person.died }),
    roles: inOrder(person.roles).map((role) => {
      const held = reports.get(role) ?? [];
      const newest = held.slice(-MOST_IN_OFFICE).map((article) => articleLink(article, context.settings.lang, context, false));
      return { ...roleRow(role, context), ...(held.length > 0 && { reports: { count: held.length, newest } }) };
    }),
  };
}

/** What was reported of somebody in each office, oldest first, by when the reports are about. */
function reportsByRole(person: Person, direct: readonly Article[], { archive }: EntityContext): Map<Role, Article[]> {
  const reports = new Map<Role, Article[]>();
  if (person.roles.length === 0) return reports;
  for (const article of direct) {
    for (const { role } of officesHeld(person, timeOf(article, (key) => archive.indexes.entity.get(key)))) addTo(reports, role, article);
  }
  return reports;
}

function eventParts(event: Event, { claims }: EntityCompany, context: EntityContext): NonNullable<Parts['event']> {
  const { lang } = context.settings;
  const parent = event.partOf === undefined ? undefined : entityOf(event.partOf, context);
  const { earlier, later } = eventNeighbours(event, context);
  return {
    ...(event.date && { date: event.date }),
    ...(event.place !== undefined && { place: entityLink(event.place, lang, context) }),
    ...(parent?.kind === 'event' && { partOf: eventLink(parent, lang, context) }),
    actors: event.actors.map(({ who, role }) => ({ who: partyText(who, lang, context), ...(role !== undefined && { role }) })),
    ledgers: buildLedgers(claims, lang, context),
    ...(earlier && { earlier: eventLink(earlier, lang, context) }),
    ...(later && { later: eventLink(later, lang, context) }),
  };
}

/** The event before and the one after at the same place, or else in what it is part of. */
function eventNeighbours(event: Event, { archive }: EntityContext): { earlier?: Event; later?: Event } {
  const siblings = event.place === undefined
    ? (event.partOf === undefined ? [] : (archive.indexes.children.get(event.partOf) ?? []).filter((entity) => entity.kind === 'event').sort(byEventDate))
    : (archive.indexes.events.get(event.place) ?? []);
  const at = siblings.indexOf(event);
  const [earlier, later] = [siblings[at - 1], siblings[at + 1]];
  return at < 0 ? {} : { ...(earlier && { earlier }), ...(later && { later }) };
}
