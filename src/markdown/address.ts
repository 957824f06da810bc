/** What an author's `href` or `src` means. */
export type Address =
  | { readonly kind: 'external'; readonly url: string }
  /** A file of the archive. */
  | { readonly kind: 'archive'; readonly path: string; readonly fragment?: string }
  | { readonly kind: 'site'; readonly href: string; readonly path: string; readonly fragment?: string }
  | { readonly kind: 'fragment'; readonly fragment: string }
  | { readonly kind: 'refused'; readonly why: 'bad' | 'outside' | 'unsafe' };

const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);
const internalScheme = 'dateline:';

/**
 * Reads an address as a browser does (which drops tabs and line breaks, and takes `\` for `/`), so that nothing passes
 * for a path here and is a host or a script there. `dir` is the folder of the file that holds it.
 */
export function parseAddress(written: string, dir: string): Address {
  const value = trimBlanks(written.replace(/[\t\n\r]/g, ''));
  const [, before = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(value) ?? [];
  const path = before.replaceAll('\\', '/');
  const fragment = decode(hash.slice(1));
  if (fragment === undefined) return { kind: 'refused', why: 'bad' };
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(path)?.[1]?.toLowerCase();
  if (scheme !== undefined) return parseAbsolute(scheme, path + query + hash);
  if (path.startsWith('//')) return parseAbsolute('https', `https:${path}${query}${hash}`);
  if (path === '') {
    return fragment === '' || query !== '' ? { kind: 'refused', why: 'bad' } : { kind: 'fragment', fragment };
  }
  const named = fragment === '' ? {} : { fragment };
  if (path.startsWith('/') && !path.endsWith('.md')) {
    return { kind: 'site', href: path + query + hash, path, ...named };
  }
  const resolved = resolvePath(path, dir);
  return typeof resolved === 'string' ? { kind: 'archive', path: resolved, ...named } : resolved;
}

/** An image's address. A path that starts with `/` starts at the top of the archive: `/media/map.png`. */
export function parseImageAddress(written: string, dir: string): Address {
  const address = parseAddress(written, dir);
  if (address.kind === 'fragment') return { kind: 'refused', why: 'bad' };
  if (address.kind !== 'site') return address;
  const resolved = resolvePath(address.path, '');
  return typeof resolved === 'string' ? { kind: 'archive', path: resolved } : resolved;
}

/** The form in which cached HTML names a file of the archive. Only letters that no attribute needs to escape. */
export function formatInternal(path: string, fragment?: string): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  return internalScheme + steps + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`);
}

/** Reads what `formatInternal` wrote; `undefined` for any other address. */
export function parseInternal(href: string): { readonly path: string; readonly fragment?: string } | undefined {
  if (!href.startsWith(internalScheme)) return undefined;
  const [path = '', fragment] = href.slice(internalScheme.length).split('#').map(decodeURIComponent);
  return fragment === undefined ? { path } : { path, fragment };
}

/** Without the blanks and control characters that browsers drop from both ends. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(start, end);
}

function parseAbsolute(scheme: string, href: string): Address {
  if (!safeSchemes.has(scheme)) return { kind: 'refused', why: 'unsafe' };
  if (!scheme.startsWith('http')) return { kind: 'external', url: href };
  const url = URL.parse(href);
  if (url === null) return { kind: 'refused', why: 'bad' };
  // `https:host/x` is a relative address to a browser that is on https already.
  return { kind: 'external', url: /^https?:\/\//i.test(href) ? href : url.href };
}

function resolvePath(path: string, dir: string): string | Address {
  const decoded = decode(path);
  // oxlint-disable-next-line no-control-regex -- no file is named so
  if (decoded === undefined || /[\0-\x1f\\]/.test(decoded)) return { kind: 'refused', why: 'bad' };
  const steps = decoded.startsWith('/') ? [] : dir.split('/').filter((step) => step !== '');
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return { kind: 'refused', why: 'outside' };
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
