/** What the spenders of offers may take already, asked for all of them in one call. */
import { allowanceCall, PERMIT2 } from '@/lib/chains/allowance'
import { callMany } from '@/lib/chains/call-many.client'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { Rpc } from '@/lib/chains/rpc.client'
import { readUint } from '@/lib/chains/token-calls'
import { toUnits } from '@/lib/core/wallet-tx'
import type { QuoteOffer } from './define-quote-source'

/**
 * @returns the offers in their order, each with the allowance as it stands; an answer that cannot be read counts as none, so
 *   that the user is asked for one too many rather than one too few
 */
export async function withAllowances<T extends Pick<QuoteOffer, 'allowance'>>(
  offers: readonly T[],
  { rpc, chain, owner }: { rpc: Rpc; chain: EvmChain; owner: string },
): Promise<T[]> {
  const needed = offers.flatMap(({ allowance }) => (allowance ? [allowance] : []))
  if (needed.length === 0) return [...offers]
  const calls = needed.map(({ token, spender, via }) =>
    allowanceCall(owner, { token, spender: via === 'permit2' ? PERMIT2 : spender, via: 'erc20' }),
  )
  const asked = { rpc, chain, calls, purpose: `${chain.name}: allowances`, sends: 'your address' }
  const answers = await callMany(asked)
  let next = 0
  return offers.map((offer) => {
    if (!offer.allowance) return offer
    const answer = answers[next++]
    const current = answer?.success ? readUint(answer.returnData) : undefined
    return { ...offer, allowance: { ...offer.allowance, current: toUnits(current ?? 0n) } }
  })
}
