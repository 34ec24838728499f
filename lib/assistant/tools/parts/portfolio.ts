/** What tools say of the portfolio as a whole: how old it is, and what its total does not include. */
import { AppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import type { PortfolioView } from '@/lib/portfolio/view'
import { record, type Source, type Told } from '../told'
import type { ToolWorld } from '../tool-world'
import { account, at, count, symbol } from './leaves'

/** @throws AppError before the first reading */
export async function wantPortfolio(world: ToolWorld): Promise<PortfolioView> {
  const view = await world.portfolio()
  if (!view)
    throw new AppError('not-found', say('Nothing has been read yet: there is no portfolio to look at.'))
  return view
}

export const noPrice = (of: string): Sentence => say('No source has a price for {symbol}.', { symbol: of })

/** Where a figure of the dashboard stands. */
export const onDashboard = (label: Sentence): Source => ({ label, route: 'dashboard' })

const MOST = 8

/** Absent: everything is in the total, and fresh. */
export function notInTotal({ completeness, lines }: PortfolioView): Record<string, Told> {
  const { stale, missing, unpriced, excluded } = completeness
  const symbolOf = new Map(lines.map((line) => [line.asset, line.symbol]))
  const told = {
    ...(stale.length === 0 ? {} : { accounts_out_of_date: stale.slice(0, MOST).map(account) }),
    ...(missing.length === 0 ? {} : { accounts_never_read: missing.slice(0, MOST).map(account) }),
    ...(unpriced.length === 0
      ? {}
      : {
          assets_without_a_price: count(unpriced.length),
          of_these: unpriced.slice(0, MOST).map((asset) => symbol(symbolOf.get(asset) ?? asset)),
        }),
    ...(excluded === 0 ? {} : { unlisted_or_hidden_assets_left_out: count(excluded) }),
  }
  return Object.keys(told).length === 0 ? {} : { not_exact_because: record(told) }
}

/** @example asOf(view) // { as_of: at(view.builtAt) } */
export const asOf = ({ builtAt }: PortfolioView): Record<string, Told> => ({ as_of: at(builtAt) })
