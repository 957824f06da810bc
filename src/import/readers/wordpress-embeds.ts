/** The page of what WordPress would have embedded: `[youtube id="…"]`, `[vimeo 12345678]`, `[audio src="/…"]`. */
import { watchAddress } from '../html/embeds.ts';

/** Their content is an address, or a number that a service gave the film. */
export const EMBEDS: ReadonlySet<string> = new Set(['embed', 'youtube', 'vimeo', 'soundcloud', 'video', 'audio', 'tweet', 'twitter', 'dailymotion', 'googlevideo', 'instagram', 'facebook', 'gist', 'ted', 'slideshare', 'scribd', 'iframe', 'wpvideo', 'spotify']);

/** Attributes that may hold an address; a number stands for a value without a name. */
const ADDRESS_KEY = /^(?:\d+|src|url|mp4|mp3|ogg|webm|m4a|href)$/;
const ID_KEY = /^(?:\d+|id|v|video_id|clip_id)$/;

/** What an id looks like, and what comes before it in the address of its page. */
const PAGES: Readonly<Record<string, readonly [id: RegExp, page: string]>> = {
  youtube: [/^[\w-]{11}(?=$|[?&])/, 'https://www.youtube.com/watch?v='],
  vimeo: [/^\d{5,12}(?=$|[?&])/, 'https://vimeo.com/'],
  dailymotion: [/^x[a-z\d]{4,9}(?=$|[?&])/, 'https://www.dailymotion.com/video/'],
  wpvideo: [/^[A-Za-z\d]{8}$/, 'https://videopress.com/v/'],
  gist: [/^(?:\d+|[\da-f]{20,40})$/, 'https://gist.github.com/'],
};

/** Whole, or a path from the top of the old site; undefined where neither is known. */
export function embeddedAddress(name: string, values: ReadonlyMap<string, string>, content = ''): string | undefined {
  const given = [...values, ['0', content] as const].map(([key, value]) => [key, plain(value)] as const);
  const address = given.find(([key, value]) => ADDRESS_KEY.test(key) && /^(?:https?:\/\/|\/)[^\s<>"]+$/i.test(value))?.[1];
  if (address !== undefined) return address.startsWith('/') && !address.startsWith('//') ? address : watchAddress(address.startsWith('//') ? `https:${address}` : address);
  const [pattern, page] = Object.hasOwn(PAGES, name) ? (PAGES[name] ?? []) : [];
  const id = given.map(([key, value]) => (ID_KEY.test(key) ? pattern?.exec(value)?.[0] : undefined)).find((found) => found !== undefined);
  return id === undefined || page === undefined ? undefined : page + id;
}

/** WordPress.com wrote `[youtube=http://…&w=640&h=385]`: its size is no part of the address. */
function plain(value: string): string {
  const whole = value.replaceAll(/&(?:amp|#0?38);/g, '&').trim();
  return whole.startsWith('=') ? whole.slice(1).replaceAll(/&[wh]=\d+/g, '') : whole;
}
