/** Entity records → entities, with their references resolved. */
import type { AnyRecord, FrontMatter, SourceRecord } from '../schema/front-matter.ts';
import { ENTITY_KINDS, entityKey } from './model.ts';
import type { BodyRef, DatedRelation, Entity, EntityId, EntityKind, Interval, Name, Place, SourcePath, Succession } from './model.ts';
import type { UnlistedName } from './name-register.ts';
import type { Resolver } from './resolver.ts';
import { compact } from './compact.ts';

export type EntityRecord = Extract<AnyRecord, { kind: EntityKind }>;

export function bodyRef(record: SourceRecord, lang: string): BodyRef | undefined {
  return record.bodyDigest === undefined ? undefined : { digest: record.bodyDigest, path: record.path as SourcePath, lang };
}

export function buildEntity(record: EntityRecord, lang: string, resolver: Resolver): Entity {
  const path = record.path as SourcePath;
  const base = { ...baseOf(record), ...compact({ body: bodyRef(record, lang) }) };
  switch (record.kind) {
    case 'place': {
      const { kind: type, coordinates, precision, country, within } = record.data;
      return { ...base, kind: 'place', ...compact({ type, coordinates, country }), precision: precision ?? precisionOf(type), within: datedRelations('place', within, path, 'within', resolver) };
    }
    case 'organisation':
      return { ...base, kind: 'organisation', ...organisationOf(record.data, path, resolver) };
    case 'person': {
      const { born, died, 'sort-name': sortName, roles } = record.data;
      return {
        ...base, kind: 'person', sortName: sortName ?? base.name, ...compact({ born, died }),
        roles: (roles ?? []).map(({ title, titles, lang: titleLang, organisation, place, from, to }, index) => ({
          title, titles: titles ?? {}, ...compact({ lang: titleLang, from, to }),
          ...(organisation !== undefined && { organisation: resolver.party(['organisation'], organisation, { path, field: ['roles', index, 'organisation'] }) }),
          ...(place !== undefined && { place: resolver.party(['place'], place, { path, field: ['roles', index, 'place'] }) }),
        })),
      };
    }
    case 'event':
      return { ...base, kind: 'event', ...eventOf(record.data, path, resolver) };
    case 'tag': {
      const { broader } = record.data;
      return { ...base, kind: 'tag', ...compact({ broader: broader === undefined ? undefined : resolver.entity('tag', broader, { path, field: ['broader'] }) }) };
    }
  }
}

/** A name may be written without any of these. */
const NOTHING_MORE = { lang: undefined, from: undefined, to: undefined, ambiguous: undefined };

function baseOf(record: EntityRecord) {
  const { data } = record;
  return {
    key: entityKey(record.kind, record.id),
    id: record.id as EntityId,
    name: data.name,
    names: (data.names ?? []).map((written): Name => {
      const { name: text, kind, lang, from, to, ambiguous } = { ...NOTHING_MORE, ...written };
      return { text, kind, ...compact({ lang, from, to, ambiguous }) };
    }),
    ...compact({ summary: data.summary }),
    sameAs: compact(data['same-as'] ?? {}),
    links: data.links ?? [],
    sources: (data.sources ?? []).map((source) => compact(source)),
    aliases: data.aliases ?? [],
    path: record.path as SourcePath,
  };
}

function organisationOf(data: FrontMatter<'organisation'>, path: SourcePath, resolver: Resolver) {
  const succession = (key: 'predecessors' | 'successors'): Succession[] =>
    (data[key] ?? []).map((written, index) => {
      const { date, kind: type } = { date: undefined, kind: undefined, ...written };
      return { entity: resolver.entity('organisation', written.ref, { path, field: [key, index] }), ...compact({ date, type }) };
    });
  return {
    ...compact({ type: data.kind, founded: data.founded, dissolved: data.dissolved }),
    partOf: datedRelations('organisation', data['part-of'], path, 'part-of', resolver),
    predecessors: succession('predecessors'),
    successors: succession('successors'),
    designations: (data.designations ?? []).map(({ by, as, from, to, source, note }, index) => ({
      by: resolver.party(['organisation', 'place', 'person'], by, { path, field: ['designations', index, 'by'] }), as, ...compact({ from, to, source, note }),
    })),
  };
}

function eventOf(data: FrontMatter<'event'>, path: SourcePath, resolver: Resolver) {
  const { date, place, actors, kind: type } = data;
  const partOf = data['part-of'];
  return {
    ...compact({
      type, date,
      place: place === undefined ? undefined : resolver.entity('place', place, { path, field: ['place'] }),
      partOf: partOf === undefined ? undefined : resolver.entity('event', partOf, { path, field: ['part-of'] }),
    }),
    actors: (actors ?? []).map((actor, index) => ({
      who: resolver.party(['organisation', 'person', 'place'], actor.who, { path, field: ['actors', index] }),
      ...('role' in actor ? compact({ role: actor.role }) : {}),
    })),
  };
}

interface WrittenRelation extends Partial<Interval> {
  readonly ref: string;
  readonly note?: string | undefined;
}

function datedRelations(kind: 'place' | 'organisation', written: readonly { readonly ref: string }[] | undefined, path: SourcePath, key: string, resolver: Resolver): DatedRelation[] {
  return (written ?? []).map(({ ref, from, to, note }: WrittenRelation, index) => (
    { entity: resolver.entity(kind, ref, { path, field: [key, index] }), ...compact({ from, to, note }) }
  ));
}

/** How closely a place without stated precision is known, by what it is. */
function precisionOf(type: string | undefined): Place['precision'] {
  if (type === 'country') return 'country';
  if (type !== undefined && /province|governorate|state|region|county/i.test(type)) return 'province';
  return type !== undefined && /district/i.test(type) ? 'district' : 'settlement';
}

/** An entity that is known by its name only. */
export function unlistedEntity({ kind, key, name }: UnlistedName): Entity {
  const base = { key, id: key.slice(key.indexOf('/') + 1) as EntityId, name, names: [], sameAs: {}, links: [], sources: [], aliases: [] };
  switch (kind) {
    case 'place':
      return { ...base, kind, within: [], precision: 'settlement' };
    case 'organisation':
      return { ...base, kind, partOf: [], predecessors: [], successors: [], designations: [] };
    case 'person':
      return { ...base, kind, sortName: name, roles: [] };
    case 'event':
      return { ...base, kind, actors: [] };
    case 'tag':
      return { ...base, kind };
  }
}

export function byKindThenId(a: Entity, b: Entity): number {
  return ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
