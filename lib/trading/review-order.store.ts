/**
 * The review before an order: everything is asked and checked anew, the draft is written into the journal, and the page is
 * told what would happen. Nothing is sent. What the review answers is the only thing that a confirm can be made of.
 */

import type { Realised } from '@/lib/accounting/realised'
import type { Amount } from '@/lib/core/amount'
import { base64url } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { type AssetId, randomId } from '@/lib/core/ids'
import type { OrderId, ResolvedOrder } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import { wordHashOf } from '@/lib/core/word-hash'
import type { AccountRow, OrderRow } from '@/lib/db/rows'
import type { PortfolioView } from '@/lib/portfolio/view'
import { readSettings } from '@/lib/settings/settings.store'
import { allocationChange, allocationLines } from './allocation-change'
import { countOpen } from './count-open.store'
import type { OrderDraft } from './draft'
import { estimateOrder } from './estimate-order'
import { type GatheredFacts, gatherFacts } from './gather-facts.store'
import { refuseUnlessMayTrade } from './may-trade'
import { orderHash } from './order-hash'
import { compareWithOthers, pricesOf, worthOf } from './order-prices'
import { readPricing } from './read-pricing.store'
import { refuseNewOrders } from './refuse-new-orders.store'
import { resolveDraft } from './resolve-draft'
import type { OrderEstimate, OrderReview } from './review'
import type { TradingContext } from './trading-context'
import { middleOf } from './walk-book'

export const REVIEW_MS = 60_000

export interface ReviewDeps {
  trading: TradingContext
  /** The portfolio as it is shown; `undefined` before the first one was built. */
  readPortfolio: () => Promise<PortfolioView | undefined>
  /** Asks other sources for the prices of these coins where they are not known or old; what fails is said as unknown. */
  ensurePrices: (assets: readonly AssetId[]) => Promise<void>
  /** What the sale would realise under the person's rules. */
  whatIf: (question: WhatIf) => Promise<Realised | { unknown: Sentence }>
  venueName: (account: AccountRow) => string
}

export interface WhatIf {
  order: ResolvedOrder
  estimate: OrderEstimate
  rules: GatheredFacts['rules']
}

interface Reviewed extends GatheredFacts {
  account: AccountRow
  order: ResolvedOrder
  estimate: OrderEstimate
  warnings: Sentence[]
  reference: Amount | undefined
  worth: Amount | undefined
}

/** @throws AppError with what is wrong and what to do; nothing is written then */
export async function reviewOrder(deps: ReviewDeps, draft: OrderDraft): Promise<OrderReview> {
  const { trading, readPortfolio, whatIf, venueName } = deps
  const opened = await trading.openDesk(draft.account)
  refuseUnlessMayTrade(opened.account)
  if (!opened.desk.findable.offered) throw new AppError('not-supported', opened.desk.findable.reason)
  const reviewed = await check(deps, draft, opened.account, await gatherFacts(opened, draft))
  const { account, order, estimate, rules, reference, warnings } = reviewed
  const [settings, portfolio, realised] = await Promise.all([
    readSettings(trading.db),
    readPortfolio(),
    whatIf({ order, estimate, rules }),
  ])
  const { row, nonce } = await writeDraft(trading, reviewed, {
    replaces: draft.replaces,
    clientId: opened.desk.clientId,
  })
  return {
    id: row.id,
    order,
    hash: row.hash,
    nonce,
    expiresAt: row.expiresAt,
    accountLabel: account.label,
    venueName: venueName(account),
    paper: account.source.kind === 'paper',
    estimate,
    ...(reference === undefined ? {} : { reference }),
    driftBound: settings.desk.driftPercent / 100,
    realised,
    allocation: portfolio
      ? allocationChange({ ...allocationLines(portfolio, account.id), rules, estimate })
      : { unknown: say('Your portfolio has not been read yet.') },
    warnings,
  }
}

async function check(
  { trading: { db, now }, ensurePrices }: ReviewDeps,
  draft: OrderDraft,
  account: AccountRow,
  facts: GatheredFacts,
): Promise<Reviewed> {
  const open = await countOpen(db, { account: account.id, rules: facts.rules, replaces: draft.replaces })
  const { order, problems } = resolveDraft(draft, { ...facts, ...open })
  if (!order) {
    const blocking = problems.find((problem) => problem.blocking)
    throw new AppError('invalid-input', blocking?.sentence ?? say('This order cannot be sent as it is.'))
  }
  const estimate = estimateOrder(order, { ...facts, now: now() })
  await ensurePrices([facts.rules.baseAsset, facts.rules.quoteAsset])
  const pricing = await readPricing(db, now())
  const reference = middleOf(facts.book)
  const prices = { ...pricesOf(facts.rules, pricing), reference }
  const worth = worthOf(order, prices)
  await refuseNewOrders(db, { account: account.id, worth, now: now() })
  const warnings = [
    ...problems.map(({ sentence }) => sentence),
    ...compareWithOthers(order, prices),
    ...(account.source.kind === 'exchange' && account.source.rights.canTrade === 'unknown'
      ? [say('The venue does not tell whether this key may trade. It will when the order comes.')]
      : []),
  ]
  return { ...facts, account, order, estimate, reference, worth, warnings }
}

interface DraftWays {
  replaces: string | undefined
  clientId: (id: OrderId) => string
}

async function writeDraft(
  { db, now, randomBytes, session, wake }: TradingContext,
  { account, order, worth, reference }: Reviewed,
  { replaces, clientId }: DraftWays,
): Promise<{ row: OrderRow; nonce: string }> {
  const id = randomId<OrderId>(randomBytes(16))
  const nonce = base64url(randomBytes(24))
  const at = now()
  const row: OrderRow = {
    id,
    accountId: account.id,
    at,
    settleAt: at + REVIEW_MS,
    state: 'draft',
    order,
    hash: orderHash(order),
    clientId: clientId(id),
    session: session(),
    nonceHash: wordHashOf(nonce),
    expiresAt: at + REVIEW_MS,
    ...(worth === undefined ? {} : { worth }),
    ...(reference === undefined ? {} : { reference }),
    ...(replaces === undefined ? {} : { replaces }),
    events: [{ at, state: 'draft' }],
    found: [],
  }
  await db.orders.add(row)
  wake()
  return { row, nonce }
}
