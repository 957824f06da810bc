/** Which offices somebody held when something happened. */
import type { DateSpan } from './date-span.ts';
import { compareSpans, spanOfDay } from './date-span.ts';
import { dayNumber } from './day.ts';
import { inForce } from './in-force.ts';
import type { Certainty } from './in-force.ts';
import { kindOf } from './model.ts';
import type { Article, Entity, EntityKey, Person, Role } from './model.ts';

export interface HeldOffice {
  readonly role: Role;
  readonly certainty: Certainty;
}

/** Offices held all through `when`, the one taken up last first. */
export function officesHeld({ roles, born, died }: Person, when: DateSpan): HeldOffice[] {
  const life = { ...(died && { to: died }), from: born ?? BEFORE_ALL };
  if (inForce(life, when) === undefined) return [];
  return inOrder(roles).toReversed().flatMap((role) => {
    const certainty = inForce(role, when);
    return certainty === undefined ? [] : [{ role, certainty }];
  });
}

const BEFORE_ALL: DateSpan = { edtf: '../..', earliest: null, latest: null, precision: 'day', uncertain: false, approximate: false, openStart: true, openEnd: true };

/** By when they began; those whose beginning nobody wrote down come first. */
export function inOrder(roles: readonly Role[]): Role[] {
  return roles.toSorted((a, b) => (a.from && b.from ? compareSpans(a.from, b.from) : Number(a.from !== undefined) - Number(b.from !== undefined)));
}

/**
 * When an article is about: the date of its event, of several that of the one it is mainly about and nearest before its
 * own day; else the day it appeared.
 */
export function timeOf(article: Article, entityOf: (key: EntityKey) => Entity | undefined): DateSpan {
  const dated = article.mentions.flatMap(({ entity, about }) => {
    const event = kindOf(entity) === 'event' ? entityOf(entity) : undefined;
    return event?.kind === 'event' && event.date?.earliest && event.date.latest ? [{ date: event.date, latest: event.date.latest, about }] : [];
  });
  const main = dated.filter(({ about }) => about);
  const away = ({ latest }: { readonly latest: DateSpan['latest'] }): number => Math.abs(dayNumber(latest ?? article.published) - dayNumber(article.published));
  const [nearest] = (main.length > 0 ? main : dated).toSorted((a, b) => away(a) - away(b) || compareSpans(a.date, b.date));
  return nearest?.date ?? spanOfDay(article.published);
}

/** The title in `lang` where it is given; else as it stands, with its own language. */
export function titleIn({ title, titles, lang }: Role, pageLang: string): { readonly text: string; readonly lang?: string } {
  const primary = pageLang.split('-')[0];
  const own = titles[pageLang] ?? (primary === undefined ? undefined : titles[primary]);
  return own === undefined ? { text: title, ...(lang !== undefined && { lang }) } : { text: own, lang: pageLang };
}
