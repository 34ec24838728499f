/** Frames of a chart of fifty series and five years while it is zoomed and moved, beside those of a page without one. */
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, quantile } from './figures'

const SERIES = 50
const DAYS = 1826
const MEASURED_MS = 3_000
/** A frame of 60 a second, with what the clock of a page may be off. */
const FRAME = 1000 / 60 + 1.5

export async function benchCharts(chromium: Chromium, rounds: number): Promise<Line[]> {
  const charts: number[] = []
  const empty: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    empty.push(...(await framesOf(chromium, `measureFrames(${MEASURED_MS})`)))
    charts.push(...(await framesOf(chromium, `measureCharts(${SERIES}, ${DAYS}, ${MEASURED_MS})`)))
  }
  const within = (frames: number[], count: number) =>
    Math.round((frames.filter((frame) => frame <= count * FRAME).length / frames.length) * 1000) / 10
  return [
    {
      name: 'charts: frame while 50 series of 5 years zoom and pan',
      value: median(charts),
      unit: 'ms',
      baseline: { name: 'page without a chart', value: median(empty) },
      target: 1.1,
      note: `within one frame ${within(charts, 1)} % (without ${within(empty, 1)} %), within two ${within(charts, 2)} % (${within(empty, 2)} %), n ${charts.length}`,
    },
    {
      name: 'charts: slowest twentieth of these frames',
      value: quantile(charts, 0.95),
      unit: 'ms',
      baseline: { name: 'page without a chart', value: quantile(empty, 0.95) },
    },
  ]
}

/** @param measure a call of what `charts-page.ts` offers */
async function framesOf(chromium: Chromium, measure: string): Promise<number[]> {
  const page = await chromium.open('charts.html')
  await page.waitForFunction(() => 'measureCharts' in globalThis)
  await page.bringToFront()
  const frames = (await page.evaluate(measure)) as number[]
  await page.close()
  return frames.slice(2)
}
