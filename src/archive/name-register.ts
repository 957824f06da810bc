/**
 * Who is meant: ids, names and aliases → entities, without regard to case, diacritics or letter variants.
 * Listed entities have a file; names that nobody listed become entities of their own, and are remembered here.
 */
import { buildNameIndex, foldName, nearestName, slugOf } from './names.ts';
import type { NameIndex } from './names.ts';
import { addTo } from './group.ts';
import { ENTITY_KINDS, entityKey } from './model.ts';
import type { EntityKey, EntityKind, SharedName, SourcePath } from './model.ts';
import { compareText } from './order.ts';
import type { FieldPath } from './finding.ts';

export interface ListedName {
  readonly kind: EntityKind;
  readonly id: string;
  readonly path: SourcePath;
  readonly name: string;
  readonly names: readonly { readonly text: string; readonly ambiguous?: true | undefined; readonly field: FieldPath }[];
  readonly mergedInto?: string;
}

export interface Place {
  readonly path: SourcePath;
  readonly field: FieldPath;
}

/** A name in use that no file lists. */
export interface UnlistedName {
  readonly kind: EntityKind;
  readonly key: EntityKey;
  /** As it is written most often. */
  readonly name: string;
  readonly uses: number;
  readonly first: Place;
}

export type Lookup = { readonly found: EntityKey } | Doubt | { readonly unknown: Form };

/** A name without a file, in one of the ways that it is written. */
export interface Form {
  readonly text: string;
  /** Shared by all forms of one name. */
  readonly name: NameInUse;
  uses: number;
}

interface NameInUse {
  readonly kind: EntityKind;
  readonly fold: string;
  readonly forms: Form[];
  first?: Place;
  /** Known once all names are. */
  key?: EntityKey;
}

/** A name of several, or nearly that of one or a few. */
export type Doubt = { readonly among: Several } | { readonly near: Several };

type Several = readonly [ListedName, ...ListedName[]];

interface KindRegister {
  readonly byId: Map<string, ListedName>;
  readonly byFold: Map<string, ListedName[]>;
  near: NameIndex | undefined;
}

export class NameRegister {
  readonly #kinds = new Map<EntityKind, KindRegister>(ENTITY_KINDS.map((kind) => [kind, { byId: new Map(), byFold: new Map(), near: undefined }]));
  /** By kind and fold; those that were only looked for are among them. */
  readonly #unlisted = new Map<string, NameInUse>();
  readonly #looked = new Map<EntityKind, Map<string, Lookup>>(ENTITY_KINDS.map((kind) => [kind, new Map()]));
  #areKeysAssigned = false;
  #merged: ReadonlyMap<EntityKey, EntityKey> | undefined;

  constructor(listed: readonly ListedName[]) {
    for (const entity of listed) {
      const register = this.#of(entity.kind);
      const id = foldName(entity.id);
      // Of two files with one id the first counts, with the names of both; the second is a finding.
      const known = register.byId.get(id) ?? entity;
      register.byId.set(id, known);
      const folds = new Set([entity.name, ...entity.names.map((name) => name.text)].map(foldName));
      for (const fold of folds) addTo(register.byFold, fold, known);
    }
  }

  #of(kind: EntityKind): KindRegister {
    const register = this.#kinds.get(kind);
    if (register === undefined) throw new Error(`no register of ${kind}`);
    return register;
  }

  /** Finds a listed entity of `kind` by id, name or alias. */
  look(kind: EntityKind, text: string): Lookup {
    const looked = this.#looked.get(kind);
    const known = looked?.get(text);
    if (known !== undefined) return known;
    const found = this.#lookNow(kind, text);
    looked?.set(text, found);
    return found;
  }

  #lookNow(kind: EntityKind, text: string): Lookup {
    const register = this.#of(kind);
    const fold = foldName(text);
    const byId = register.byId.get(fold);
    if (byId !== undefined) return { found: this.standing(byId) };
    const named = register.byFold.get(fold) ?? [];
    const [first, ...others] = named;
    if (first !== undefined && others.every((other) => this.standing(other) === this.standing(first))) return { found: this.standing(first) };
    if (first !== undefined) return { among: [first, ...others] };
    const [nearest, ...more] = this.#nearest(kind, fold);
    return nearest === undefined ? { unknown: this.#formOf(kind, fold || text, text) } : { near: [nearest, ...more] };
  }

  /** The key of the entity, or of the one that it was merged into. */
  standing(entity: ListedName): EntityKey {
    return entityKey(entity.kind, (this.#mergedInto(entity) ?? entity).id);
  }

  /** Follows `merged-into` to the entity that stands; undefined where it leads nowhere, or in a circle. */
  #mergedInto(entity: ListedName): ListedName | undefined {
    const seen = new Set<string>();
    let standing: ListedName | undefined = entity;
    while (standing?.mergedInto !== undefined) {
      if (seen.has(standing.id)) return undefined;
      seen.add(standing.id);
      standing = this.#of(entity.kind).byId.get(foldName(standing.mergedInto));
    }
    return standing;
  }

  #nearest(kind: EntityKind, fold: string): readonly ListedName[] {
    const register = this.#of(kind);
    register.near ??= buildNameIndex([...register.byFold.keys(), ...register.byId.keys()]);
    return nearestName(fold, register.near).flatMap((other) => register.byId.get(other) ?? register.byFold.get(other) ?? []);
  }

  #formOf(kind: EntityKind, fold: string, text: string): Form {
    const id = `${kind}/${fold}`;
    const name = this.#unlisted.get(id) ?? { kind, fold, forms: [] };
    this.#unlisted.set(id, name);
    const form: Form = { text, name, uses: 0 };
    name.forms.push(form);
    return form;
  }

  /** Notes that a name without a file is used; its key is known once all uses are. Each use is told once. */
  use(form: Form, at: Place): void {
    form.uses += 1;
    if (form.name.first !== undefined) return;
    form.name.first = at;
    this.#areKeysAssigned = false;
  }

  /** The key of a name noted by `use`. Names whose ids would clash are told apart by a digest of the name. */
  keyOf({ name }: Form): EntityKey {
    if (!this.#areKeysAssigned) this.#assignKeys();
    if (name.key === undefined || name.first === undefined) throw new Error(`no use of ${name.fold} was noted`);
    return name.key;
  }

  #assignKeys(): void {
    this.#areKeysAssigned = true;
    const taken = new Set<string>();
    for (const [kind, register] of this.#kinds) for (const entity of register.byId.values()) taken.add(entityKey(kind, entity.id));
    for (const [, name] of [...this.#unlisted].sort(([a], [b]) => compareText(a, b))) {
      if (name.first === undefined) continue;
      const plain = entityKey(name.kind, slugOf(name.fold));
      name.key = taken.has(plain) ? entityKey(name.kind, `${slugOf(name.fold)}-${shortDigest(name.fold)}`) : plain;
      taken.add(name.key);
    }
  }

  /** All names without a file, by key. */
  unlisted(): UnlistedName[] {
    return [...this.#unlisted.values()]
      .flatMap(({ kind, forms, first }): UnlistedName[] => {
        const [most] = forms.toSorted((a, b) => b.uses - a.uses || compareText(a.text, b.text));
        if (first === undefined || most === undefined) return [];
        return [{ kind, key: this.keyOf(most), name: most.text, uses: forms.reduce((sum, { uses }) => sum + uses, 0), first }];
      })
      .sort((a, b) => compareText(a.key, b.key));
  }

  /** Names that several listed entities of one kind claim. */
  shared(): { readonly fold: string; readonly entities: readonly ListedName[] }[] {
    return [...this.#kinds.values()].flatMap(({ byFold }) =>
      [...byFold].filter(([, entities]) => new Set(entities.map((entity) => this.standing(entity))).size > 1).map(([fold, entities]) => ({ fold, entities })),
    );
  }

  /** Names that all who claim them mark as ambiguous. */
  ambiguous(): SharedName[] {
    return this.shared().flatMap(({ fold, entities: [first, ...others] }) => {
      if (first === undefined) return [];
      const entities = [first, ...others];
      const written = entities.map((entity) => entity.names.find((name) => foldName(name.text) === fold));
      if (entities.some((entity, index) => foldName(entity.name) === fold || written[index]?.ambiguous !== true)) return [];
      const keys = [...new Set(entities.map((entity) => this.standing(entity)))].sort(compareText);
      return [{ kind: first.kind, name: written[0]?.text ?? fold, entities: keys }];
    });
  }

  /** Merged entities: the key they had → the one that stands. */
  merged(): ReadonlyMap<EntityKey, EntityKey> {
    this.#merged ??= new Map(this.#mergers().flatMap(({ entity, into }) => (into === undefined ? [] : [[entityKey(entity.kind, entity.id), entityKey(into.kind, into.id)]])));
    return this.#merged;
  }

  /** Entities whose `merged-into` leads nowhere, or in a circle. */
  mergedIntoNothing(): ListedName[] {
    return this.#mergers().flatMap(({ entity, into }) => (into === undefined ? [entity] : []));
  }

  #mergers(): { readonly entity: ListedName; readonly into: ListedName | undefined }[] {
    return [...this.#kinds.values()].flatMap(({ byId }) =>
      [...byId.values()].filter((entity) => entity.mergedInto !== undefined).map((entity) => ({ entity, into: this.#mergedInto(entity) })),
    );
  }
}

/** FNV-1a, 32 bits, as six letters and digits. */
function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}
