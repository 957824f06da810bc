/**
 * References as written → keys, with a finding for each that leads nowhere. A slip is resolved to what was most likely
 * meant, so that it is found once and nothing else seems to be missing because of it.
 */
import type { FindingCode } from './findings-catalogue.ts';
import type { Finding } from './finding.ts';
import { entityKey } from './model.ts';
import type { EntityKey, EntityKind, Party } from './model.ts';
import { newCommand } from './new-command.ts';
import type { Doubt, Form, ListedName, NameRegister, Place } from './name-register.ts';

/** A reference that may be to a name without a file: its key is known once the whole archive was read. */
export type Pending = { readonly found: EntityKey } | { readonly unknown: Form };

export class Resolver {
  readonly findings: Finding[] = [];
  readonly #register: NameRegister;
  #areAllNamesMet = false;

  constructor(register: NameRegister) {
    this.#register = register;
  }

  /** From here on names without a file are met again, and not counted. */
  allNamesMet(): void {
    this.#areAllNamesMet = true;
  }

  /** Resolves a name that must be an entity; an unknown one becomes an entity without a file. */
  mention(kind: EntityKind, text: string, at: Place): Pending {
    const looked = this.#register.look(kind, text);
    if ('found' in looked) return looked;
    if ('unknown' in looked) {
      if (!this.#areAllNamesMet) this.#register.use(looked.unknown, at);
      return looked;
    }
    const meant = this.#complain(looked, text, at, `is no known ${kind}`, `Write that name, or list the new one:  ${newCommand(kind, text)}`);
    return { found: this.#register.standing(meant) };
  }

  /** The same for one that is wanted at once: before all names are met, a stand-in for the key of one without a file. */
  entity(kind: EntityKind, text: string, at: Place): EntityKey {
    const pending = this.mention(kind, text, at);
    return 'unknown' in pending && !this.#areAllNamesMet ? entityKey(kind, pending.unknown.name.fold) : this.settle(pending);
  }

  /** Somebody who may be an entity of one of `kinds`, or plain words that are like no name of theirs. */
  party(kinds: readonly EntityKind[], text: string, at: Place): Party {
    const looked = kinds.map((kind) => this.#register.look(kind, text));
    const found = looked.find((lookup) => 'found' in lookup);
    if (found !== undefined) return { entity: found.found, asWritten: text };
    const doubtful = looked.find((lookup) => 'among' in lookup || 'near' in lookup);
    if (doubtful === undefined) return { asWritten: text };
    const meant = this.#complain(doubtful, text, at, 'is no known name', 'Write that name, or say in other words who else is meant.');
    return { entity: this.#register.standing(meant), asWritten: text };
  }

  /** The entity that a text surely names, of whichever kind. */
  known(kinds: readonly EntityKind[], text: string): EntityKey | undefined {
    return kinds.map((kind) => this.#register.look(kind, text)).find((lookup) => 'found' in lookup)?.found;
  }

  settle(pending: Pending): EntityKey {
    return 'found' in pending ? pending.found : this.#register.keyOf(pending.unknown);
  }

  #complain(looked: Doubt, text: string, at: Place, what: string, remedy: string): ListedName {
    if ('among' in looked) {
      this.#add(at, 'ambiguous-name', `“${text}” is a name of ${listOf(looked.among)}.`, 'Write the id of the one that is meant.');
      return looked.among[0];
    }
    const [best] = looked.near;
    this.#add(at, 'unknown-name', `“${text}” ${what}. Did you mean “${best.name}” (${best.path})?`, remedy);
    return best;
  }

  #add(where: Place, code: FindingCode, message: string, remedy: string): void {
    this.findings.push({ code, severity: 'error', where, message, remedy });
  }
}

function listOf(entities: readonly ListedName[]): string {
  return entities.map((entity) => `“${entity.name}” (${entity.path})`).join(' and of ');
}
