/** Claims as rows. Figures stand side by side, each under the name of whoever gave it; nothing is summed or averaged. */
import { groupBy } from '../archive/group.ts';
import type { Article, Claim, Figure } from '../archive/model.ts';
import { articleLink, partyText } from './links.ts';
import type { ReportedClaims } from './entity-company.ts';
import type { NamesContext } from './links.ts';
import type { ClaimRow, Ledger, LedgerRow } from './models.ts';

/** `articleLang`: of the article that reports it, and so of the quotation. */
export function claimRow(claim: Claim, articleLang: string, lang: string, context: NamesContext): ClaimRow {
  const archiveLang = context.settings.lang;
  const { id, says, of, count, date, note, quote, url } = claim;
  return {
    id, says, count,
    who: partyText(claim.source, lang, context),
    ...(archiveLang !== lang && { textLang: archiveLang }),
    ...(quote !== undefined && articleLang !== lang && { quoteLang: articleLang }),
    ...(of !== undefined && { of }), ...(date && { date }), ...(note !== undefined && { note }), ...(quote !== undefined && { quote }), ...(url !== undefined && { url }),
  };
}

/** All claims on an event, a table for each thing counted; the same claim in several articles stands once, under the first. */
export function buildLedgers(reported: ReportedClaims, lang: string, context: NamesContext): Ledger[] {
  const claims = distinct(reported);
  return [...groupBy(claims, ({ claim }) => `${claim.says}${claim.of === undefined ? '' : `\0${claim.of}`}`).values()].map((group) => {
    const rows = group
      .map(({ claim, article }): LedgerRow => ({ ...claimRow(claim, article.lang, lang, context), id: `${article.id}-${claim.id}`, seenIn: articleLink(article, lang, context, false) }))
      .sort((a, b) => lowest(a.count) - lowest(b.count) || highest(a.count) - highest(b.count));
    const [first] = group;
    return {
      says: first?.claim.says ?? '',
      ...(first?.claim.of !== undefined && { of: first.claim.of }),
      rows,
      range: {
        min: Math.min(...rows.map((row) => lowest(row.count))),
        max: Math.max(...rows.map((row) => highest(row.count))),
        sources: new Set(group.map(({ claim }) => claim.source.entity ?? claim.source.asWritten)).size,
      },
    };
  });
}

function distinct(claims: readonly { readonly claim: Claim; readonly article: Article }[]): { claim: Claim; article: Article }[] {
  const groups = groupBy(claims, ({ claim }) => JSON.stringify([claim.source.entity ?? claim.source.asWritten, claim.says, claim.of, claim.count, claim.date?.edtf]));
  return [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

/** The lowest number that a figure allows; what has no lower bound is placed at its upper one. */
export function lowest({ min, about, max }: Figure): number {
  return min ?? about ?? max ?? 0;
}

export function highest({ min, about, max }: Figure): number {
  return max ?? about ?? min ?? 0;
}
