/** Which lines a search and the filters leave, with quantities and values of the matching accounts only. Pure. */
import { sum } from '@/lib/core/amount'
import type { AccountId, PortfolioId, TagId } from '@/lib/core/ids'
import { shareOf } from '@/lib/portfolio/group-lines'
import type { AccountLine, AssetLine, LinePart, PortfolioView } from '@/lib/portfolio/view'

export interface LineFilter {
  search?: string
  account?: AccountId
  portfolio?: PortfolioId
  tag?: TagId
}

/** @example matchesSearch({ symbol: 'BTC', name: 'Bitcoin' }, 'coin') // true */
export function matchesSearch(line: { symbol: string; name: string }, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return (
    wanted === '' || line.symbol.toLowerCase().includes(wanted) || line.name.toLowerCase().includes(wanted)
  )
}

/** Shares stay shares of the whole portfolio. @example filterLines(view, { tag, search: 'usd' }) */
export function filterLines(view: PortfolioView, filter: LineFilter): AssetLine[] {
  const lines = linesOf(view, filter).filter((line) => matchesSearch(line, filter.search ?? ''))
  if (!filter.account && !filter.portfolio && !filter.tag) return lines
  const wanted = new Set(
    view.accounts.filter((account) => matchesAccount(account, filter)).map(({ id }) => id),
  )
  return lines.flatMap((line) => {
    const parts = line.parts.filter(({ accountId }) => wanted.has(accountId))
    return parts.length === 0 ? [] : [narrowed(line, parts, view)]
  })
}

/** What an account that is in no total holds is shown when that account is chosen, and never among the rest. */
function linesOf(
  { lines, paper = [], accounts }: PortfolioView,
  { account: chosen }: LineFilter,
): AssetLine[] {
  const isApart = accounts.some(({ id, apart }) => apart && id === chosen)
  return isApart ? paper.filter(({ excluded }) => excluded === undefined) : lines
}

function matchesAccount(account: AccountLine, { account: id, portfolio, tag }: LineFilter): boolean {
  return (
    (!id || account.id === id) &&
    (!portfolio || account.portfolios.includes(portfolio)) &&
    (!tag || account.tags.includes(tag))
  )
}

function narrowed(line: AssetLine, parts: LinePart[], view: PortfolioView): AssetLine {
  const values = parts.map(({ value }) => value)
  const value = values.every((one) => one !== null) ? sum(values) : null
  return {
    ...line,
    parts,
    quantity: sum(parts.map(({ quantity }) => quantity)),
    value,
    // Of a whole that it is no part of there is no share.
    share: view.paper?.includes(line) ? null : shareOf(value, view.netWorth),
  }
}
