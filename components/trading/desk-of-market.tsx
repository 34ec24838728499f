/** The desk of one market: what belongs to the user there, and the parts that show it. */
import { type ReactNode, useCallback, useMemo } from 'react'
import { openNewAlert } from '@/components/alerts/editor/handed-start'
import { useNow } from '@/components/ui/now.hooks'
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketAt } from '@/lib/core/order'
import type { OpenOrderRow, OrderRow } from '@/lib/db/rows'
import type { PortfolioView } from '@/lib/portfolio/view'
import { BalancesTable } from './balances-table'
import { averageInQuote } from './chart-lines'
import { ChartPanel } from './chart-panel'
import type { ChosenMarket } from './chosen-market.hooks'
import { type DeskAccount, isInMarket } from './desk-accounts'
import { type DeskFactsState, useDeskFacts } from './desk-facts.hooks'
import { DeskLayout } from './desk-layout'
import { type OpenOrders as Open, useJournal, useOpenOrders, useRates } from './desk-tables.hooks'
import type { DeskWidth } from './desk-width.hooks'
import { FormPart } from './form-part'
import { useHanded } from './handed.hooks'
import { draftOfOpen, oppositeDraft } from './handed-drafts'
import { JournalList } from './journal-list'
import { BookPanel, LiveMarketBar, TradesPanel } from './market-parts'
import { type Offered, useOffered } from './offered.hooks'
import { OpenOrders } from './open-orders'
import { codesOf } from './order-words'
import { OrdersPanel } from './orders-panel'
import { useOwnFills } from './own-fills.hooks'
import { ownLevels } from './own-levels'
import { type Positions, priceOf, usePositions } from './positions.hooks'
import type { Position } from './positions-of'
import { PositionsTable } from './positions-table'
import { saveJournal } from './save-journal'
import type { HeldAt } from './unrealised-at'
import { venueLabel } from './venue-label'

export interface DeskOfMarketProps {
  market: MarketRef
  accountId: AccountId | undefined
  accounts: readonly DeskAccount[]
  chosen: ChosenMarket
  /** A draft from elsewhere, for the form. */
  offered: Offered | undefined
  view: PortfolioView | null
  width: DeskWidth
  /** The search, where it has a column of its own. */
  markets: ReactNode
  /** Opens the search, where it has none. */
  onSearch: (() => void) | undefined
}

export function DeskOfMarket(props: DeskOfMarketProps) {
  const { market, accountId, accounts, chosen, view, width } = props
  const account = accounts.find(({ id }) => id === accountId)
  const now = useNow()
  const own = useOwn(props)
  const handing = useHanded(market)
  const { hand } = handing
  useOffered(props.offered, chosen, handing)
  const { facts } = own.state
  const { base, quote } = codesOf(market)
  const part = { market, base, quote, rules: facts?.rules }
  const { chooseMarket } = chosen
  const coin = facts?.rules.baseAsset
  const onAlert = useMemo(
    () =>
      coin === undefined ? undefined : () => openNewAlert({ kind: 'price-crosses', params: { asset: coin } }),
    [coin],
  )
  const onPrice = useCallback((price: Amount) => hand({ price }, market), [hand, market])
  return (
    <>
      <LiveMarketBar
        market={market}
        venueName={venueLabel(market.venue)}
        paper={account?.paper ?? false}
        favourite={chosen.starred(market)}
        priceStep={facts?.rules.priceStep}
        onSearch={props.onSearch}
        onStar={() => chosen.toggleStar(market)}
        onAlert={onAlert}
      />
      <DeskLayout
        width={width}
        formWanted={handing.turn}
        markets={props.markets}
        chart={
          <ChartPanel
            market={market}
            priceStep={facts?.rules.priceStep}
            orders={own.here}
            held={own.held}
            fills={own.fills}
          />
        }
        book={<BookPanel key="book" {...part} own={own.levels} rows={BOOK_ROWS[width]} onPrice={onPrice} />}
        trades={<TradesPanel key="trades" {...part} />}
        form={
          <FormPart
            market={market}
            account={account}
            accounts={accounts}
            state={own.state}
            handing={handing}
            journal={own.journal}
            chosen={chosen}
          />
        }
        orders={
          <OrdersPanel
            count={own.open?.orders.length ?? null}
            parts={{
              open: (
                <OpenOrders
                  open={own.open}
                  accounts={accounts}
                  market={market}
                  now={now}
                  onMarket={(order) => {
                    const at = marketOf(order, accounts)
                    if (at) chooseMarket(at, order.accountId)
                  }}
                  onEdit={(order) => {
                    const at = marketOf(order, accounts)
                    if (!at) return
                    chooseMarket(at, order.accountId)
                    hand(draftOfOpen(order), at)
                  }}
                />
              ),
              journal: (
                <JournalList
                  rows={own.journal}
                  accounts={accounts}
                  onOpposite={(row, order) => {
                    chooseMarket(row.order.market, row.accountId)
                    hand(oppositeDraft(row, order), row.order.market)
                  }}
                  onExport={() => saveJournal(Date.now())}
                />
              ),
              balances: <BalancesTable view={view} account={account} now={now} />,
              positions: <PositionsTable {...own.positions} account={account} />,
            }}
          />
        }
      />
    </>
  )
}

/** As many as stand beside the chart without scrolling. */
const BOOK_ROWS: Readonly<Record<DeskWidth, number>> = { narrow: 12, middle: 10, wide: 8, vast: 14 }

interface Own {
  state: DeskFactsState
  open: Open | null
  /** Open orders in this market, of every account that trades there. */
  here: readonly OpenOrderRow[]
  levels: ReturnType<typeof ownLevels>
  journal: readonly OrderRow[] | null
  positions: Positions
  /** In the quote coin. */
  held: HeldAt | undefined
  fills: ReturnType<typeof useOwnFills>
}

const NO_ROWS: readonly OrderRow[] = []

/** What the user has in this market: orders, fills, the position and its average cost in the quote coin. */
function useOwn({ market, accountId, accounts, view }: DeskOfMarketProps): Own {
  const state = useDeskFacts(accountId, market)
  const open = useOpenOrders()
  const journal = useJournal()
  const rates = useRates()
  const positions = usePositions(accountId, view, rates)
  const rules = state.facts?.rules
  const here = useMemo(
    () => (open?.orders ?? []).filter((order) => isInMarket(order, market, accounts)),
    [open, market, accounts],
  )
  const mine = useMemo(
    () =>
      journal?.filter(
        ({ accountId: of, order }) => of === accountId && order.market.symbol === market.symbol,
      ) ?? NO_ROWS,
    [journal, accountId, market.symbol],
  )
  const position = positions.positions?.find(({ asset }) => asset === rules?.baseAsset)
  const quotePrice = rules ? priceOf(rules.quoteAsset, view, positions.currency, rates) : null
  return {
    state,
    open,
    here,
    levels: useMemo(() => ownLevels(here), [here]),
    journal,
    positions,
    held: useMemo(() => heldOf(position, quotePrice), [position, quotePrice]),
    fills: useOwnFills({ account: accountId, asset: rules?.baseAsset, journal: mine }),
  }
}

function heldOf(position: Position | undefined, quotePrice: Amount | null): HeldAt | undefined {
  const average = position && averageInQuote(position.average, quotePrice)
  return average && { average, quantity: position.quantity }
}

function marketOf(order: OpenOrderRow, accounts: readonly DeskAccount[]): MarketRef | undefined {
  const account = accounts.find(({ id }) => id === order.accountId)
  return account && marketAt(account, order.symbol)
}
