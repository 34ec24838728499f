/** A portfolio's part of the view, as a view of its own. Pure. What is told of the whole only (snapshots, change of a day) is left out. */
import { filterLines } from '@/components/portfolio/filter-lines'
import { sortLines } from '@/components/portfolio/sort-lines'
import { sum } from '@/lib/core/amount'
import type { PortfolioId } from '@/lib/core/ids'
import { shareOf } from '@/lib/portfolio/group-lines'
import type { AssetLine, Completeness, PortfolioView } from '@/lib/portfolio/view'

/** @example narrowView(view, longTerm).netWorth // what its accounts are worth */
export function narrowView(view: PortfolioView, portfolio: PortfolioId): PortfolioView {
  const accounts = view.accounts.filter(({ portfolios }) => portfolios.includes(portfolio))
  const members = new Set(accounts.map(({ id }) => id))
  const partOf = (lines: readonly AssetLine[]) =>
    filterLines({ ...view, accounts, lines: [...lines], paper: [] }, { portfolio })
  const lines = partOf(view.lines)
  const netWorth = sum(lines.flatMap(({ value }) => (value === null ? [] : [value])))
  const excluded = partOf(view.excluded).map(withoutShare)
  const paper = partOf(view.paper ?? []).map(withoutShare)
  const { paper: _whole, ...rest } = view
  return {
    ...rest,
    accounts,
    lines: sortLines(
      lines.map((line) => ({ ...line, share: shareOf(line.value, netWorth) })),
      { column: 'value', descending: true },
    ),
    excluded,
    ...(paper.length === 0 ? {} : { paper }),
    netWorth,
    change24h: null,
    history: [],
    completeness: completenessOf(view.completeness, { members, lines, excluded, accounts }),
  }
}

/** Of a whole that it is no part of there is no share. */
const withoutShare = (line: AssetLine): AssetLine => ({ ...line, share: null })

interface Part extends Pick<PortfolioView, 'lines' | 'excluded' | 'accounts'> {
  members: ReadonlySet<string>
}

function completenessOf(whole: Completeness, { members, lines, excluded, accounts }: Part): Completeness {
  return {
    accounts: accounts.filter(({ apart }) => !apart).length,
    stale: whole.stale.filter((id) => members.has(id)),
    missing: whole.missing.filter((id) => members.has(id)),
    unpriced: lines.filter(({ value }) => value === null).map(({ asset }) => asset),
    excluded: excluded.length,
  }
}
