import type { EntityKind } from './model.ts';

/** The command that lists an entity, to be pasted into a shell. */
export function newCommand(kind: EntityKind, name: string): string {
  return `npm run new -- ${kind} "${name.replaceAll(/["\\$`]/g, '\\$&')}"`;
}
