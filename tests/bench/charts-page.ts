/**
 * Runs inside the extension: the product's line chart with fifty series of five years, zoomed and moved by the wheel at each
 * frame, and how long the frames took. The same page without a chart tells how long frames take by themselves.
 */
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { DAY } from '@/components/charts/chart-series'
import { LineChart } from '@/components/charts/line-chart'

const FROM = Date.UTC(2021, 10, 28)

/** Wanders like prices do, the same in each run, with a gap now and then. */
function wander(number: number, days: number): (number | null)[] {
  let [value, state] = [100, number * 7919 + 17]
  return Array.from({ length: days }, (_, day) => {
    state = (state * 16_807) % 2_147_483_647
    value *= 1 + (state / 2_147_483_647 - 0.495) * 0.06
    return (day + number * 37) % 400 < 3 ? null : value
  })
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

/** @returns ms between the frames of so many ms */
async function frames(forMs: number, act: (share: number) => void): Promise<number[]> {
  const startedAt = await nextFrame()
  const taken: number[] = []
  for (let last = startedAt; last - startedAt < forMs; ) {
    act((last - startedAt) / forMs)
    const now = await nextFrame()
    taken.push(now - last)
    last = now
  }
  return taken
}

async function drawn(): Promise<HTMLElement> {
  for (let tries = 0; tries < 600; tries++) {
    const plot = document.querySelector<HTMLElement>('[role=application]')
    if (plot && (plot.querySelector('canvas')?.width ?? 0) > 300) return plot
    await nextFrame()
  }
  throw new Error('the chart was not drawn')
}

async function show(series: number, days: number): Promise<void> {
  const root = document.createElement('div')
  root.style.width = '1100px'
  document.body.append(root)
  const lines = Array.from({ length: series }, (_, number) => ({
    id: String(number),
    name: `Series ${number}`,
    values: wander(number, days),
  }))
  createRoot(root).render(
    createElement(LineChart, {
      label: 'Bench',
      from: FROM - days * DAY,
      series: lines,
      unit: 'number',
      fileName: 'bench',
      height: 'h-80',
    }),
  )
  await drawn()
  // Until it is calm.
  await new Promise((resolve) => setTimeout(resolve, 500))
}

/** Half of the time in and out, half to and fro. */
async function move(forMs: number): Promise<number[]> {
  const plot = await drawn()
  const { left, top, width } = plot.getBoundingClientRect()
  const turn = (more: WheelEventInit) =>
    plot.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        clientX: left + width / 2,
        clientY: top + 100,
        ...more,
      }),
    )
  const isZoomed = () =>
    [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Reset zoom')
  // By the clock, not by the frame: whoever is slow has to make larger steps, not fewer.
  let turned = 0
  const zoom = await frames(forMs / 2, (share) => {
    const wanted = 700 * Math.sin(share * Math.PI * 0.8)
    turn({ ctrlKey: true, deltaY: turned - wanted })
    turned = wanted
  })
  if (!isZoomed()) throw new Error('the wheel did not zoom')
  let moved = 0
  const pan = await frames(forMs / 2, (share) => {
    const wanted = 600 * Math.sin(share * 12)
    turn({ deltaX: wanted - moved })
    moved = wanted
  })
  return [...zoom, ...pan]
}

Object.assign(globalThis, {
  showChart: show,
  moveChart: move,
  measureFrames: (forMs: number) => frames(forMs, () => {}),
})
