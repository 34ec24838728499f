/** Frames of a chart of fifty series and five years while it is zoomed and moved, beside those of a page without one. */
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, quantile } from './figures'

const SERIES = 50
const DAYS = 1826
const MEASURED_MS = 3_000
/** A frame of 60 a second, with what the clock of a page may be off. */
const FRAME = 1000 / 60 + 1.5

interface Taken {
  /** ms each. */
  frames: number[]
  /** Of the page's main thread: ms of the processor a frame. Unlike frames, hardly touched by what else the machine does. */
  work: number
}

export async function benchCharts(chromium: Chromium, rounds: number): Promise<Line[]> {
  const charts: Taken[] = []
  const empty: Taken[] = []
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await take(chromium, null, `measureFrames(${MEASURED_MS})`))
    charts.push(await take(chromium, `showChart(${SERIES}, ${DAYS})`, `moveChart(${MEASURED_MS})`))
  }
  const [moved, still] = [charts, empty].map((all) => all.flatMap(({ frames }) => frames))
  if (!moved || !still) throw new Error('there are no frames')
  const work = (all: Taken[]) => median(all.map((taken) => taken.work))
  return [
    {
      name: 'charts: frame while 50 series of 5 years zoom and pan',
      value: median(moved),
      unit: 'ms',
      baseline: { name: 'page without a chart', value: median(still) },
      target: 1.1,
      note: `within one frame ${within(moved, 1)} % (without ${within(still, 1)} %), within two ${within(moved, 2)} % (${within(still, 2)} %), n ${moved.length}`,
    },
    {
      name: 'charts: slowest twentieth of these frames',
      value: quantile(moved, 0.95),
      unit: 'ms',
      baseline: { name: 'page without a chart', value: quantile(still, 0.95) },
    },
    {
      name: "charts: processor time of the page's thread for a frame",
      value: work(charts),
      unit: 'ms',
      target: 16,
      note: `without a chart ${work(empty).toFixed(2)} ms`,
    },
  ]
}

/** Percent of the frames that took no longer than so many. */
const within = (frames: number[], count: number): number =>
  Math.round((frames.filter((frame) => frame <= count * FRAME).length / frames.length) * 1000) / 10

/** @param prepare and `measure` are calls of what `charts-page.ts` offers */
async function take(chromium: Chromium, prepare: string | null, measure: string): Promise<Taken> {
  const page = await chromium.open('charts.html')
  await page.waitForFunction(() => 'moveChart' in globalThis)
  await page.bringToFront()
  if (prepare) await page.evaluate(prepare)
  const session = await page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? Number.NaN
  const before = await busy()
  const frames = (await page.evaluate(measure)) as number[]
  const work = ((await busy()) - before) * 1000
  await page.close()
  return { frames: frames.slice(2), work: work / frames.length }
}
