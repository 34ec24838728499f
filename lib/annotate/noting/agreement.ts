/**
 * Whether what a swap says in its bytes and what the simulation shows can both be true. A decoder that is wrong, or a token
 * that lies, must not become a statement. In units of the chain, so no name is needed. Pure.
 */
import type { BalanceChange } from '@/lib/chains/simulation'
import type { SwapTerms, TokenRef } from '@/lib/decode/swap-terms'

/** Tokens that pay interest round by a unit or two (stETH). */
const ROUNDING = 2n

/**
 * @param changes of the whole request, for its sender
 * @param value native coin that the transactions send along: what carries it to another chain is paid out of it as well
 * @returns false only for what cannot be: more leaves than the most, less comes than the least, nothing leaves of what is sold
 * @example agrees(terms, [{ delta: '-1000' }, { token: usdc, delta: '5' }], { from: me, value: 1000n })
 */
export function agrees(
  terms: SwapTerms,
  changes: readonly BalanceChange[],
  { from, value }: { from: string; value: bigint },
): boolean {
  const { sells, buys, recipient, toChain } = terms
  const changeOf = (token: TokenRef) =>
    changes
      .filter((change) => change.piece === undefined && (change.token ?? 'native') === token)
      .reduce((sum, { delta }) => sum + BigInt(delta), 0n)
  if (sells && sells.units !== 'all' && sells.token !== buys?.token) {
    const leaves = -changeOf(sells.token)
    // A crossing to a chain without a name here says no more than what is sold.
    const isCrossing = toChain !== undefined || buys === undefined
    const fees = sells.token === 'native' && isCrossing ? value - sells.units : 0n
    if (leaves > sells.units + ROUNDING + (fees > 0n ? fees : 0n)) return false
    if (sells.limit === 'exact' && sells.units > ROUNDING && leaves <= 0n) return false
  }
  const isMine =
    (recipient === undefined || recipient === 'sender' || recipient === from) && toChain === undefined
  // Who gets it by the call's own words is not known where no recipient is named.
  if (!buys || !isMine || recipient === undefined || sells?.token === buys.token) return true
  return changeOf(buys.token) + ROUNDING >= buys.units
}
