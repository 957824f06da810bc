/** What lies in what: places, organisations, events and tags each form a tree over time. */
import { compact } from './compact.ts';
import type { Finding } from './finding.ts';
import { addTo } from './group.ts';
import { kindOf } from './model.ts';
import type { Entity, EntityKey } from './model.ts';
import { byId } from './order.ts';

/** What an entity lies in or belongs to, at any time; the present first. */
export function parentsOf(entity: Entity): readonly EntityKey[] {
  switch (entity.kind) {
    case 'place':
      return presentFirst(entity.within);
    case 'organisation':
      return presentFirst(entity.partOf);
    case 'event':
      return entity.partOf === undefined ? [] : [entity.partOf];
    case 'tag':
      return entity.broader === undefined ? [] : [entity.broader];
    case 'person':
      return [];
  }
}

function presentFirst(relations: readonly { readonly entity: EntityKey; readonly to?: unknown }[]): EntityKey[] {
  const [present, past] = [relations.filter((relation) => relation.to === undefined), relations.filter((relation) => relation.to !== undefined)];
  return [...new Set([...present, ...past.reverse()].map((relation) => relation.entity))];
}

/** What an entity lies in at present, from the outermost down to its own parent. */
export function lineageOf(key: EntityKey, entities: ReadonlyMap<EntityKey, Entity>): EntityKey[] {
  const lineage: EntityKey[] = [];
  const seen = new Set([key]);
  const parentOf = (child: EntityKey): EntityKey | undefined => {
    const entity = entities.get(child);
    return entity && parentsOf(entity)[0];
  };
  for (let parent = parentOf(key); parent !== undefined && !seen.has(parent); parent = parentOf(parent)) {
    seen.add(parent);
    lineage.unshift(parent);
  }
  return lineage;
}

export interface Containment {
  readonly children: ReadonlyMap<EntityKey, readonly Entity[]>;
  /** All that an entity lies in, nearest first, itself not included. */
  readonly ancestors: ReadonlyMap<EntityKey, readonly EntityKey[]>;
  readonly findings: readonly Finding[];
}

export function buildContainment(entities: ReadonlyMap<EntityKey, Entity>): Containment {
  const children = new Map<EntityKey, Entity[]>();
  const ancestors = new Map<EntityKey, EntityKey[]>();
  const findings: Finding[] = [];
  for (const entity of entities.values()) {
    for (const parent of parentsOf(entity)) addTo(children, parent, entity);
    const { above, loop } = climb(entity, entities);
    ancestors.set(entity.key, above);
    if (loop !== undefined && loop.length > 0 && firstOf(loop) === entity.key) findings.push(loopFinding(entity, loop));
  }
  for (const group of children.values()) group.sort(byId);
  return { children, ancestors, findings };
}

/** Breadth first, so that the nearest come first; a loop is met once and left. */
function climb(start: Entity, entities: ReadonlyMap<EntityKey, Entity>): { above: EntityKey[]; loop?: readonly EntityKey[] } {
  const above: EntityKey[] = [];
  const seen = new Set<EntityKey>([start.key]);
  const cameFrom = new Map<EntityKey, EntityKey>();
  const queue: EntityKey[] = [start.key];
  let loop: EntityKey[] | undefined;
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const entity = entities.get(key);
    for (const parent of entity === undefined ? [] : parentsOf(entity)) {
      if (parent === start.key) loop ??= trail(key, cameFrom);
      if (seen.has(parent)) continue;
      seen.add(parent);
      cameFrom.set(parent, key);
      above.push(parent);
      queue.push(parent);
    }
  }
  return compact({ above, loop });
}

function trail(last: EntityKey, cameFrom: ReadonlyMap<EntityKey, EntityKey>): EntityKey[] {
  const keys = [last];
  for (let key = cameFrom.get(last); key !== undefined; key = cameFrom.get(key)) keys.unshift(key);
  return keys;
}

/** A loop is reported once, at the member that sorts first. */
function firstOf(loop: readonly EntityKey[]): EntityKey | undefined {
  return [...loop].sort()[0];
}

const PARENT_KEY = { place: 'within', organisation: 'part-of', event: 'part-of', tag: 'broader', person: '' } as const;

function loopFinding(entity: Entity, loop: readonly EntityKey[]): Finding {
  const ids = [...loop, entity.key].map((key) => key.slice(key.indexOf('/') + 1));
  const key = PARENT_KEY[kindOf(entity.key)];
  return {
    code: 'containment-loop',
    severity: 'error',
    where: { path: entity.path ?? ('' as never), field: [key] },
    message: `${key} leads back to where it began: ${ids.join(' → ')}.`,
    remedy: 'Take one of these links out; a thing can’t lie in itself.',
  };
}
