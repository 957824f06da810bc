/** What `check` says about an archive as a whole, beyond the shape of each file. */
import type { AnyRecord } from '../schema/front-matter.ts';
import type { ArticleRecord } from './build-articles.ts';
import { compareDays } from './day.ts';
import type { Day } from './day.ts';
import type { FindingCode } from './findings-catalogue.ts';
import type { FieldPath, Finding } from './finding.ts';
import { groupBy } from './group.ts';
import { folderName } from './kinds.ts';
import type { Entity, Interval, SourcePath } from './model.ts';
import { foldName } from './names.ts';
import type { NameRegister, UnlistedName } from './name-register.ts';

/** One id, two files. Ids of articles are unique over the archive, those of entities within their kind. */
export function checkDuplicateIds(records: readonly AnyRecord[]): Finding[] {
  const groups = groupBy(records, (record) => `${record.kind}/${foldName(record.id) || record.id}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group;
    return rest.map((record): Finding => ({
      code: 'duplicate-id', severity: 'error', where: at(record.path, ['id']),
      message: `The id “${record.id}” belongs to ${first?.path} already.`,
      remedy: 'Rename this file, or give it an id of its own in the front matter.',
    }));
  });
}

/** A name that two entities of one kind claim, unless both mark it ambiguous. */
export function checkSharedNames(register: NameRegister): Finding[] {
  return register.shared().flatMap(({ fold, entities }) => {
    const claims = entities.map((entity) => {
      const index = entity.names.findIndex((name) => foldName(name.text) === fold);
      return { entity, name: index < 0 ? undefined : entity.names[index] };
    });
    if (claims.every(({ name }) => name?.ambiguous === true)) return [];
    const [first, ...rest] = claims;
    return rest.map(({ entity, name }): Finding => ({
      code: 'alias-claimed-twice', severity: 'error', where: at(entity.path, name === undefined ? ['name'] : [...name.field, 'name']),
      message: `“${name?.text ?? entity.name}” is a name of “${first?.entity.name}” (${first?.entity.path}) too.`,
      remedy: 'Take it out of one of them, or mark it ambiguous: true in both, and readers get a “may refer to” page.',
    }));
  });
}

export function checkUnlisted(unlisted: readonly UnlistedName[], strict: boolean): Finding[] {
  return unlisted.map(({ kind, name, uses, first }) => ({
    code: 'unlisted-name', severity: strict ? 'error' : 'note', where: at(first.path, first.field),
    message: `“${name}” has no file in ${folderName(kind)}/${uses > 1 ? `; it is named ${uses} times` : ''}.`,
    remedy: `It has a page all the same. To say more of it:  npm run new -- ${kind} "${name}"`,
  }));
}

/** Intervals that end before they begin, and names, roles, designations and memberships likewise. */
export function checkIntervals(entities: readonly Entity[]): Finding[] {
  return entities.flatMap((entity) => {
    const path = entity.path;
    if (path === undefined) return [];
    return intervalsOf(entity).flatMap(([field, { from, to }]): Finding[] => {
      if (!from?.earliest || !to?.latest || compareDays(from.earliest, to.latest) <= 0) return [];
      return [{
        code: 'reversed-interval', severity: 'error', where: at(path, [...field, 'to']),
        message: `It ends (${to.edtf}) before it begins (${from.edtf}).`, remedy: 'Look at the two dates again.',
      }];
    });
  });
}

function intervalsOf(entity: Entity): [FieldPath, Interval][] {
  const all = (key: string, list: readonly Interval[]): [FieldPath, Interval][] => list.map((interval, index) => [[key, index], interval]);
  const names = all('names', entity.names);
  switch (entity.kind) {
    case 'place':
      return [...names, ...all('within', entity.within)];
    case 'organisation':
      return [...names, ...all('part-of', entity.partOf), ...all('designations', entity.designations), [[], lifeOf(entity.founded, entity.dissolved)]];
    case 'person':
      return [...names, ...all('roles', entity.roles), [[], lifeOf(entity.born, entity.died)]];
    default:
      return names;
  }
}

function lifeOf(from: Interval['from'], to: Interval['to']): Interval {
  return { ...(from && { from }), ...(to && { to }) };
}

/** Dates of publication, update and accession against each other and against today. */
export function checkArticles(records: readonly ArticleRecord[], today: Day | undefined): Finding[] {
  return records.flatMap(({ path, data }) => {
    const findings: Finding[] = [];
    const say = (field: FieldPath, code: FindingCode, message: string, remedy: string): void => {
      findings.push({ code, severity: 'error', where: at(path, field), message, remedy });
    };
    const published = data.date.day;
    if (today !== undefined && compareDays(published, today) > 0) say(['date'], 'future-date', `“${published}” is still to come.`, 'Set status: draft until then, or mend the date.');
    if (data.updated && compareDays(data.updated.day, published) < 0) say(['updated'], 'updated-before-published', `It was updated (${data.updated.day}) before it was published (${published}).`, 'Look at the two dates again.');
    data.corrections?.forEach((correction, index) => {
      if (compareDays(correction.date, published) < 0) say(['corrections', index, 'date'], 'corrected-before-published', `It was corrected (${correction.date}) before it was published (${published}).`, 'Look at the two dates again.');
    });
    if (data.status === 'withdrawn' && data.withdrawn === undefined) say(['status'], 'withdrawn-without-reason', 'The article is withdrawn, and nothing says why.', 'Add withdrawn: {reason: …, date: …}; its page shows the reason in place of the text.');
    if (data.status !== 'withdrawn' && data.withdrawn !== undefined) say(['withdrawn'], 'withdrawn-but-published', `withdrawn gives a reason, but status is ${data.status}.`, 'Set status: withdrawn, or take withdrawn out.');
    return findings;
  });
}

function at(path: string, field: FieldPath): Finding['where'] {
  return { path: path as SourcePath, field };
}
