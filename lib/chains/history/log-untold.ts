/** What a search of logs without the states of old blocks leaves out, in words. */
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { EvmChain } from '../data/evm-chains'
import type { LogCursor } from './log-cursor'

type Named = Pick<EvmChain, 'id' | 'name' | 'symbol'>

/** @example untold(bnbSmartChain, cursor)[0]?.what // 'coins:eip155:56' */
export function untold({ id, name, symbol }: Named, { archive, start, since }: LogCursor): NotIncluded[] {
  const coins = say(
    '{chain}: its nodes tell what tokens moved, not every move of {symbol}. What the entries lack of it stands as a difference to what is held.',
    { chain: name, symbol },
  )
  const before = say('{chain}: nothing before {day} was searched for.', { chain: name, day: dayOf(since) })
  const isBounded = !archive && start > 0
  return [
    { what: `coins:${id}`, reason: coins },
    ...(isBounded ? [{ what: `before:${id}`, reason: before }] : []),
  ]
}

/** What no node kept until it was searched. */
export const forgotten = ({ id, name }: Named, from: LogCursor, until: LogCursor): NotIncluded => ({
  what: `forgotten:${id}:${from.next}`,
  reason: say('{chain}: no node keeps what happened between {from} and {until}.', {
    chain: name,
    from: dayOf(Math.max(from.proven, from.since)),
    until: dayOf(until.proven),
  }),
})

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
