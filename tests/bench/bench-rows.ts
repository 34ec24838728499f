/** Sealed rows per second in the browser's IndexedDB against plain rows, in turns. */
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, spread } from './figures'
import type { RowTimes } from './rows-page'

const KINDS = ['sealed', 'plain'] as const
const ROWS = 2_000

export async function benchRows(chromium: Chromium, rounds: number): Promise<Line[]> {
  const page = await chromium.open('rows.html')
  await page.waitForFunction(() => 'measureRows' in globalThis)
  const times: Record<(typeof KINDS)[number], RowTimes[]> = { sealed: [], plain: [] }
  for (let round = -1; round < rounds; round += 1)
    for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
      const taken = await page.evaluate(
        (kind, count) =>
          (
            globalThis as unknown as { measureRows: (kind: string, count: number) => Promise<RowTimes> }
          ).measureRows(kind, count),
        kind,
        ROWS,
      )
      if (round >= 0) times[kind].push(taken)
    }
  await page.close()
  const rate = (kind: (typeof KINDS)[number], name: 'put' | 'readAll') =>
    times[kind].map((taken) => (ROWS / taken[name]) * 1000)
  const query = (kind: (typeof KINDS)[number]) => times[kind].map((taken) => taken.query)
  return [
    ...(['put', 'readAll'] as const).map(
      (name): Line => ({
        name: name === 'put' ? 'sealed rows put' : 'sealed rows read and opened',
        value: median(rate('sealed', name)),
        unit: 'rows/s',
        baseline: { name: 'plain rows', value: median(rate('plain', name)) },
        note: `${spread(rate('sealed', name))}, ${ROWS} rows each`,
      }),
    ),
    {
      name: 'sealed rows of one account by index (100)',
      value: median(query('sealed')),
      unit: 'ms',
      baseline: { name: 'plain rows', value: median(query('plain')) },
      note: spread(query('sealed')),
    },
  ]
}
