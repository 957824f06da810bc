/** References as written → keys, with a finding for each that leads nowhere. */
import type { FindingCode } from './findings-catalogue.ts';
import type { FieldPath, Finding } from './finding.ts';
import type { EntityKey, EntityKind, Party, SourcePath } from './model.ts';
import { folderName } from './kinds.ts';
import type { NameRegister, ListedName } from './name-register.ts';

/** A reference that may be to a name without a file: its key is known once the whole archive was read. */
export type Pending = { readonly key: EntityKey } | { readonly unlisted: string };

export class Resolver {
  readonly findings: Finding[] = [];
  readonly #register: NameRegister;

  constructor(register: NameRegister) {
    this.#register = register;
  }

  /** Resolves a name that must be an entity; an unknown one becomes an entity without a file. */
  mention(kind: EntityKind, text: string, path: SourcePath, field: FieldPath): Pending | undefined {
    const looked = this.#register.look(kind, text);
    if ('found' in looked) return { key: looked.found };
    if ('among' in looked) {
      this.#add(path, field, 'ambiguous-name', `“${text}” is a name of ${listOf(looked.among)}.`, 'Write the id of the one that is meant.');
      return undefined;
    }
    if ('near' in looked) {
      const [best] = looked.near;
      this.#add(path, field, 'unknown-name', `“${text}” is no known ${kind}. Did you mean “${best?.name}” (${best?.path})?`, `Write that name, or list the new one:  npm run new -- ${kind} "${text}"`);
      return undefined;
    }
    return { unlisted: this.#register.use(kind, text, { path, field }) };
  }

  /** Resolves a reference that must lead to a listed entity. */
  listed(kind: EntityKind, text: string, path: SourcePath, field: FieldPath): EntityKey | undefined {
    const pending = this.mention(kind, text, path, field);
    return pending === undefined ? undefined : this.settle(pending);
  }

  /** Somebody who may be an entity of one of `kinds`, or plain words. */
  party(kinds: readonly EntityKind[], text: string): Party {
    for (const kind of kinds) {
      const looked = this.#register.look(kind, text);
      if ('found' in looked) return { entity: looked.found, asWritten: text };
    }
    return { asWritten: text };
  }

  settle(pending: Pending): EntityKey {
    return 'key' in pending ? pending.key : this.#register.keyOf(pending.unlisted);
  }

  #add(path: SourcePath, field: FieldPath, code: FindingCode, message: string, remedy: string): void {
    this.findings.push({ code, severity: 'error', where: { path, field }, message, remedy });
  }
}

function listOf(entities: readonly ListedName[]): string {
  return entities.map((entity) => `“${entity.name}” (${folderName(entity.kind)}/${entity.id}.md)`).join(' and of ');
}
