/** What sources offer for the swaps that a plan would make: with it the plan is made once more, by what a swap really costs. */
import { mapBounded } from '@/lib/chains/map-bounded'
import { toAppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { PlanLeg } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Gathered } from '@/lib/swaps/gather-quotes.store'
import type { SwapRequest } from '@/lib/swaps/quote'
import type { PlanOffer, PlanPlace, PlanQuestion, WalletPlace } from '../plan/question'

/** All sources at once. */
export type AskQuotes = (request: SwapRequest) => Promise<Gathered>

type SwapLeg = PlanLeg & { way: Extract<PlanLeg['way'], { kind: 'swap' }> }

/** Each asks all sources at once. */
const AT_ONCE = 3
const MOST_SWAPS = 12

/** @example swapsOf(plan.legs).length // 0: everything is done at exchanges */
export const swapsOf = (legs: readonly PlanLeg[]): SwapLeg[] =>
  legs.filter((leg): leg is SwapLeg => leg.way.kind === 'swap')

/**
 * Never rejects: without an offer the plan counts with a usual loss, and says so.
 * @returns the question with the offers in their places
 */
export async function withOffers(
  askQuotes: AskQuotes,
  question: PlanQuestion,
  legs: readonly SwapLeg[],
): Promise<{ question: PlanQuestion; remarks: Sentence[] }> {
  const slippage = question.limits.slippage
  const told = await mapBounded(legs.slice(0, MOST_SWAPS), AT_ONCE, async (leg) => {
    const wallet = question.places.find((place): place is WalletPlace => isAt(place, leg))
    return { leg, ...(wallet ? await offerAt(askQuotes, wallet, leg, slippage) : {}) }
  })
  const places = question.places.map((place): PlanPlace => {
    const offers = told.flatMap(({ leg, offer }) => (offer && isAt(place, leg) ? [offer] : []))
    return place.kind === 'wallet' ? { ...place, offers: [...place.offers, ...offers] } : place
  })
  return {
    question: { ...question, places },
    remarks: told.flatMap(({ remark }) => (remark ? [remark] : [])),
  }
}

const isAt = (place: PlanPlace, { account, way }: SwapLeg): boolean =>
  place.kind === 'wallet' && place.account === account && place.chain === way.chain

async function offerAt(
  askQuotes: AskQuotes,
  { tokens, chain }: WalletPlace,
  { account, accountLabel, pays, receives, way: { amount } }: SwapLeg,
  slippage: number,
): Promise<{ offer?: PlanOffer; remark?: Sentence }> {
  const formOf = (coin: AssetId) => tokens.find(({ asset }) => asset === coin)?.on ?? coin
  const [sell, buy] = [formOf(pays.asset), formOf(receives.asset)]
  try {
    const { quotes: offers, failures } = await askQuotes({
      account,
      chain,
      sell,
      buy,
      amount,
      slippage,
    })
    const [best] = offers
    if (!best) return { remark: failures[0]?.error.sentence ?? nobody(accountLabel) }
    const { quote, gasUsd } = best
    const offer = { sells: amount, buys: quote.buys.quantity, sourceName: quote.sourceName }
    return {
      offer: { ...offer, sell: pays.asset, buy: receives.asset, ...(gasUsd === undefined ? {} : { gasUsd }) },
    }
  } catch (error) {
    return { remark: toAppError(error).sentence }
  }
}

const nobody = (account: string): Sentence =>
  say('Nobody makes an offer for a swap at {account} now: its price is assumed.', { account })
