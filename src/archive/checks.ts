/** What `check` says about an archive as a whole, beyond the shape of each file. */
import type { AnyRecord } from '../schema/front-matter.ts';
import type { ArticleRecord } from './build-articles.ts';
import type { EntityRecord } from './build-entities.ts';
import type { DateSpan } from './date-span.ts';
import { compareDays } from './day.ts';
import type { Day } from './day.ts';
import type { FindingCode } from './findings-catalogue.ts';
import type { FieldPath, Finding } from './finding.ts';
import { groupsSharing } from './group.ts';
import { folderName } from './kinds.ts';
import type { Article, ArticleId, SourcePath } from './model.ts';
import { foldName } from './names.ts';
import type { NameRegister, UnlistedName } from './name-register.ts';
import { newCommand } from './new-command.ts';

/**
 * One id, two files. Ids of articles are unique over the archive; those of entities within their kind, and without
 * regard to what names are looked up without: case, diacritics, hyphens.
 */
export function checkDuplicateIds(records: readonly AnyRecord[]): Finding[] {
  return groupsSharing(records, ({ kind, id }) => `${kind}/${kind === 'article' || kind === 'page' ? id.toLowerCase() : foldName(id)}`).flatMap((group) => {
    const [first, ...rest] = group;
    return rest.map((record): Finding => ({
      code: 'duplicate-id', severity: 'error', where: at(record.path, ['id']),
      message: `The id “${record.id}” belongs to ${first?.path} already.`,
      remedy: record.kind === 'article' ? 'Rename this file, or give it an id of its own in the front matter.' : 'Rename this file. If the two are one, keep one file and make the other’s name a name of it.',
    }));
  });
}

/** A guid that two articles carry over: to a feed reader they are one. */
export function checkGuids(articles: readonly Article[]): Finding[] {
  return groupsSharing(articles.filter(({ guid }) => guid !== undefined), ({ guid = '' }) => guid).flatMap(([first, ...rest]) => rest.map(({ guid, path }): Finding => ({
    code: 'duplicate-guid', severity: 'error', where: at(path, ['guid']),
    message: `The guid “${guid}” is that of ${first?.path} already.`,
    remedy: 'Take the line out of the one that did not have it on the old site; it then gets an id of its own.',
  })));
}

/** A name that two entities of one kind claim, unless both mark it ambiguous. */
export function checkSharedNames(register: NameRegister): Finding[] {
  return register.shared().flatMap(({ fold, entities }) => {
    const claims = entities.map((entity) => {
      const index = entity.names.findIndex((name) => foldName(name.text) === fold);
      return { entity, name: index < 0 ? undefined : entity.names[index] };
    });
    if (claims.every(({ name }) => name?.ambiguous === true)) return [];
    // Whose own name it is has the better claim.
    const [first, ...rest] = claims.toSorted((a, b) => Number(a.name !== undefined) - Number(b.name !== undefined));
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
    remedy: `${strict ? 'The archive is strict. List it:' : 'It has a page all the same. To say more of it:'}  ${newCommand(kind, name)}`,
  }));
}

/** Whatever ends before it begins: names, memberships, designations, offices, and the thing or the person itself. */
export function checkIntervals(records: readonly EntityRecord[]): Finding[] {
  return records.flatMap((record) =>
    intervalsOf(record).flatMap(({ field, from, to }): Finding[] => {
      if (!from?.earliest || !to?.latest || compareDays(from.earliest, to.latest) <= 0) return [];
      return [{
        code: 'reversed-interval', severity: 'error', where: at(record.path, field),
        message: `It ends (${to.edtf}) before it begins (${from.edtf}).`, remedy: 'Look at the two dates again.',
      }];
    }),
  );
}

/** `field`: where its end stands. */
interface WrittenInterval {
  readonly field: FieldPath;
  readonly from: DateSpan | undefined;
  readonly to: DateSpan | undefined;
}

function intervalsOf({ kind, data }: EntityRecord): WrittenInterval[] {
  const names = intervalsIn('names', data.names);
  switch (kind) {
    case 'place':
      return [...names, ...intervalsIn('within', data.within)];
    case 'organisation':
      return [...names, ...intervalsIn('part-of', data['part-of']), ...intervalsIn('designations', data.designations), { field: ['dissolved'], from: data.founded, to: data.dissolved }];
    case 'person':
      return [...names, ...intervalsIn('roles', data.roles), { field: ['died'], from: data.born, to: data.died }];
    default:
      return names;
  }
}

function intervalsIn(key: string, list: readonly object[] = []): WrittenInterval[] {
  return list.map(({ from, to }: { readonly from?: DateSpan; readonly to?: DateSpan }, index) => ({ field: [key, index, 'to'], from, to }));
}

/** `merged-into` must lead to an entity that stands. */
export function checkMergers(register: NameRegister): Finding[] {
  return register.mergedIntoNothing().map((entity) => ({
    code: 'merged-into-nothing', severity: 'error', where: at(entity.path, ['merged-into']),
    message: `“${entity.mergedInto}” is no ${entity.kind} with a page of its own.`,
    remedy: 'Write the id of the one that stands, or take the line out.',
  }));
}

/** An article that translates itself, through others or not, has no original. */
export function checkTranslations(articles: readonly Article[]): Finding[] {
  const originals = new Map(articles.map(({ id, translationOf }) => [id, translationOf]));
  return articles.flatMap(({ id, path, translationOf }): Finding[] => {
    const chain = new Set<ArticleId>();
    for (let next = translationOf; next !== undefined && !chain.has(next); next = originals.get(next)) chain.add(next);
    // A loop is reported once, at the member that sorts first.
    if (!chain.has(id) || [...chain].some((other) => other < id)) return [];
    return [{
      code: 'translation-loop', severity: 'error', where: at(path, ['translation-of']),
      message: `translation-of leads back to where it began: ${[id, ...chain].join(' → ')}.`,
      remedy: 'Take the line out of the original.',
    }];
  });
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
