/** The native coin for its wrapped form, or back: one for one, by the wrapping contract itself. Pure. */

import { callData, uint } from '@/lib/chains/abi-words'
import { fromUnits } from '@/lib/core/amount'
import { toUnits } from '@/lib/core/wallet-tx'
import type { QuoteContext, QuoteOffer } from '../define-quote-source'
import type { Deployment } from './data/deployments'

const DEPOSIT = '0xd0e30db0'
const WITHDRAW = '0x2e1a7d4d' // withdraw(uint256)
const WRAP_GAS = 46_000n
const OFFER_MS = 600_000

/** @returns `undefined` when the two coins are not these */
export function wrapOffer(
  { chain, wrapped }: Deployment,
  { address, sells, buys }: Pick<QuoteContext, 'address' | 'sells' | 'buys'>,
  now: number,
): QuoteOffer | undefined {
  const wraps = sells.token === undefined && buys.token === wrapped.address
  const unwraps = sells.token === wrapped.address && buys.token === undefined
  if (!wraps && !unwraps) return undefined
  const units = BigInt(sells.units)
  const call = {
    chain,
    from: address,
    to: wrapped.address,
    value: toUnits(wraps ? units : 0n),
    data: wraps ? DEPOSIT : callData(WITHDRAW, [uint(units)]),
  }
  return {
    chain,
    sells,
    buys: { ...buys, units: sells.units, quantity: fromUnits(units, buys.decimals) },
    minimum: sells.units,
    route: [{ venue: wrapped.symbol, from: sells.symbol, to: buys.symbol }],
    gas: toUnits(WRAP_GAS),
    way: { kind: 'transaction', call },
    exposedToMev: false,
    remarks: [],
    at: now,
    validUntil: now + OFFER_MS,
  }
}
