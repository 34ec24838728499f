import { expect, test } from 'vitest'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { lowestValues } from './lowest-values'

test('the example', () => {
  expect(lowestValues([3, 1, 2, 5], 2)).toEqual([1, 2])
})

test('none, and all of them', () => {
  expect(lowestValues([3, 1], 0)).toEqual([])
  expect(lowestValues([3, 1, 2], 3)).toEqual([1, 2, 3])
})

test.each(
  Array.from({ length: 40 }, (_, seed) => seed),
)('seed %i: as the beginning of all in order', (seed) => {
  const random = seededRandom(`lowest ${seed}`)
  const values = Float64Array.from({ length: random.integer(1, 300) }, () => random.integer(1, 40) / 100)
  const count = random.integer(1, values.length)
  expect(lowestValues(values, count)).toEqual(
    Array.from(values)
      .sort((a, b) => a - b)
      .slice(0, count),
  )
})
