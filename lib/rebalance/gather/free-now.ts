/** What can be sold now, where a place has just told it: what was read before may have gone since. Pure. */
import { type Amount, compare, sum, ZERO } from '@/lib/core/amount'
import type { HoldingRow } from '@/lib/db/rows'
import type { PlanHolding, PlanPlace, WalletPlace } from '../plan/question'
import type { AskedExchange } from './exchange-place.store'

type Asked = Pick<AskedExchange, 'free'> & { place: PlanPlace }

/**
 * @param rows of chains, with the form in which a coin lies there: a swap sells one form
 * @example freeNow([{ account, asset: bitcoin, quantity: '1', free: '1' }], [{ place: kraken, free: new Map([[bitcoin, '0.4']]) }], []) // free: '0.4'
 */
export function freeNow(
  holdings: readonly PlanHolding[],
  asked: readonly Asked[],
  rows: readonly Pick<HoldingRow, 'accountId' | 'asset' | 'bucket' | 'chain' | 'quantity'>[],
): PlanHolding[] {
  const known = holdings.map((holding) => {
    const { place, free } = asked.find(({ place: each }) => isAt(each, holding)) ?? {}
    const told = place?.kind === 'wallet' ? freeForm(place, holding, rows) : free?.get(holding.asset)
    return told === undefined ? holding : withFree(holding, told)
  })
  return [...known, ...asked.flatMap((each) => arrivedAt(each, holdings))]
}

const isAt = (place: PlanPlace, { account, chain }: PlanHolding): boolean =>
  place.account === account && (place.kind === 'wallet' ? place.chain === chain : chain === undefined)

/** What has come since the last reading counts, too. */
const withFree = (holding: PlanHolding, free: Amount): PlanHolding => ({
  ...holding,
  free,
  quantity: compare(free, holding.quantity) > 0 ? free : holding.quantity,
})

function freeForm(
  { tokens }: WalletPlace,
  { account, chain, asset }: PlanHolding,
  rows: Parameters<typeof freeNow>[2],
): Amount | undefined {
  const on = tokens.find((token) => token.asset === asset)?.on
  if (on === undefined) return undefined
  return sum([
    ZERO,
    ...rows.flatMap((row) =>
      row.accountId === account && row.chain === chain && row.asset === on && row.bucket === 'wallet'
        ? [row.quantity]
        : [],
    ),
  ])
}

/** Nothing of it was there when the account was read. */
function arrivedAt({ place, free = new Map() }: Asked, holdings: readonly PlanHolding[]): PlanHolding[] {
  return [...free].flatMap(([asset, quantity]) =>
    compare(quantity, ZERO) > 0 &&
    !holdings.some((holding) => isAt(place, holding) && holding.asset === asset)
      ? [{ account: place.account, asset, quantity, free: quantity }]
      : [],
  )
}
