/**
 * The popup against an empty page of the same extension in the same profile, opened in turns. Warm: the extension's
 * process and worker are up, as while it is in use. Cold: neither exists, and the opening starts both.
 */
import { call } from '@/tests/harness/drive.mts'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { type Line, median, spread } from './figures'
import { type Opening, timeOpening } from './open-pages'
import { EMPTY_TEXT } from './prepare-extension'
import { stopExtension } from './stop-extension'

const PAGES = ['popup', 'empty'] as const
type Times = Record<(typeof PAGES)[number], Opening[]>

/** @param text the popup's final net worth */
export async function benchPopup(chromium: Chromium, text: string, rounds: number): Promise<Line[]> {
  const open = {
    popup: () => timeOpening(chromium, 'popup.html', text),
    empty: () => timeOpening(chromium, 'empty.html', EMPTY_TEXT),
  }
  const cold = await inTurns(rounds, async (page) => {
    await stopExtension(chromium)
    return open[page]()
  })
  const keeper = await chromium.open('empty.html')
  const warm = await inTurns(rounds, async (page) => {
    await call(keeper, 'vault.state')
    return open[page]()
  })
  await keeper.close()
  return [lineOf('popup net worth painted, warm', warm, 1.8), lineOf('popup net worth painted, cold', cold)]
}

async function inTurns(
  rounds: number,
  open: (page: (typeof PAGES)[number]) => Promise<Opening>,
): Promise<Times> {
  const times: Times = { popup: [], empty: [] }
  // The first opening of each fills the browser's code cache and is not counted.
  for (const page of PAGES) await open(page)
  for (let round = 0; round < rounds; round += 1)
    for (const page of round % 2 === 0 ? PAGES : PAGES.toReversed()) times[page].push(await open(page))
  return times
}

function lineOf(name: string, { popup, empty }: Times, target?: number): Line {
  const ratio = (part: 'present' | 'painted') =>
    (median(popup.map((opening) => opening[part])) / median(empty.map((opening) => opening[part]))).toFixed(2)
  const shown = popup.map(shownAt)
  return {
    name,
    value: median(shown),
    unit: 'ms',
    baseline: { name: 'empty page', value: median(empty.map(shownAt)) },
    ...(target === undefined ? {} : { target }),
    note: `${spread(shown)}; painted by the page ${ratio('painted')}x, in the document ${ratio('present')}x`,
  }
}

const shownAt = ({ presented, painted }: Opening): number => presented ?? painted
