/**
 * What a person gives and gets, from the bytes and from the simulation: what checks compare. Only where one trade is asked
 * for and nothing else moves coins; where the bytes do not tell, one coin that goes for one that comes. Pure.
 */
import { absolute, isNegative } from '@/lib/core/amount'
import type { SwapTerms } from '@/lib/decode/swap-terms'
import { callLeaves } from '../checks/parts/call-leaves'
import { type Trade, tradesOf } from '../checks/parts/trade-terms'
import type { Asked, NamedAmount, SwapFacts } from '../define-check'
import type { Telling } from './telling'
import { boughtAmount, soldAmount } from './trade-lines'

/** @returns the one trade that a request is; `undefined` where something else is asked for beside it */
export function onlyTrade(asked: Asked): Trade | undefined {
  const trades = tradesOf(asked)
  const [trade] = trades
  if (!trade || trades.length > 1) return undefined
  const others = callLeaves(asked).filter(({ leaf }) => !('protocol' in leaf) && leaf.action !== 'approve')
  return others.length > 0 || protocolCalls(asked) > 1 ? undefined : trade
}

const protocolCalls = (asked: Asked) => callLeaves(asked).filter(({ leaf }) => 'protocol' in leaf).length

interface Seen {
  asked: Asked
  telling: Telling
  /** Of the whole request; absent: not known. */
  changes?: readonly NamedAmount[]
  /** What the bytes say is not relied upon. */
  isDoubted: boolean
}

/** @example swapFactsOf({ asked, telling, changes, isDoubted: false })?.least // { asset: usdc, symbol: 'USDC', … } */
export function swapFactsOf({ asked, telling, changes, isDoubted }: Seen): SwapFacts | undefined {
  const trade = onlyTrade(asked)
  if (!trade) return mayBeSwap(asked) ? bySimulation(changes) : undefined
  const protocol = { protocol: trade.protocol }
  if (isDoubted) return withProtocol(bySimulation(changes), protocol)
  return { ...protocol, ...byTerms(trade.terms, telling, changes) }
}

const withProtocol = (facts: SwapFacts | undefined, protocol: { protocol: string }) =>
  facts && { ...protocol, ...facts }

function byTerms(terms: SwapTerms, telling: Telling, changes: readonly NamedAmount[] | undefined): SwapFacts {
  const { sells, buys, recipient, toChain } = terms
  const pays = (sells && soldAmount(sells, telling)) ?? onlyOne(changes, 'goes')
  const least = buys && boughtAmount(terms, telling)
  const comesToMe = toChain === undefined && (recipient === 'sender' || recipient === telling.from)
  const simulated = comesToMe || recipient === undefined ? cameOf(changes, least) : undefined
  return {
    ...(pays ? { pays } : {}),
    ...(least ? { least } : {}),
    ...(simulated ? { simulated } : {}),
    ...(recipient === undefined || recipient === 'sender' || recipient === telling.from ? {} : { recipient }),
    ...(toChain === undefined || toChain === telling.chain ? {} : { toChain }),
  }
}

/** What comes of the coin that is bought, or the only coin that comes. */
const cameOf = (changes: readonly NamedAmount[] | undefined, least: NamedAmount | undefined) =>
  least
    ? changes?.find(({ asset, quantity }) => asset === least.asset && !isNegative(quantity))
    : onlyOne(changes, 'comes')

function onlyOne(
  changes: readonly NamedAmount[] | undefined,
  way: 'goes' | 'comes',
): NamedAmount | undefined {
  const found = (changes ?? []).filter(({ quantity }) => isNegative(quantity) === (way === 'goes'))
  const [only] = found
  return only && found.length === 1 ? { ...only, quantity: absolute(only.quantity) } : undefined
}

/** Some call of it is unread, or is a swap whose bytes were not read. */
const mayBeSwap = (asked: Asked): boolean => {
  const leaves = callLeaves(asked).map(({ leaf }) => leaf)
  return (
    leaves.some(({ action }) => action === 'unknown' || action === 'swap') &&
    leaves.every(({ action }) => action === 'unknown' || action === 'swap' || action === 'approve')
  )
}

/** One coin for one other, and nothing else. */
function bySimulation(changes: readonly NamedAmount[] | undefined): SwapFacts | undefined {
  const [pays, simulated] = [onlyOne(changes, 'goes'), onlyOne(changes, 'comes')]
  return pays && simulated ? { pays, simulated } : undefined
}
