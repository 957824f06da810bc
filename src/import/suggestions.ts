/** What an editor may want to add to an imported article: nothing of it is written. */
import { dayOf } from '../archive/day.ts';
import { groupBy } from '../archive/group.ts';
import { MENTION_KEYS } from '../archive/kinds.ts';
import { kindOf } from '../archive/model.ts';
import { withoutAddresses } from '../archive/name-finder.ts';
import type { KnownEntities } from '../desk/known-entities.ts';
import { relativeDates } from '../desk/relative-dates.ts';
import type { Remark } from './imported-item.ts';

export function suggestions(text: string, data: Readonly<Record<string, unknown>>, known: KnownEntities, lang = ''): Remark[] {
  return [...names(text, data, known, lang), ...dates(text, data, lang)];
}

function names(text: string, data: Readonly<Record<string, unknown>>, known: KnownEntities, lang: string): Remark[] {
  const lacking = known.lacking(text, lang, data);
  if (lacking.length === 0) return [];
  const lines = [...groupBy(lacking, ({ entity }) => MENTION_KEYS[kindOf(entity)])].map(([key, several]) => `${key}: [${several.map(({ entity }) => entity.slice(entity.indexOf('/') + 1)).join(', ')}]`);
  const words = lacking.map(({ text: form, times }) => `“${form}”${times > 1 ? ` ×${times}` : ''}`);
  return [{ code: 'names-suggested', message: `${words.join(', ')} ${lacking.length === 1 ? 'is a name' : 'are names'} of the archive, not listed here. If they are meant:  ${lines.join('  ')}` }];
}

function dates(text: string, { dateline, date }: Readonly<Record<string, unknown>>, lang: string): Remark[] {
  const printed = typeof dateline === 'object' && dateline !== null && 'date' in dateline ? dateline.date : undefined;
  const filed = dayOf(String(printed ?? date).slice(0, 10));
  if (filed === undefined) return [];
  const once = groupBy(relativeDates(withoutAddresses(text), lang, filed), ({ text: words }) => words.toLowerCase());
  const said = [...once.values()].flatMap(([first]) => (first === undefined ? [] : [`“${first.text}” is ${first.day}`]));
  if (said.length === 0) return [];
  return [{ code: 'days-suggested', message: `${said.join(', ')}, by ${printed === undefined ? 'its date' : 'its dateline'} (${filed}) and if past. An event's file may say so.` }];
}
