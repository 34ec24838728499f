/** What a search of logs without the states of old blocks leaves out, in words. */
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { EvmChain } from '../data/evm-chains'
import type { LogCursor } from './log-cursor'

/** @example untold(bnbSmartChain, cursor)[0]?.what // 'coins:eip155:56' */
export function untold(
  { id, name, symbol }: Pick<EvmChain, 'id' | 'name' | 'symbol'>,
  { archive, start, since }: LogCursor,
): NotIncluded[] {
  const coins = say(
    '{chain}: its nodes tell what tokens moved, not every move of {symbol}. What the entries lack of it stands as a difference to what is held.',
    { chain: name, symbol },
  )
  const day = new Date(since).toISOString().slice(0, 10)
  const before = say('{chain}: nothing before {day} was searched for.', { chain: name, day })
  const isBounded = !archive && start > 0
  return [
    { what: `coins:${id}`, reason: coins },
    ...(isBounded ? [{ what: `before:${id}`, reason: before }] : []),
  ]
}
