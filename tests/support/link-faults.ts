import type { Element } from 'hast';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { faultsOf } from './built-site.ts';

/** Attributes that hold an address (HTML, index of attributes), as hast spells them. */
const ADDRESSES = ['href', 'src', 'action', 'formAction', 'cite', 'poster', 'data', 'longDesc', 'xLinkHref'];

/** What is wrong with an address of the site, which starts with `/` or `#`; undefined where it leads somewhere. */
export type FindTarget = (address: string, from: string) => string | undefined;

export function targetsOf({ files, pages, former }: BuiltSite): FindTarget {
  const known = new Set(files);
  const idsOf = new Map([...pages, ...former].map(({ path, ids }) => [path, ids]));
  return (address, from) => {
    const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
    const page = path === '' ? from : decodeURI(path);
    const ids = idsOf.get(page);
    if (ids === undefined && (!known.has(page) || page.endsWith('/index.html'))) return 'leads nowhere';
    if (fragment === undefined) return undefined;
    if (fragment === '') return 'names no place on the page';
    return ids?.has(decodeURIComponent(fragment)) ? undefined : 'names a place that the page does not have';
  };
}

function addressesOf({ tagName, properties }: Element): readonly { readonly attribute: string; readonly address: string }[] {
  const sets = ['srcSet', 'imageSrcSet'].flatMap((name) => (properties[name] === undefined ? [] : String(properties[name]).split(/,\s+/).map((part) => part.split(' ')[0] ?? '')));
  return [
    ...ADDRESSES.filter((name) => properties[name] !== undefined).map((name) => ({ attribute: `${tagName} ${name}`, address: String(properties[name]) })),
    ...sets.map((address) => ({ attribute: `${tagName} srcset`, address })),
  ];
}

/** Addresses on a site's pages that lead nowhere, and whatever would be loaded from elsewhere. */
export function linkFaultsOf(site: BuiltSite, origin: string): readonly string[] {
  const find = targetsOf(site);
  const faultOf = ({ path }: BuiltPage, attribute: string, address: string): string | undefined => {
    if (address.trim() === '') return 'is empty';
    if (address === origin || address.startsWith(`${origin}/`)) return find(address.slice(origin.length) || '/', path);
    if (address.startsWith('#') || /^\/(?!\/)/.test(address)) return find(address, path);
    // A page of another site may be led to or quoted; nothing may be loaded from there.
    if (/^https?:\/\/[^/]/.test(address)) return /^(?:a href|blockquote cite|q cite)$/.test(attribute) ? undefined : 'is of another origin';
    return address.startsWith('mailto:') && attribute === 'a href' ? undefined : 'is neither absolute nor on this page';
  };
  return faultsOf([...site.pages, ...site.former], (page) =>
    page.elements.flatMap(addressesOf).flatMap(({ attribute, address }) => {
      const fault = faultOf(page, attribute, address);
      return fault === undefined ? [] : [`${attribute}="${address}" ${fault}`];
    }),
  );
}
