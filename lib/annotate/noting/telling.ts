/** How the opening of a note writes amounts, tokens and addresses: what is not certain is told by its address. Pure. */
import { isCatalogued } from '@/lib/assets/catalogue'
import type { NoteValue } from '@/lib/core/note'
import type { TokenRef } from '@/lib/decode/swap-terms'
import { shortAddress } from '../checks/parts/short-address'
import type { NamedAmount } from '../define-check'

export interface Telling {
  /** CAIP-2. */
  chain: string
  /** Lower case: who would sign. */
  from: string
  /** @returns `undefined` for a token without a certain name */
  amountOf: (chain: string, token: TokenRef, units: bigint) => NamedAmount | undefined
  /** Name of a chain for people. */
  chainNameOf: (chain: string) => string
}

/** @example amountValue({ asset: usdc, symbol: 'USDC', quantity: '5' }) // { quantity: '5', symbol: 'USDC' } */
export const amountValue = (amount: NamedAmount): NoteValue => ({
  quantity: amount.quantity,
  symbol: symbolOf(amount),
})

/** A symbol is the token's own word unless the catalogue has it: then its contract stands beside it, or in its place. */
export function symbolOf({ asset, symbol, token, imitates }: Omit<NamedAmount, 'quantity'>): string {
  if (token === undefined || isCatalogued(asset)) return symbol
  return imitates === undefined ? `${symbol} (${shortAddress(token)})` : shortAddress(token)
}

/** @example tokenText(telling, usdc) // 'USDC' */
export function tokenText({ amountOf, chain }: Telling, token: TokenRef): string {
  const named = amountOf(chain, token, 0n)
  if (named) return symbolOf(named)
  return token === 'native' ? '?' : shortAddress(token)
}
