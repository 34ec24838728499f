/** Every account of a plan as a place, all asked at once: exchanges, chains of addresses, and what can only be looked at. */
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { PortfolioRows } from '@/lib/portfolio/build-view'
import type { QuotesContext } from '@/lib/swaps/gather-quotes.store'
import type { PlanPlace } from '../plan/question'
import { type AskedExchange, askExchange, closedPlace, type ExchangeContext } from './exchange-place.store'
import { walletPlaces } from './wallet-places.store'

export interface PlacesContext extends ExchangeContext, Pick<QuotesContext, 'gasPriceOf'> {
  /** Markets of all connected venues. */
  lines: () => Promise<readonly MarketLine[]>
}

export interface PlacesQuestion {
  accounts: readonly AccountRow[]
  /** Collections of the plan, and the money among them. */
  coins: ReadonlySet<AssetId>
  cash: readonly AssetId[]
  rows: Pick<PortfolioRows, 'holdings' | 'settings'>
  /** US dollars for one; absent: not known. */
  priceOf: (asset: AssetId) => Amount | undefined
}

export type AskedPlace = Omit<AskedExchange, 'place'> & { place: PlanPlace }

/** A place that cannot be asked is in it, closed. @example (await askPlaces(context, question)).map(({ place }) => place.label) */
export async function askPlaces(context: PlacesContext, question: PlacesQuestion): Promise<AskedPlace[]> {
  const { accounts } = question
  const isTraded = accounts.some(({ source }) => source.kind === 'exchange' || source.kind === 'paper')
  const lines = isTraded ? await context.lines() : []
  return (
    await Promise.all(accounts.map((account) => placesOf(context, { ...question, account, lines })))
  ).flat()
}

async function placesOf(
  context: PlacesContext,
  {
    account,
    lines,
    coins,
    cash,
    rows,
    priceOf,
  }: PlacesQuestion & { account: AccountRow; lines: readonly MarketLine[] },
): Promise<AskedPlace[]> {
  const { source, label } = account
  if (source.kind === 'exchange' || source.kind === 'paper')
    return [await askExchange(context, { account, place: source, lines, coins, cash })]
  if (source.kind === 'manual')
    return [
      {
        place: closedPlace(account, say('Nothing can be traded at {account} from here.', { account: label })),
        remarks: [],
      },
    ]
  const places = await walletPlaces(context, {
    account,
    holdings: rows.holdings.filter(({ accountId }) => accountId === account.id),
    coins: [...coins],
    priceOf,
    settings: rows.settings,
  })
  return places.map((place) => ({ place, remarks: [] }))
}
