/** A leg of a plan in words: what it does, where, and how bad its price may be. Pure. */
import { venueLabel } from '@/components/trading/venue-label'
import type { Amount } from '@/lib/core/amount'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { PlanLeg } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'

export interface LegNames {
  locale: string
  /** Amounts are hidden on this page. */
  hidden: boolean
  symbolOf: (asset: AssetId) => string
  chainName: (chain: ChainId) => string
}

/** The coin that the leg's amount counts. */
export const amountAsset = ({ way, pays, receives }: PlanLeg): AssetId =>
  way.kind === 'order' && way.side === 'buy' ? receives.asset : pays.asset

/** @example legWords(leg, names) // Buy 0.5 BTC for about 15,000 USDC */
export function legWords(leg: PlanLeg, { locale, hidden, symbolOf }: LegNames): Sentence {
  const { way, pays, receives } = leg
  const told = (quantity: Amount, asset: AssetId) =>
    `${formatQuantity(quantity, { locale, hidden })}\u00a0${symbolOf(asset)}`
  const amount = told(way.amount, amountAsset(leg))
  switch (way.kind) {
    case 'order':
      return way.side === 'buy'
        ? say('Buy {amount} for about {paid}', { amount, paid: told(pays.quantity, pays.asset) })
        : say('Sell {amount} for about {received}', {
            amount,
            received: told(receives.quantity, receives.asset),
          })
    case 'swap':
      return say('Swap {amount} for about {received}', {
        amount,
        received: told(receives.quantity, receives.asset),
      })
    default:
      return way satisfies never
  }
}

/** @example legPlace(leg, names) // 'Main · Kraken' */
export const legPlace = (
  { accountLabel, way }: PlanLeg,
  { chainName }: Pick<LegNames, 'chainName'>,
): string => {
  const place = way.kind === 'order' ? venueLabel(way.market.venue) : chainName(way.chain)
  return place === accountLabel ? place : `${accountLabel} · ${place}`
}

/** The worst price that the order can be filled at; swaps have one only once an offer is taken. */
export function limitWords({ way }: PlanLeg, { locale }: Pick<LegNames, 'locale'>): Sentence {
  if (way.kind === 'swap') return say('Its least is fixed when you take an offer.')
  const [, quote = ''] = way.market.symbol.split('/')
  const price = `${formatQuantity(way.limit, { locale })}\u00a0${quote.split(':')[0]}`
  return way.side === 'buy' ? say('At most {price} each', { price }) : say('At least {price} each', { price })
}
