/**
 * The trading desk's part of an engine session: accounts that orders go through, the journal, what is asked until it is settled.
 * A lock of the screen ends every review; a lock of the vault ends the session, and the next one asks for what was on its way.
 */
import { base64url } from '@/lib/core/bytes'
import type { AccountId } from '@/lib/core/ids'
import type { AccountRow, PaperSource } from '@/lib/db/rows'
import { readView } from '@/lib/db/view.store'
import type { EngineContext } from '@/lib/engine/context'
import { venue as findVenue } from '@/lib/exchanges/catalogue'
import { openExchangeDesk } from '@/lib/exchanges/trading/open-desk.client'
import { openPublicDesk } from '@/lib/exchanges/trading/open-public-desk.client'
import { askRealised } from '@/lib/ledger/ask-realised'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { PortfolioView } from '@/lib/portfolio/view'
import { createMarketCache } from '@/lib/sync/market-cache.store'
import { createConfirm } from '@/lib/trading/confirm-order.store'
import { createDesks } from '@/lib/trading/desks.store'
import { createEnsurePrices } from '@/lib/trading/ensure-prices.store'
import { openPaperDesk } from '@/lib/trading/paper/open-paper-desk.store'
import { readDueOrders } from '@/lib/trading/read-due-orders.store'
import { realisedQuestion } from '@/lib/trading/realised-question'
import { lapseDrafts } from '@/lib/trading/recover-orders.store'
import { createSettler } from '@/lib/trading/settler.store'
import { createTradingHandlers } from '@/lib/trading/trading.handlers'
import type { TradingContext } from '@/lib/trading/trading-context'

export interface Desk {
  handlers: ReturnType<typeof createTradingHandlers>
  /** For whoever compares a venue with other ways. */
  openAccount: TradingContext['openDesk']
  ensurePrices: ReturnType<typeof createEnsurePrices>
  venueName: (account: AccountRow) => string
  /** Asks for what is due, and reads the open orders of accounts that have some. */
  tick: () => Promise<void>
  nextDueAt: () => Promise<number>
  /** An order was sent whose end is not known: the engine stays. */
  isBusy: () => Promise<boolean>
  /** The screen was locked. */
  lockDrafts: () => Promise<void>
  close: () => void
}

export interface DeskOptions {
  ledger: Pick<Ledger, 'ask'>
  /** Markets of all connected venues. */
  lines: () => Promise<readonly MarketLine[]>
  /** Balances and past of the account are read anew; does not wait for it. */
  onMoved: (account: AccountId) => void
}

/** @example const desk = openDesk(context, { ledger, lines, onMoved }); compose(tradingMessages, desk.handlers) */
export function openDesk(context: EngineContext, { ledger, lines, onMoved }: DeskOptions): Desk {
  const { db, now, randomBytes } = context
  const newSession = () => base64url(randomBytes(16))
  let session = newSession()
  const desks = createDesks(context, {
    exchange: openExchangeDesk,
    paper: async (id, source) =>
      openPaperDesk({ db, now, venue: await publicDesk(context, source), onMoved }, id),
  })
  const trading: TradingContext = {
    db,
    now,
    randomBytes,
    openDesk: desks.open,
    session: () => session,
    underWay: new Set(),
    onMoved,
    wake: () => settler.wake(),
  }
  const settler = createSettler(trading)
  const ensurePrices = createEnsurePrices(context)
  const handlers = createTradingHandlers({
    trading,
    confirm: createConfirm(trading),
    settler,
    announce: context.announce,
    readPortfolio: () => readView<PortfolioView>('full', context.viewKey),
    ensurePrices,
    whatIf: (question) => askRealised(ledger, realisedQuestion({ ...question, now: now() })),
    venueName,
    lines,
  })
  settler.wake()
  return {
    handlers,
    openAccount: desks.open,
    ensurePrices,
    venueName,
    tick: async () => {
      await settler.settle()
      await readDueOrders(trading)
      settler.wake()
    },
    nextDueAt: settler.nextDueAt,
    isBusy: settler.isBusy,
    lockDrafts: async () => {
      session = newSession()
      await lapseDrafts(db, now())
    },
    close: () => {
      settler.close()
      desks.close()
    },
  }
}

function publicDesk({ db, fetch, now }: EngineContext, { venue, endpoint }: PaperSource) {
  const cache = createMarketCache(db, now)
  return openPublicDesk({ venue, fetch, cache, now, ...(endpoint === undefined ? {} : { endpoint }) })
}

const venueName = ({ source, label }: AccountRow): string =>
  source.kind === 'exchange' || source.kind === 'paper' ? findVenue(source.venue).name : label
