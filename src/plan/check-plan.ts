/** Findings that only the plan can give: two files for one address, links that lead nowhere. */
import type { Finding } from '../archive/finding.ts';
import { groupsSharing } from '../archive/group.ts';
import type { Archive, SourcePath } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { once } from './once.ts';
import type { Plan } from './page-spec.ts';
import { RESERVED, routes } from './routes.ts';

/** A link or an image of a body, with the line on which it stands in its file. */
export interface PlacedTarget {
  readonly path: SourcePath;
  /** Archive path, or a path of the site. */
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

export interface BodyTargets {
  readonly links: readonly PlacedTarget[];
  readonly images: readonly PlacedTarget[];
}

/** What lies in the archive's folder, by path. */
export type Files = ReadonlyMap<string, 'text' | 'draft' | 'image' | 'other'>;

export function checkPlan(archive: Archive, plan: Plan, targets: BodyTargets, files: Files): Finding[] {
  return [...checkAddresses(archive, plan), ...checkRedirects(archive, plan), ...checkLinks(plan, targets.links, files), ...checkImages(targets.images, files)];
}

function checkAddresses({ articles, pages }: Archive, plan: Plan): Finding[] {
  const owners = [
    ...articles.map((article) => ({ path: article.path, address: routes.article(article.published, article.slug) })),
    ...pages.map((page) => ({ path: page.path, address: routes.standing(page.id) })),
  ];
  const clashes = groupsSharing(owners, ({ address }) => address.toLowerCase()).flatMap((same) => {
    const [first, ...rest] = same.toSorted((a, b) => compareText(a.path, b.path));
    return rest.map(({ path, address }): Finding => ({
      code: 'address-taken', severity: 'error', where: { path, line: 1, column: 1 },
      message: `Its address ${address} is that of ${first?.path} already.`, remedy: 'Rename one of the two files.',
    }));
  });
  const files = new Set(plan.files.map(({ path }) => `${path}/`));
  const isReserved = (id: string): boolean => RESERVED.has(id.toLowerCase()) || /^-?\d{4,}$/.test(id) || files.has(routes.standing(id));
  const reserved = pages.filter(({ id }) => isReserved(id)).map((page): Finding => ({
    code: 'address-taken', severity: 'error', where: { path: page.path, line: 1, column: 1 },
    message: `Its address ${routes.standing(page.id)} belongs to the site.`, remedy: 'Rename the file.',
  }));
  const twice = groupsSharing(plan.files, ({ path }) => path);
  if (twice.length > 0) throw new Error(`planned twice: ${twice.map(([file]) => file?.path).join(', ')}`);
  return [...clashes, ...reserved];
}

function checkRedirects({ articles, entities, pages, indexes }: Archive, plan: Plan): Finding[] {
  const owners = [...articles, ...entities, ...pages, ...indexes.merged.values()].flatMap(({ aliases, path }) => aliases.map((alias, index) => ({ alias, index, path })));
  if (owners.length === 0) return [];
  const files = plan.files.filter((file) => !('text' in file) || file.type !== 'text/html');
  const live = new Set([...plan.pages, ...files].map(({ path }) => bare(path)));
  const taken = new Map<string, SourcePath | undefined>([...indexes.merged].map(([old, { path }]) => [bare(routes.entity(old)), path]));
  return owners.flatMap(({ alias, index, path }): Finding[] => {
    const other = taken.get(bare(alias));
    taken.set(bare(alias), path);
    if (path === undefined || (!live.has(bare(alias)) && other === undefined)) return [];
    return [{
      code: 'alias-is-live', severity: 'error', where: { path, field: ['aliases', index] },
      message: live.has(bare(alias)) ? `${alias} is the address of a page that exists.` : `${alias} is a former address of ${other} too.`,
      remedy: 'Take it out of aliases here.',
    }];
  });
}

/** One address, with or without its last slash. */
function bare(path: string): string {
  return path.replace(/\/+$/, '');
}

function checkLinks(plan: Plan, links: readonly PlacedTarget[], files: Files): Finding[] {
  const live = once(() => new Set<string>([...plan.pages.map(({ path }) => path), ...plan.files.map(({ path }) => path), ...plan.redirects.map(({ from }) => from)]));
  const byName = once(() => new Map([...files.keys()].toReversed().map((file) => [nameOf(file), file])));
  return links.flatMap(({ path, target, line, column }): Finding[] => {
    const [file = ''] = target.split(/[#?]/, 1);
    const isDraft = files.get(file) === 'draft';
    const leads = file === '' || (file.startsWith('/') ? live().has(decoded(file)) || live().has(`${decoded(file)}/`) : files.has(file) && !isDraft);
    if (leads) return [];
    if (isDraft) {
      return [{ code: 'broken-link', severity: 'error', where: { path, line, column }, message: `The link leads to “${target}”, which is a draft.`, remedy: 'Publish that one too, or take the link out.' }];
    }
    const near = file.startsWith('/') ? undefined : byName().get(nameOf(file));
    return [{
      code: 'broken-link', severity: 'error', where: { path, line, column },
      message: `The link leads to “${target}”, and there is no such ${file.startsWith('/') ? 'page' : 'file'}.`,
      remedy: near === undefined ? 'Mend the path, or take the link out.' : `Did you mean “${near}”?`,
    }];
  });
}

function checkImages(images: readonly PlacedTarget[], files: Files): Finding[] {
  return images.filter(({ target }) => files.get(target) !== 'image').map(({ path, target, line, column }) => ({
    code: 'broken-image', severity: 'error', where: { path, line, column },
    ...(files.has(target)
      ? { message: `“${target}” is no image that can be read.`, remedy: 'Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.' }
      : { message: `There is no image “${target}”.`, remedy: 'Put the file beside the article, or mend the path.' }),
  }));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

