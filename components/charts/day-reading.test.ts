import { expect, test } from 'vitest'
import { dayReading } from './day-reading'

const series = (id: string, value: number | null) => ({ id, name: id, values: [value] })

test('highest first, unknown last and not zero', () => {
  const { rows, more } = dayReading(
    [series('unknown', null), series('low', -5), series('high', 7), series('none', null)],
    0,
    12,
  )
  expect(rows.map((row) => row.series.id)).toEqual(['high', 'low', 'unknown', 'none'])
  expect(rows[2]?.value).toBeNull()
  expect(more).toBe(0)
})

test('what there is no room for is counted', () => {
  const many = Array.from({ length: 50 }, (_, at) => series(`s${at}`, at))
  const { rows, more } = dayReading(many, 0, 12)
  expect([rows.length, more, rows[0]?.series.id]).toEqual([12, 38, 's49'])
})
