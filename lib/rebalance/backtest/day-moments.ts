/**
 * Moments of the days before a day, kept up from one day to the next: a method that looks at returns is asked on each day of a test,
 * and most of what it is told is what it was told the day before.
 */
import type { SleeveId } from '@/lib/core/rebalance'
import type { Moments } from '../methods/math/moments'
import { SlidingMoments } from '../methods/math/sliding-moments'
import type { PlayedSleeve } from './played-sleeves'

export class DayMoments {
  readonly #sleeves: readonly Pick<PlayedSleeve, 'sleeve' | 'closes'>[]
  readonly #known = new Map<string, SlidingMoments>()

  constructor(sleeves: readonly Pick<PlayedSleeve, 'sleeve' | 'closes'>[]) {
    this.#sleeves = sleeves
  }

  /**
   * @param ids of the sleeves that are counted; they are told in the order in which they take part
   * @param place the last day that is looked at
   * @example moments.of(new Set([bitcoin, ether]), 90, place).deviations[0]
   */
  of(ids: ReadonlySet<SleeveId>, days: number, place: number): Moments {
    const key = `${days} ${[...ids].join(' ')}`
    let sliding = this.#known.get(key)
    if (!sliding) {
      const counted = this.#sleeves.filter(({ sleeve }) => ids.has(sleeve.id))
      sliding = new SlidingMoments(
        counted.map(({ closes }) => closes),
        days,
      )
      this.#known.set(key, sliding)
    }
    return sliding.before(place + 1)
  }
}
