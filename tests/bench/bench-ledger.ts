/** A million sealed entries from the disk to lots, in the product's Worker inside a page of the extension. */
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median } from './figures'
import type { LedgerTimes } from './ledger-page'

/** Opening may take so long (ms); a page may not be kept busy longer than a long task. */
const OPEN_TARGET = 10_000
const LONG_TASK = 50

export async function benchLedger(chromium: Chromium, entries: number, rounds: number): Promise<Line[]> {
  const page = await chromium.open('ledger.html')
  await page.waitForFunction(() => 'measureLedger' in globalThis)
  const times: LedgerTimes[] = []
  const smaller = Math.round(entries / 4)
  const run = async (count: number) => {
    await page.evaluate(
      (count) =>
        (globalThis as unknown as { fillLedger: (count: number) => Promise<void> }).fillLedger(count),
      count,
    )
    return page.evaluate(
      (count) =>
        (globalThis as unknown as { measureLedger: (count: number) => Promise<LedgerTimes> }).measureLedger(
          count,
        ),
      count,
    )
  }
  const quarter = await run(smaller)
  for (let round = 0; round < rounds; round += 1) times.push(await run(entries))
  await page.close()
  const of = (name: keyof LedgerTimes) => median(times.map((taken) => taken[name]))
  const line = (name: string, key: keyof LedgerTimes, target?: number): Line => ({
    name,
    value: of(key),
    unit: 'ms',
    ...(target === undefined ? {} : { target }),
    note: `${entries} entries`,
  })
  return [
    line('ledger: from disk to lots', 'open', OPEN_TARGET),
    {
      name: 'ledger: growth from a quarter to the whole',
      value: of('open') / quarter.open,
      unit: 'x',
      note: '4 is linear',
      target: 5,
    },
    line('ledger: first page of entries', 'firstPage'),
    line('ledger: filtered page', 'filtered'),
    line('ledger: gains of all years', 'gains'),
    line('ledger: daily values of five years', 'values'),
    line('ledger: one entry more', 'oneMore'),
    line('ledger: longest task of the page', 'longestTask', LONG_TASK),
  ]
}
