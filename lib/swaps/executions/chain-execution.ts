/** What an intent comes to on a chain: the best offer of all sources, less the gas. Pure. */

import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { type Amount, isZero, multiply, subtract, sum } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import type { ExecutionCost } from '../execution'
import type { QuoteFailure, SourceFee, ValuedQuote } from '../quote'
import { isNetKnown } from '../value-quotes'
import type { Candidate } from './rank-executions'
import type { IntentPrices } from './venue-execution'

export interface ChainOffers {
  account: Pick<AccountRow, 'id' | 'label'>
  chain: Pick<EvmChain, 'id' | 'name'>
  /** Best first. */
  quotes: readonly ValuedQuote[]
  failures: readonly QuoteFailure[]
}

/** Pools move from block to block. */
const POOL_NOISE = 0.001
/** Gas may be dearer by this part when the transaction is mined. */
const GAS_NOISE = 0.25

/** @example chainExecution(offers, { buy: '1' }).name // 'Uniswap · Ethereum' */
export function chainExecution(
  { account, chain, quotes, failures }: ChainOffers,
  prices: IntentPrices,
): Candidate {
  const [best] = quotes
  const named = { account: account.id, accountLabel: account.label }
  if (!best)
    return {
      ...named,
      name: chain.name,
      where: { kind: 'chain', chain: chain.id },
      result: {
        unavailable: failures[0]?.error.sentence ?? say('Nobody makes an offer for this swap there.'),
      },
    }
  const { quote, net = quote.buys.quantity, gasUsd } = best
  const netUsd = prices.buy === undefined ? undefined : multiply(net, prices.buy)
  return {
    ...named,
    name: `${quote.sourceName} · ${chain.name}`,
    where: {
      kind: 'chain',
      chain: quote.chain,
      offer: { quote: quote.id, sell: quote.sells.asset, buy: quote.buys.asset },
    },
    result: {
      net,
      ...(netUsd === undefined ? {} : { netUsd }),
      costs: costsOf(best, prices),
      assumptions: [
        quote.exposedToMev
          ? say('Others see it before it is mined and may trade around it, down to your minimum.')
          : say('Nobody sees it before it is settled.'),
        ...(gasUsd === undefined
          ? [say('What the gas costs is not known.')]
          : [say('Gas at its price of now.')]),
        ...(needsAllowance(best) ? [say('An approval comes first, for a little more gas.')] : []),
      ],
      at: quote.at,
      noise: noiseOf(best, netUsd),
    },
    ...(isNetKnown(quotes) ? {} : { isOpen: true }),
  }
}

const needsAllowance = ({ quote: { allowance } }: ValuedQuote): boolean =>
  allowance !== undefined && BigInt(allowance.current) < BigInt(allowance.units)

/** What the source takes is within what comes, and so within the distance from the market: it is told apart, not twice. */
function costsOf({ quote, gasUsd, impact }: ValuedQuote, prices: IntentPrices): ExecutionCost[] {
  const { fees = [], sells, sourceName: source } = quote
  const sold = prices.sell === undefined ? undefined : multiply(sells.quantity, prices.sell)
  const lost = sold === undefined || impact === undefined ? undefined : multiply(sold, ratio(impact))
  const taken = feesUsd(fees, prices)
  const gas = { what: say('Gas'), ...usd(gasUsd) }
  if (fees.length === 0) return [gas, { what: say('Pool fees and price impact'), ...usd(lost) }]
  if (taken === undefined)
    return [gas, { what: say('Pool fees, price impact and the fee of {source}', { source }), ...usd(lost) }]
  return [
    gas,
    {
      what: say('Pool fees and price impact'),
      ...usd(lost === undefined ? undefined : subtract(lost, taken)),
    },
    { what: say('Fee of {source}, taken off already', { source }), ...usd(taken) },
  ]
}

/** @returns `undefined` where a price is not known */
function feesUsd(fees: readonly SourceFee[], { sell, buy }: IntentPrices): Amount | undefined {
  const parts = fees.map(({ of, quantity }) => {
    const price = of === 'sells' ? sell : buy
    return price === undefined ? undefined : multiply(quantity, price)
  })
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? sum(known) : undefined
}

const usd = (value: Amount | undefined) => (value === undefined ? {} : { usd: value })

const ratio = (value: number): Amount => value.toFixed(8) as Amount

function noiseOf({ gasUsd }: ValuedQuote, netUsd: Amount | undefined): number {
  if (gasUsd === undefined || netUsd === undefined || isZero(netUsd)) return POOL_NOISE
  return POOL_NOISE + (GAS_NOISE * Number(gasUsd)) / Number(netUsd)
}
