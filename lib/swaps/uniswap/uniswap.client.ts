/**
 * Uniswap's pools of V2, V3 and V4, asked and compared by ourselves over the chain's own node: no service learns of it, and the
 * calldata is made here. The way with the most left after gas is offered.
 */
import { ownRpcs } from '@/lib/chains/chosen-chain'
import { type EvmChain, evmChains } from '@/lib/chains/data/evm-chains'
import { createEvmRpc } from '@/lib/chains/evm-rpc.client'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { defineQuoteSource, type QuoteContext, type QuoteOffer } from '../define-quote-source'
import type { SwapRequest } from '../quote'
import { askParts, askRoutes, type RouteAnswers, type RouteQuestion } from './ask-routes.client'
import { bestFirst } from './choose-route'
import { deploymentOn } from './data/deployments'
import { type ChosenPart, makeOffer } from './make-offer'
import type { RouteQuote } from './quote-calls'
import { betterSplit, type QuotedSplit, splitsOf } from './split-ways'
import { wrapOffer } from './wrap-offer'

/** What Permit2 and the pools of V4 can count. */
const MOST_V4 = 2n ** 128n

async function quote(request: SwapRequest, context: QuoteContext): Promise<QuoteOffer> {
  const { sells, buys, address, now } = context
  const deployment = deploymentOn(request.chain)
  const chain = evmChains(context.settings.customChains).find(({ id }) => id === request.chain)
  if (!deployment || !chain) throw new AppError('not-supported', say('Uniswap is not on this chain.'))
  const wrapping = wrapOffer(deployment, context, now())
  if (wrapping) return wrapping
  const units = BigInt(sells.units)
  const pair = { sell: sells.token, buy: buys.token }
  const question = { rpc: rpcOf(chain, context), chain, deployment, pair, units, owner: address }
  const answers = await askRoutes(question)
  const parts = await chooseParts(question, answers)
  return makeOffer({
    deployment,
    nativeSymbol: chain.symbol,
    parts,
    ...(answers.standing === undefined ? {} : { standing: answers.standing }),
    slippage: request.slippage,
    context,
    now: now(),
  })
}

function rpcOf(chain: EvmChain, { fetch, now, health, settings, signal }: QuoteContext) {
  return createEvmRpc({
    chain,
    fetch,
    now,
    health,
    ...ownRpcs(chain.id, settings),
    ...(signal ? { signal } : {}),
  })
}

/** @throws AppError `not-found` when no pool swaps the two coins */
async function chooseParts(question: RouteQuestion, answers: RouteAnswers): Promise<ChosenPart[]> {
  const { units } = question
  const { gasPrice } = answers
  const quotes = bestFirst(usable(question, answers), gasPrice)
  const [best] = quotes
  if (!best) throw new AppError('not-found', say('Uniswap has no pools for this swap.'))
  // Without a price of gas nobody can say whether a second way is worth its gas.
  const split = gasPrice && betterSplit(best, await askSplits(question, quotes), gasPrice)
  return split ?? [{ ...best, units }]
}

async function askSplits(question: RouteQuestion, quotes: readonly RouteQuote[]): Promise<QuotedSplit[]> {
  const splits = splitsOf(quotes, question.units)
  if (splits.length === 0) return []
  const told = await askParts(question, splits.flat())
  return splits.map((split, index) => ({ split, quotes: [told[2 * index], told[2 * index + 1]] }))
}

/** Without Permit2's number no word can be signed for it, and V4 takes tokens in no other way. */
function usable({ units }: RouteQuestion, { quotes, standing }: RouteAnswers): RouteQuote[] {
  const canPermit = (standing === undefined || standing.permitted !== undefined) && units < MOST_V4
  return canPermit ? quotes : quotes.filter(({ route }) => route.kind !== 'v4')
}

export const uniswapSource = defineQuoteSource({
  id: 'uniswap',
  name: 'Uniswap',
  hosts: [],
  supports: (chain) => deploymentOn(chain) !== undefined,
  quote,
})
