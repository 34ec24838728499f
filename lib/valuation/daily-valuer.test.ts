/** What is kept up must be what a new computation tells, whatever has changed since. */
import { expect, test } from 'vitest'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { A, B } from '@/tests/fixtures/scenarios/ledger'
import { ASSETS, randomLedger, randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { DailyValuer, type DailyValuesQuestion, dailyValues } from './daily-values'
import { DAY_MS } from './days'
import { derivedBalances } from './derived-balances'
import type { DailyPriceBook } from './price-book'

const collectionOf = (asset: AssetId) => asset

/** Prices that may be told otherwise from a moment on; some days of one coin are not known. */
class Prices {
  readonly #versions: { from: number; factor: number }[] = []

  change(from: number, factor: number): void {
    this.#versions.push({ from, factor })
  }

  book(): DailyPriceBook {
    const versions = [...this.#versions]
    return {
      currency: 'usd',
      priceAt: () => undefined,
      closeOf: (asset, day) => {
        const rank = ASSETS.indexOf(asset)
        if (rank === 2 && day % 17 === 0) return Number.NaN
        const changed = versions.filter(({ from }) => (day + 1) * DAY_MS > from)
        return changed.reduce(
          (price, { factor }) => price * factor,
          asset.startsWith('fiat:') ? 1 : rank + 2 + (day % 7),
        )
      },
    }
  }
}

/** As a build of the ledger tells it; the same objects as long as nothing has changed. */
function start(seed: number) {
  const { entries, moves } = randomLedger(seed, { size: 60, isWild: seed % 3 === 0, hasUnknown: true })
  const all = [...entries, ...moves.flatMap((moved) => moved.entries)].sort((a, b) => a.at - b.at)
  const holdings = [...derivedBalances(all)].flatMap(([accountId, byAsset]) =>
    [...byAsset].map(([asset, quantity]) => ({ accountId, asset, quantity })),
  )
  const prices = new Prices()
  const question: DailyValuesQuestion = {
    entries: all,
    transfers: moves.map(({ transfer }) => transfer),
    holdings,
    book: prices.book(),
    unproven: new Map<AccountId, number>(seed % 4 === 0 ? [[A, (all.at(-1)?.at ?? 0) - 3 * DAY_MS]] : []),
    isCounted: () => true,
    collectionOf,
    now: all.at(-1)?.at ?? 0,
  }
  return { question, prices, entries: all }
}

test('after any changes it tells what a new computation tells', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const next = randomOf(seed)
    const { prices, entries, ...given } = start(seed)
    let question = given.question
    const valuer = new DailyValuer()
    valuer.value(question)
    for (let step = 0; step < 16; step += 1) {
      const { pricesDifferFrom: _, ...same } = question
      question = { ...same, ...changed(next, question, prices, entries) }
      const kept = valuer.value(question)
      expect(kept).toEqual(dailyValues({ ...question, book: prices.book() }))
    }
  }
})

function changed(
  next: (below: number) => number,
  question: DailyValuesQuestion,
  prices: Prices,
  entries: DailyValuesQuestion['entries'],
): Partial<DailyValuesQuestion> {
  switch (next(8)) {
    case 0:
    case 1:
    case 2: {
      // The latest price: it reaches back for a while.
      const from = question.now - next(3) * DAY_MS
      prices.change(from, 1 + next(100) / 100)
      return { book: prices.book(), pricesDifferFrom: from }
    }
    case 3: {
      const from = question.now - next(300) * DAY_MS
      prices.change(from, 1.5)
      return { book: prices.book(), pricesDifferFrom: from }
    }
    case 4:
      return { now: question.now + next(3) * DAY_MS }
    case 5:
      return { now: question.now + 70 * DAY_MS }
    case 6:
      return { entries: entries.slice(0, entries.length - next(5)) }
    default:
      return next(2) === 0
        ? { unproven: new Map([[B, question.now - next(20) * DAY_MS]]) }
        : { isCounted: (asset) => asset !== ASSETS[next(1)] }
  }
}

test('what was told before does not change with what is told later', () => {
  const { question, prices } = start(5)
  const valuer = new DailyValuer()
  const first = valuer.value(question)
  const copy = structuredClone(first)
  prices.change(question.now, 3)
  valuer.value({
    ...question,
    book: prices.book(),
    pricesDifferFrom: question.now,
    now: question.now + DAY_MS,
  })
  expect(first).toEqual(copy)
})

test('another latest price asks for the prices of the last days only', () => {
  const { question, prices } = start(2)
  const valuer = new DailyValuer()
  valuer.value(question)
  prices.change(question.now, 2)
  const asked = new Set<number>()
  const plain = prices.book()
  const book: DailyPriceBook = {
    ...plain,
    closeOf: (asset, day) => {
      asked.add(day)
      return plain.closeOf(asset, day)
    },
  }
  valuer.value({ ...question, book, pricesDifferFrom: question.now - 2 * DAY_MS })
  expect(asked.size).toBe(4)
})
