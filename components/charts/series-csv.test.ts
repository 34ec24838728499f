import { expect, test } from 'vitest'
import { isoDay, seriesCsv } from './series-csv'

const csv = (name: string, values: (number | null)[]) =>
  seriesCsv({
    rows: values.map((_, at) => isoDay(Date.UTC(2026, 1, 28), at)),
    head: ['Day', name],
    series: [{ id: 'a', name, values }],
  })

test('a row a day, unknown is empty and not zero', () => {
  expect(csv('Value (EUR)', [12.5, null, 0])).toBe(
    'Day,Value (EUR)\r\n2026-02-28,12.5\r\n2026-03-01,\r\n2026-03-02,0\r\n',
  )
})

test('small, large and negative figures have no exponent and stay numbers', () => {
  expect(csv('x', [1e-9, -2.5e-8, 1e21])).toContain(
    '28,0.000000001\r\n2026-03-01,-0.000000025\r\n2026-03-02,1000000000000000000000\r\n',
  )
})

test('a name that a spreadsheet would run is neutralised', () => {
  expect(csv('=HYPERLINK("http://x")', [1])).toMatch(/^Day,"'=HYPERLINK/)
})
