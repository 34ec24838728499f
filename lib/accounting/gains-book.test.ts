import { describe, expect, test } from 'vitest'
import type { EntryId } from '@/lib/core/ids'
import { type EffectiveEntry, inOrder } from '@/lib/history/effective-entry'
import { B, BTC, buy, ETH, entry, plainOutgo, questionOf, USDC } from '@/tests/fixtures/scenarios/ledger'
import { ASSETS, randomLedger, randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { byTime } from './compute-gains'
import { GainsBook } from './gains-book'
import type { GainsQuestion } from './gains-question'
import { type Method, TAX_PRESETS } from './tax-rules'

const PRICES = Object.fromEntries(ASSETS.map((asset, at) => [asset, `${at + 1}.37`]))
const METHODS: readonly Method[] = ['fifo', 'hifo', 'average', 'uk', 'specific']

/** What the book says, in an order that does not depend on which line was computed when. */
function told(book: GainsBook) {
  const lines = book.lines()
  return {
    outgoes: lines
      .flatMap(({ outgoes }) => outgoes)
      .sort(byTime)
      .map(plainOutgo),
    lots: lines
      .flatMap(({ lots }) => lots.map(({ id, account, left, cost }) => `${id} ${account} ${left} ${cost}`))
      .sort(),
    income: lines.flatMap(({ income }) => income).sort(byTime),
    unvalued: lines.flatMap(({ unvalued }) => unvalued).sort(),
    years: book.years(),
  }
}

function anew(question: GainsQuestion) {
  const book = new GainsBook()
  book.update(question)
  return told(book)
}

/** One change of a ledger that somebody may make or a source may tell. */
function change(
  question: GainsQuestion,
  all: GainsQuestion,
  random: (below: number) => number,
): GainsQuestion {
  const { entries, transfers } = question
  const known = new Set(entries.map(({ id }) => id))
  const missing = all.entries.filter(({ id }) => !known.has(id))
  const pick = <T>(rows: readonly T[]): T | undefined => rows[random(rows.length)]
  const [one, other, move] = [pick(entries), pick(missing), pick(all.transfers)]
  switch (random(6)) {
    case 0:
      return { ...question, entries: entries.filter((each) => each !== one) }
    case 1:
    case 2:
      return other ? { ...question, entries: [...entries, other].sort(inOrder) } : question
    case 3: {
      // A correction: half of what moved, an hour later.
      const corrected = (each: EffectiveEntry): EffectiveEntry => ({
        ...each,
        at: each.at + 3_600_000,
        legs: each.legs.slice(0, 1),
        edited: true,
      })
      return {
        ...question,
        entries: entries.map((each) => (each === one ? corrected(each) : each)).sort(inOrder),
      }
    }
    case 4: {
      if (!move) return question
      const isLinked = transfers.some(({ from }) => from === move.from)
      return {
        ...question,
        transfers: isLinked ? transfers.filter(({ from }) => from !== move.from) : [...transfers, move],
      }
    }
    default: {
      const lot = anew(question).lots[0]?.split(' ')[0]
      if (!one || lot === undefined) return question
      return { ...question, choices: new Map([[one.id, [{ lot, quantity: '1' as never }]]]) }
    }
  }
}

describe.each(METHODS)('%s', (method) => {
  test('after every change the book says what a new one would say', () => {
    for (const seed of [1, 2, 3, 4]) {
      const ledger = randomLedger(seed, { size: 60, isWild: seed % 2 === 0, hasUnknown: true })
      const pools = seed % 2 === 0 ? TAX_PRESETS.us.pools : [...TAX_PRESETS.generic.pools]
      const all = questionOf(ledger.entries, {
        moves: ledger.moves,
        prices: PRICES,
        rules: { methods: [{ from: 2009, value: method }], pools, cryptoToCrypto: seed !== 3 },
      })
      const random = randomOf(seed)
      let question: GainsQuestion = { ...all, entries: all.entries.filter((_, at) => at % 4 !== 0) }
      const book = new GainsBook()
      book.update(question)
      for (let step = 0; step < 25; step += 1) {
        question = change(question, all, random)
        book.update(question)
        expect(told(book), `seed ${seed}, step ${step}`).toEqual(anew(question))
      }
    }
  })
})

const PRICED = { [USDC]: '1', [BTC]: '20000', [ETH]: '1000' }

test('an entry that comes concerns its own lines only', () => {
  const days = Array.from({ length: 9 }, (_, day) => `2023-01-0${day + 1}`)
  const entries = days.flatMap((day, at) => [
    buy(`b${at}`, day, '1', BTC, '20000'),
    buy(`e${at}`, day, '1', ETH, '1000'),
    entry(`u${at}`, day, 'trade', [
      ['2000', USDC],
      ['-2', ETH],
    ]),
  ])
  const question = questionOf(entries, { prices: PRICED })
  const book = new GainsBook()
  expect(book.update(question)).toBe(27)
  expect(book.update({ ...question })).toBe(0)
  const sale = entry('s', '2023-02-01', 'trade', [
    ['-1', BTC],
    ['30000', USDC],
  ])
  const more = { ...question, entries: [...question.entries, sale] }
  // Bitcoin and what was paid for it; ether is planned where it was paid with the same coin, and its lots stay.
  const ether = book.lineOf(ETH)
  expect(book.update(more)).toBe(9 + 9 + 1)
  expect(book.lineOf(ETH)).toBe(ether)
  expect(book.lineOf(BTC)?.outgoes).toHaveLength(1)
  const deposit = entry('d', '2023-02-02', 'deposit', [['1', BTC]], { accountId: B })
  expect(book.update({ ...more, entries: [...more.entries, deposit] })).toBe(11)
})

test('a wrap makes two lines one', () => {
  const question = questionOf(
    [buy('b', '2023-01-01', '2', BTC, '20'), buy('e', '2023-01-01', '2', ETH, '20')],
    { prices: PRICED },
  )
  const book = new GainsBook()
  book.update(question)
  expect(book.lineOf(BTC)).not.toBe(book.lineOf(ETH))
  const wrap = entry(
    'w',
    '2023-01-02',
    'rollover',
    [
      ['-1', BTC],
      ['1', ETH],
    ],
    { reason: 'wrap' },
  )
  const later = { ...question, entries: [...question.entries, wrap] }
  expect(book.update(later)).toBe(3)
  expect(book.lineOf(BTC)).toBe(book.lineOf(ETH))
  expect(told(book)).toEqual(anew(later))
  expect(book.update(question)).toBe(2)
  expect(told(book)).toEqual(anew(question))
})

test('the same correction read again concerns nobody', () => {
  const corrected = { ...buy('b', '2023-01-01', '2', BTC, '20'), edited: true }
  const question = questionOf([corrected], { prices: PRICED })
  const book = new GainsBook()
  book.update(question)
  expect(book.update({ ...question, entries: [{ ...corrected }] })).toBe(0)
  expect(book.update({ ...question, entries: [{ ...corrected, id: 'c' as EntryId }] })).toBe(1)
})

test('prices that differ from a moment on concern the lines of what happened since', () => {
  const entries = [
    entry('i', '2023-01-01', 'income', [['1', BTC]], { reason: 'staking' }),
    entry('j', '2023-02-01', 'income', [['1', ETH]], { reason: 'staking' }),
  ]
  const [question, dearer] = [PRICED, { ...PRICED, [ETH]: '2000' }].map((prices) =>
    questionOf(entries, { prices }),
  )
  if (!question || !dearer) throw new Error('two questions')
  const book = new GainsBook()
  book.update(question)
  const bitcoin = book.lineOf(BTC)
  const from = Date.parse('2023-01-15')
  const next = { ...question, prices: dearer.prices, pricesDifferFrom: from }
  expect(book.update(next)).toBe(1)
  expect(told(book)).toEqual(anew(next))
  expect(book.lineOf(BTC)).toBe(bitcoin)
  expect(book.update({ ...question, prices: question.prices })).toBe(2)
})
