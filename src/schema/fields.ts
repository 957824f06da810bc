/** Pieces that the front matter of several kinds shares. */
import { z } from 'zod';
import { dayOf, parseDateSpan } from '../archive/date-span.ts';
import type { FindingCode } from '../archive/findings-catalogue.ts';
import type { DateSpan, Day } from '../archive/date-span.ts';

/** A refusal with its own code and remedy; `source/` turns it into a finding. */
export interface Refusal {
  readonly finding: FindingCode;
  readonly remedy: string;
}

type Context = z.core.$RefinementCtx;

export function refuse(context: Context, input: unknown, message: string, refusal: Refusal): typeof z.NEVER {
  context.issues.push({ code: 'custom', input, message, params: { ...refusal } });
  return z.NEVER;
}

/** No XML may hold these (XML 1.0, section 2.2), and no eye sees them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/u;

/** One line of text, trimmed. A number or a truth value is a slip of YAML, and is said to be one. */
export const text = z.string().transform((value, context) => {
  if (CONTROL.test(value)) return refuse(context, value, 'it holds a control character.', { finding: 'control-character', remedy: 'Delete the text and type it anew; the character can’t be seen.' });
  const line = value.trim().replaceAll(/\s*\n\s*/g, ' ').normalize('NFC');
  return line === '' ? refuse(context, value, 'nothing stands here.', { finding: 'empty-value', remedy: 'Write something, or take the line out.' }) : line;
});

export const texts = z.union([text.transform((one) => [one]), z.array(text)], { error: 'a text or a list of texts' });

export const url = text.transform((value, context) => {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  return refuse(context, value, `“${value}” is no web address.`, { finding: 'bad-url', remedy: 'Give a whole one that starts with https:// or http://.' });
});

/** BCP 47, in canonical form. */
export const language = text.transform((value, context) => {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value;
  } catch {
    return refuse(context, value, `“${value}” is no language tag.`, { finding: 'bad-language', remedy: 'Use a tag such as en, sv, fa or ar (BCP 47).' });
  }
});

const PROBLEMS = {
  'not-edtf': { finding: 'bad-date', remedy: 'Write it as EDTF: 2011-04-08, 2009-07, 1986, 1986~ (about), 2003? (uncertain), 198X, 2009-07-28/2009-07-29, ../2009.' },
  impossible: { finding: 'impossible-date', remedy: 'Look at the month and the day again.' },
  reversed: { finding: 'reversed-interval', remedy: 'Look at the two dates again.' },
} as const satisfies Record<string, Refusal>;

/** A vague date as its EDTF text; YAML reads a bare year as a number. */
export const span = z.union([z.string(), z.number()], { error: 'a date such as 2011-04-08, 2011 or 1986~' }).transform((value, context): DateSpan => {
  const written = String(value).trim();
  const parsed = parseDateSpan(written);
  return 'problem' in parsed ? refuse(context, value, parsed.message, PROBLEMS[parsed.problem]) : parsed;
});

export const day = z.union([z.string(), z.number()], { error: 'a day such as 2011-04-08' }).transform((value, context): Day => {
  const written = String(value).trim();
  return writtenDay(written) ?? refuseDay(context, written);
});

/** No article is older than the year 0, and no address has room for a minus. */
function writtenDay(written: string): Day | undefined {
  return written.startsWith('-') ? undefined : dayOf(written);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-](\d{2}):?(\d{2}))?$/;

export interface Moment {
  readonly day: Day;
  /** ISO 8601 with seconds and zone. */
  readonly instant?: string;
}

/** A calendar day, or an instant with its zone. The day is the one written, whatever the zone of a reader. */
export const moment = z.union([z.string(), z.number()], { error: 'a day such as 2011-04-08' }).transform((value, context): Moment => {
  const written = String(value).trim();
  const plain = writtenDay(written);
  if (plain !== undefined) return { day: plain };
  const parts = INSTANT.exec(written);
  const dayPart = parts?.[1] === undefined ? undefined : dayOf(parts[1]);
  if (parts === null || dayPart === undefined) return refuseDay(context, written);
  const [, , hour = '', minute = '', second = '00', zone, zoneHour = '0', zoneMinute = '0'] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    return refuse(context, value, `“${written}” has a time of day that does not exist.`, { finding: 'impossible-date', remedy: 'Look at the hours and the minutes again.' });
  }
  if (zone === undefined) {
    return refuse(context, value, `“${written}” has a time but no zone.`, { finding: 'time-without-zone', remedy: `Add the zone (${dayPart}T${hour}:${minute}:${second}+01:00), or leave the time out.` });
  }
  // No clock is further from Greenwich than that, and of hours from 24 on no feed could make a date.
  if (Number(zoneHour) > 14 || Number(zoneMinute) > 59) {
    return refuse(context, value, `“${written}” has a zone that does not exist.`, { finding: 'impossible-date', remedy: 'Look at its hours and minutes again: +01:00 is one hour ahead of Greenwich.' });
  }
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return { day: dayPart, instant: `${dayPart}T${hour}:${minute}:${second}${offset}` };
});

function refuseDay(context: Context, written: string): never {
  if (/^\d{4}(-\d{2})?$/.test(written)) {
    return refuse(context, written, `“${written}” has no day, and one is needed here.`, { finding: 'date-too-vague', remedy: 'Give the day as 2011-04-08. When the event’s date is vague, put that in the event.' });
  }
  if (/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(written)) {
    return refuse(context, written, `“${written}” is no day of the calendar.`, { finding: 'impossible-date', remedy: 'Look at the month and the day again.' });
  }
  return refuse(context, written, `“${written}” is no date as it is written here.`, { finding: 'bad-date', remedy: 'Write it as 2011-04-08, or with a time and a zone as 2011-04-08T14:30:00+01:00.' });
}

/** A former address of the site, as a path (a whole address loses its origin). */
export const formerPath = text.transform((value, context) => {
  const path = URL.canParse(value) ? value.slice(new URL(value).origin.length) : value;
  const steps = unescaped(path.split(/[?#]/)[0] ?? '').split(/[/\\]/);
  const leavesSite = path.startsWith('//') || path.includes('\\') || steps.includes('..') || steps.includes('.');
  if (path.startsWith('/') && !leavesSite) return path;
  return refuse(context, value, `“${value}” is no path of the site.`, { finding: 'bad-alias', remedy: 'A former address starts with a slash: /old/path/.' });
});

/** As written where it is not percent-encoded UTF-8. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export const formerPaths = z.union([formerPath.transform((one) => [one]), z.array(formerPath)], { error: 'a path or a list of paths' });

/** A reference by id, name or alias, with what the article calls it. */
export const reference = z.union(
  [
    z.union([text, z.number().transform(String)], { error: 'a name' }).transform((ref): Reference => ({ ref })),
    z.strictObject({ id: text.describe('Id, name or alias.'), as: text.optional().describe('What the article calls them, such as their office.') })
      .transform(({ id, as }): Reference => (as === undefined ? { ref: id } : { ref: id, as })),
  ],
  { error: 'a name, or {id, as}' },
);

export interface Reference {
  readonly ref: string;
  readonly as?: string;
}

export const references = z.union([reference.transform((one) => [one]), z.array(reference)], { error: 'a name or a list of names' });

/** An id that stands in addresses: letters, digits and `- _ .`, no slash, not starting with a dot. */
export const id = z.union([z.string(), z.number()], { error: 'an id such as camp-ashraf' }).transform((value, context) => {
  const written = String(value).normalize('NFC');
  if (ID.test(written)) return written;
  return refuse(context, value, `“${written}” can’t be an id.`, { finding: 'bad-id', remedy: 'Use letters, digits and hyphens, such as camp-ashraf.' });
});

export const ID = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]|\u200c)*$/u;

export const interval = {
  from: span.optional().describe('When it began (EDTF). Leave it out when unknown.'),
  to: span.optional().describe('When it ended (EDTF). Leave it out while it lasts.'),
};

/** Where it lies, what it belongs to: one id, or a list of ids with their dates. */
export const datedReferences = z.union(
  [
    text.transform((ref) => [{ ref }]),
    z.array(
      z.union([
        text.transform((ref) => ({ ref })),
        z.strictObject({ id: text, ...interval, note: text.optional() }).transform(({ id, ...rest }) => ({ ref: id, ...rest })),
      ], { error: 'an id, or {id, from, to}' }),
    ),
  ],
  { error: 'an id, or a list of {id, from, to}' },
);

export const citation = z.strictObject({
  publisher: text.optional().describe('Who published it.'),
  title: text.optional().describe('Its title.'),
  url: url.optional().describe('Its address.'),
  date: span.optional().describe('Its own date (EDTF).'),
  retrieved: day.optional().describe('The day it was read there.'),
  snapshot: url.optional().describe('Address of an archived copy.'),
  licence: text.optional().describe('Terms under which it may be used.'),
  note: text.optional().describe('Anything a reader should know of it, such as whom it is close to.'),
});

export const citations = z.union([citation.transform((one) => [one]), z.array(citation)], { error: 'a source, or a list of sources' });
