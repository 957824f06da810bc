/** Sitemaps (sitemaps.org, protocol 0.9) and robots.txt (RFC 9309). */
import XmlBuilder from 'fast-xml-builder';

/** The protocol allows 50,000 addresses a file; fewer keep a file small. */
export const ADDRESSES_PER_SITEMAP = 10_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const builder = new XmlBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, indentBy: '' });

export interface SitemapEntry {
  /** Absolute. */
  readonly loc: string;
  /** A day. */
  readonly lastmod?: string;
}

export function formatSitemap(entries: readonly SitemapEntry[]): string {
  return xml({ urlset: { '@xmlns': NAMESPACE, url: entries } });
}

export function formatSitemapIndex(addresses: readonly string[]): string {
  return xml({ sitemapindex: { '@xmlns': NAMESPACE, sitemap: addresses.map((loc) => ({ loc })) } });
}

function xml(content: object): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...content });
}

export function formatRobots(sitemapUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`;
}
