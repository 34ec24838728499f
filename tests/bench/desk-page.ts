/**
 * Runs inside the extension: the desk's order book of one market, followed as the trading page follows it, and how long each
 * update took from the venue to the screen.
 */
import { createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { useLive } from '@/components/markets/live.hooks'
import { DepthLadder } from '@/components/trading/depth-ladder'
import type { MarketRef } from '@/lib/core/order'

/** ms from the venue's own time of the update until the frame with it was done. */
let waits: number[] = []
const painted = { times: 0 }
const tasks: number[] = []

function notePaint(at: number): void {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    waits.push(Date.now() - at)
    painted.times += 1
    channel.port1.close()
  }
  // A message posted in the frame's callback arrives after the frame is done.
  requestAnimationFrame(() => channel.port2.postMessage(null))
}

function Desk({ market }: { market: MarketRef }) {
  const { value, feed } = useLive({ kind: 'book', market })
  useEffect(() => {
    if (value) notePaint(value.at)
  }, [value])
  const [base = '', quote = ''] = market.symbol.split('/')
  return createElement(DepthLadder, {
    book: value,
    feed,
    base,
    quote,
    priceStep: undefined,
    amountStep: undefined,
    grouping: '1',
    own: [],
    rows: 20,
    onPrice: () => {},
  })
}

/** Resolves when the first book is on the screen. */
async function show(market: MarketRef): Promise<void> {
  const root = document.createElement('div')
  root.style.width = '360px'
  document.body.append(root)
  createRoot(root).render(createElement(Desk, { market }))
  for (let tries = 0; tries < 600 && painted.times === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  if (painted.times === 0) throw new Error('no book was painted')
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
}

async function follow(forMs: number): Promise<{ waits: number[]; paints: number; tasks: number[] }> {
  waits = []
  painted.times = 0
  tasks.length = 0
  await new Promise((resolve) => setTimeout(resolve, forMs))
  return { waits, paints: painted.times, tasks: [...tasks] }
}

Object.assign(globalThis, { showDesk: show, followDesk: follow })
