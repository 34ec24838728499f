/**
 * A condition that several things can be in at once (accounts, coins, strategies): it holds while one of them is in it, and
 * begins anew when another one joins.
 */
import * as v from 'valibot'
import type { FiringWords } from '@/lib/core/alert'
import type { Sentence } from '@/lib/core/sentence'
import type { ConditionLook } from '../../define-alert-rule'
import { memoryIn } from './memory-in'

/** `near`: not in it any more, and not far enough from it to have ended. */
export type PartState = 'holds' | 'near' | 'not' | 'unknown'

/** Since when each part is in it (ms). */
const schema = v.object({ parts: v.record(v.string(), v.number()) })

export interface Parts {
  /** All that there are; one that is missing has ended. */
  states: ReadonlyMap<string, PartState>
  memory: unknown
  now: number
  /** @param keys at least one, the newest first */
  wordsOf: (keys: readonly string[]) => FiringWords
  why?: Sentence | undefined
}

/** @example followParts({ states: new Map([['coin:tether', 'holds']]), memory, now, wordsOf }) // { holds: true, since: now, … } */
export function followParts({ states, memory, now, wordsOf, why }: Parts): ConditionLook {
  const earlier = new Map(Object.entries(memoryIn(memory, schema)?.parts ?? {}))
  const kept = new Map<string, number>()
  for (const [key, state] of states) {
    const since = earlier.get(key)
    if (state === 'holds') kept.set(key, since ?? now)
    else if (state !== 'not' && since !== undefined) kept.set(key, since)
  }
  const sure = [...kept]
    .filter(([key]) => states.get(key) !== 'unknown')
    .sort(([a, since], [b, other]) => other - since || (a < b ? -1 : 1))
  const [newest] = sure
  const isOpen = why !== undefined || [...states.values()].includes('unknown')
  return {
    of: 'condition',
    holds: newest !== undefined ? true : isOpen ? 'unknown' : false,
    ...(newest === undefined ? {} : { words: wordsOf(sure.map(([key]) => key)), since: newest[1] }),
    ...(why === undefined ? {} : { why }),
    memory: { parts: Object.fromEntries(kept) },
  }
}
