/**
 * Binance: spot, funding, Simple Earn (flexible and locked), cross and isolated margin, USD-M and COIN-M futures, each by its own
 * endpoint. `LDxxx` rows of the spot wallet are flexible Simple Earn seen a second time: counted once.
 * https://developers.binance.com/docs
 */
import * as v from 'valibot'
import { type Amount, add } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { type Collector, collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { binanceHistory } from '../history/venues/binance'
import * as leftOut from '../not-included'
import { numeral, numeralOrNothing } from '../numeral'
import type { VenueSession } from '../session'

const asset = v.string()
const spotAccount = v.object({ balances: v.array(v.object({ asset, free: numeral, locked: numeral })) })
const fundingAssets = v.array(
  v.object({
    asset,
    free: numeral,
    locked: numeralOrNothing,
    freeze: numeralOrNothing,
    withdrawing: numeralOrNothing,
  }),
)
const total = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.integer())
const flexiblePage = v.object({ rows: v.array(v.object({ asset, totalAmount: numeral })), total })
const lockedPage = v.object({ rows: v.array(v.object({ asset, amount: numeral })), total })
const net = v.object({ asset, netAsset: numeral })
const crossMargin = v.object({ userAssets: v.array(net) })
const isolatedMargin = v.object({ assets: v.array(v.object({ baseAsset: net, quoteAsset: net })) })
const futuresAccount = v.object({
  assets: v.array(v.object({ asset, walletBalance: numeral, unrealizedProfit: numeralOrNothing })),
})

const PAGE = 100
const MOST_PAGES = 50

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { venueName } = session
  const found = collector(session)
  const { balances } = await session.ask(spotAccount, 'privateGetAccount')
  const flexible = await readPages(session, 'sapiGetSimpleEarnFlexiblePosition', flexiblePage)
  const locked = await readPages(session, 'sapiGetSimpleEarnLockedPosition', lockedPage)
  addSpot(found, balances, flexible)
  for (const row of flexible ?? []) found.add('earn', row.asset, row.totalAmount)
  for (const row of locked ?? []) found.add('locked', row.asset, row.amount)
  await addFunding(session, found)
  await addMargin(session, found)
  await addFutures(session, found)
  return {
    holdings: found.holdings,
    notIncluded: [...session.missed, leftOut.options(venueName), leftOut.subAccounts(venueName)],
  }
}

type SpotRow = v.InferOutput<typeof spotAccount>['balances'][number]

function addSpot(found: Collector, balances: SpotRow[], flexible: { asset: string }[] | undefined): void {
  const counted = new Set((flexible ?? []).map((row) => row.asset))
  const known = new Set(balances.map((row) => row.asset))
  for (const row of balances) {
    const underlying = underlyingOf(row.asset, known, counted)
    if (underlying === undefined) {
      found.add('spot', row.asset, row.free)
      found.add('in-order', row.asset, row.locked)
    } else if (!counted.has(underlying)) {
      found.add('earn', row.asset, add(row.free, row.locked), underlying)
    }
  }
}

/** LDUSDT stands for USDT in flexible Simple Earn, LDSHIB2 for SHIB; LDO is a coin of its own. */
export function underlyingOf(
  symbol: string,
  known: ReadonlySet<string>,
  counted: ReadonlySet<string>,
): string | undefined {
  if (!symbol.startsWith('LD') || symbol === 'LDO') return undefined
  const body = symbol.slice(2)
  return [body, body.replace(/2$/, '')].find((name) => name !== '' && (counted.has(name) || known.has(name)))
}

async function readPages<Row>(
  session: VenueSession,
  method: string,
  schema: v.GenericSchema<unknown, { rows: Row[]; total: number }>,
): Promise<Row[] | undefined> {
  const rows: Row[] = []
  for (let current = 1; current <= MOST_PAGES; current++) {
    const otherwise = leftOut.earn(session.venueName)
    const page = await session.askOptional({ schema, method, params: { current, size: PAGE }, otherwise })
    if (!page) return undefined
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
  session.missed.push({
    what: 'earn',
    reason: say('Only the first {count} savings positions at Binance are counted.', { count: rows.length }),
  })
  return rows
}

async function addFunding(session: VenueSession, found: Collector): Promise<void> {
  const otherwise = leftOut.funding(session.venueName)
  const rows = await session.askOptional({
    schema: fundingAssets,
    method: 'sapiPostAssetGetFundingAsset',
    otherwise,
  })
  for (const row of rows ?? []) {
    found.add('funding', row.asset, add(add(row.free, row.locked), add(row.freeze, row.withdrawing)))
  }
}

async function addMargin(session: VenueSession, found: Collector): Promise<void> {
  const otherwise = leftOut.margin(session.venueName)
  const absent = /-3003\b|margin account does not exist/i
  const cross = await session.askOptional({
    schema: crossMargin,
    method: 'sapiGetMarginAccount',
    otherwise,
    absent,
  })
  const isolated = await session.askOptional({
    schema: isolatedMargin,
    method: 'sapiGetMarginIsolatedAccount',
    otherwise,
    absent,
  })
  const nets = [
    ...(cross?.userAssets ?? []),
    ...(isolated?.assets ?? []).flatMap((pair) => [pair.baseAsset, pair.quoteAsset]),
  ]
  for (const { asset, netAsset } of nets) found.add('margin', asset, netAsset)
}

async function addFutures(session: VenueSession, found: Collector): Promise<void> {
  const otherwise = leftOut.futures(session.venueName)
  for (const method of ['fapiPrivateV3GetAccount', 'dapiPrivateGetAccount']) {
    const wallet = await session.askOptional({ schema: futuresAccount, method, otherwise })
    for (const row of wallet?.assets ?? []) found.add('futures', row.asset, equity(row))
  }
}

/** Wallet plus what open positions would pay now. */
const equity = (row: { walletBalance: Amount; unrealizedProfit: Amount }): Amount =>
  add(row.walletBalance, row.unrealizedProfit)

const restrictions = v.object({
  enableReading: v.boolean(),
  enableWithdrawals: v.boolean(),
  enableInternalTransfer: v.optional(v.boolean(), false),
  permitsUniversalTransfer: v.optional(v.boolean(), false),
  enableSpotAndMarginTrading: v.boolean(),
  enableMargin: v.optional(v.boolean(), false),
  enableFutures: v.optional(v.boolean(), false),
  enableVanillaOptions: v.optional(v.boolean(), false),
  enablePortfolioMarginTrading: v.optional(v.boolean(), false),
})

async function readRights(session: VenueSession): Promise<Rights> {
  const raw = await session.ask(v.unknown(), 'sapiGetAccountApiRestrictions')
  const parsed = v.safeParse(restrictions, raw)
  if (!parsed.success) return UNKNOWN_RIGHTS
  const key = parsed.output
  return {
    canRead: key.enableReading,
    canTrade:
      key.enableSpotAndMarginTrading ||
      key.enableMargin ||
      key.enableFutures ||
      key.enableVanillaOptions ||
      key.enablePortfolioMarginTrading,
    // A transfer to another user or account takes money away as well.
    canWithdraw: key.enableWithdrawals || key.enableInternalTransfer,
  }
}

export const binance = defineVenue({
  id: 'binance',
  options: {
    fetchMarkets: { types: ['spot'] },
    fetchMargins: false,
    fetchCurrencies: false,
    fetchOpenOrders: { warnWithoutSymbol: false },
  },
  readBalances,
  readRights,
  history: binanceHistory,
})
