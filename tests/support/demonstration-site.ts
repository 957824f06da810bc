/** The site of the demonstration archive, as the last build left it. */
import { readSite } from './built-site.ts';
import { siteFolder } from './checkout.ts';

export const site = readSite(siteFolder);

/** The addresses of articles are days with a name. */
export const articlePages = site.pages.filter(({ path }) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path));
