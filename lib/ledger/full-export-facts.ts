/** What the full export is written from, out of what the ledger was given and has built. Pure. */
import type { AccountId } from '@/lib/core/ids'
import { inOrder } from '@/lib/history/effective-entry'
import type { ExportedSeries, FullExportFacts } from '@/lib/reports/full-export/facts'
import type { Built, Given } from './build-book'
import { reportFacts } from './report-facts'

/** @example writeFullExport(fullExportFacts(given, built), ['json']) */
export function fullExportFacts(given: Omit<Given, 'changed'>, built: Built): FullExportFacts {
  const { accounts, portfolios, tags, assets, holdings, imports } = given.surroundings
  const { values, gains, matches, prices, now, apartOf } = built
  return {
    madeAt: now,
    accounts,
    portfolios,
    tags,
    assets,
    holdings,
    manualPrices: given.prices.manualPrices,
    imports,
    entries: [...given.entries.values()].sort(inOrder),
    replaced: given.replaced,
    overlays: given.words.overlays,
    links: given.words.links,
    transfers: matches.transfers,
    lotChoices: given.words.lotChoices,
    rules: given.rules,
    prices,
    outgoes: reportFacts({ ...given, surroundings: built.surroundings }, built).outgoes,
    lots: gains.lots({}),
    values: {
      whole: values.series({ of: 'whole' }),
      accounts: new Map(
        accounts.map(({ id }): [AccountId, ExportedSeries] => [
          id,
          apartOf(id)?.values.series({ of: 'whole' }) ?? values.series({ of: 'account', account: id }),
        ]),
      ),
    },
  }
}
