/**
 * All figures of five years by two hundred assets, and one day more, in a Worker of the extension. The plain pass over the
 * same numbers in the same Worker tells how fast the machine is at the time.
 */
import type { Page } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import type { OneDayTimes } from './analytics-days'
import type { EntriesTimes, FigureTimes } from './analytics-rounds'
import type { AnswerOf, Round } from './analytics-worker'
import { type Line, median, spread } from './figures'
import { workerMilliseconds } from './processes'

/** ms */
const RECOMPUTE_TARGET = 300
const ONE_DAY_TARGET = 10
/** Rounds that are not counted: the first one is told by itself. */
const WARM_UP = 2

interface RecomputeTimes extends EntriesTimes, FigureTimes {
  plain: number
  /** Of the Worker's thread for all figures: ms of the processor. */
  thread: number
}

const fromEntries = ({ values, flows }: RecomputeTimes) => values + flows
const recompute = ({ whole, attribution, assets, closes, correlation }: RecomputeTimes) =>
  whole + attribution + assets + closes + correlation
const oneDay = ({ values, correlation, figures }: OneDayTimes) => values + correlation + figures
const madeAnew = ({ prices, flows, series, matrix }: OneDayTimes) => prices + flows + series + matrix

export async function benchAnalytics(chromium: Chromium, rounds: number): Promise<Line[]> {
  const page = await chromium.open('analytics.html')
  await page.waitForFunction(() => 'measureAnalytics' in globalThis)
  const entries = await ask(page, 'entries')
  const years: RecomputeTimes[] = []
  for (let round = 0; round < WARM_UP + rounds; round += 1) years.push(await recomputed(chromium, page))
  const days: OneDayTimes[] = []
  for (let round = 0; round < WARM_UP + rounds; round += 1) days.push(await ask(page, 'nextDay'))
  await page.close()
  const plain = median(years.slice(WARM_UP).map((taken) => taken.plain))
  return [
    { name: 'analytics: plain pass over 5 years by 200 assets', value: plain, unit: 'ms' },
    lineOf('analytics: 5 years from entries', years, fromEntries, { plain, note: `${entries} entries` }),
    ...partsOf('from entries', years, ['values', 'flows']),
    lineOf('analytics: full recompute', years, recompute, { plain, target: RECOMPUTE_TARGET }),
    {
      name: "analytics: full recompute, processor time of the Worker's thread",
      value: median(years.slice(WARM_UP).map(({ thread }) => thread)),
      unit: 'ms',
      target: RECOMPUTE_TARGET,
      note: spread(years.slice(WARM_UP).map(({ thread }) => thread)),
    },
    ...partsOf('recompute', years, ['whole', 'attribution', 'assets', 'closes', 'correlation']),
    lineOf('analytics: one more day', days, oneDay, { plain, target: ONE_DAY_TARGET }),
    ...partsOf('one more day', days, ['values', 'correlation', 'figures']),
    lineOf('analytics: what one more day makes anew beside it', days, madeAnew, { plain }),
    ...partsOf('made anew', days, ['prices', 'flows', 'series', 'matrix']),
  ]
}

async function recomputed(chromium: Chromium, page: Page): Promise<RecomputeTimes> {
  const threads = () => workerMilliseconds(chromium.browser.process()?.pid ?? 0)
  const entries = await ask(page, 'fromEntries')
  const before = threads()
  const figures = await ask(page, 'figures')
  const thread = threads() - before
  return { ...entries, ...figures, thread, plain: await ask(page, 'plain') }
}

/** As text, so that the page's function needs no type of its own here. */
const ask = <R extends Round>(page: Page, round: R): Promise<AnswerOf[R]> =>
  page.evaluate(`measureAnalytics('${round}')`) as Promise<AnswerOf[R]>

interface About {
  /** ms */
  plain: number
  target?: number
  note?: string
}

function lineOf<T>(name: string, rounds: readonly T[], of: (times: T) => number, about: About): Line {
  const all = rounds.map(of)
  const warm = all.slice(WARM_UP)
  const value = median(warm)
  const { plain, target, note } = about
  const told = [
    ...(note === undefined ? [] : [note]),
    `${Math.round(value / plain)}x a plain pass`,
    `cold ${Math.round(all[0] ?? Number.NaN)} ms`,
    spread(warm),
  ]
  return { name, value, unit: 'ms', note: told.join('; '), ...(target === undefined ? {} : { target }) }
}

function partsOf<T extends RecomputeTimes | OneDayTimes>(
  of: string,
  rounds: readonly T[],
  keys: readonly (keyof T & string)[],
): Line[] {
  return keys.map((key) => ({
    name: `analytics: ${of}: ${key}`,
    value: median(rounds.slice(WARM_UP).map((taken) => Number(taken[key]))),
    unit: 'ms',
  }))
}
