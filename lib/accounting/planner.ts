/**
 * Plans entries under the question that was asked last. What it tells of an entry stays the same until the entry, or what
 * concerns it, has changed: so nobody needs to keep what can be planned again.
 */
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { GainsQuestion, MoveOf, Moves } from './gains-question'
import { type Planned, planEntry } from './plan-entry'

export class Planner {
  constructor(
    public question: GainsQuestion,
    public moves: Moves,
  ) {}

  plan(entry: EffectiveEntry): Planned {
    const { ends } = this.moves
    return planEntry(entry, this.question, ends.size > 0 && ends.has(entry.id))
  }

  /** The transfer that begins with an entry. */
  moveOf(entry: EffectiveEntry): MoveOf | undefined {
    const { byFirst } = this.moves
    return byFirst.size > 0 ? byFirst.get(entry.id) : undefined
  }
}
