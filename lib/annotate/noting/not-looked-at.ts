/**
 * What of a request was too much, or what no node could tell: said whatever checks a person has muted, for silence would read
 * as if it were nothing. Pure.
 */
import type { Unread } from '@/lib/chains/simulation'
import type { NotRun } from '@/lib/core/note'
import { type Sentence, say } from '@/lib/core/sentence'
import type { CheckInput } from '../define-check'
import { MOST_PARTS } from './few-parts'

interface Looked extends Pick<CheckInput, 'simulation'> {
  /** Parts of the request that were not read. */
  leftOut: number
}

/** @example notLookedAt({ leftOut: 0 }, { simulation }) // [{ check: 'simulation', title: say('What it changes'), why }] */
export function notLookedAt(
  { leftOut }: Pick<Looked, 'leftOut'>,
  { simulation }: Pick<Looked, 'simulation'>,
): NotRun[] {
  return [
    ...(leftOut > 0 ? [partsLeftOut(leftOut)] : []),
    ...(simulation?.outcome === 'unavailable' ? [untold(simulation.why)] : []),
    ...(simulation?.outcome === 'works' && simulation.changes === 'unknown'
      ? [untold(say('The node only says that this will not be reverted. What it changes is not known.'))]
      : []),
    ...(simulation?.outcome === 'works' && simulation.unread ? unreadOf(simulation.unread) : []),
  ]
}

const partsLeftOut = (count: number): NotRun => ({
  check: 'parts',
  title: say('Parts of the request'),
  why: say('{count} parts were not looked at. Holdfast reads {most} of one request.', {
    count,
    most: MOST_PARTS,
  }),
})

const untold = (why: Sentence): NotRun => ({ check: 'simulation', title: say('What it changes'), why })

const unreadOf = ({ tokens, pieces, rights }: Unread): NotRun[] => [
  ...(tokens > 0
    ? [untold(say('{count} more contracts that it touches were not looked at.', { count: tokens }))]
    : []),
  ...(pieces > 0
    ? [untold(say('{count} more pieces of collections were not looked at.', { count: pieces }))]
    : []),
  ...(rights > 0
    ? [untold(say('{count} more rights over tokens were not looked at.', { count: rights }))]
    : []),
]
