/**
 * United States: methods on published worked examples (each names its source), terms by the calendar, accounts before and
 * after 2025.
 */
import { describe, expect, test } from 'vitest'
import {
  A,
  at,
  B,
  BTC,
  buy,
  entry,
  gainOf,
  gainsOf,
  linesOf,
  move,
  openLots,
  sell,
  yearOf,
} from '@/tests/fixtures/scenarios/ledger'
import { TAX_PRESETS, type TaxRules } from './tax-rules'

const by = (value: TaxRules['methods'][number]['value'], change: Partial<TaxRules> = {}) => ({
  rules: { ...TAX_PRESETS.us, methods: [{ from: 2009, value }], ...change },
})

describe('the example of the US guide of docs.recap.io: four methods, one sale', () => {
  const entries = [
    buy('2017', '2017-09-22', '1', BTC, '2000'),
    buy('january', '2018-01-06', '2', BTC, '5000'),
    buy('april', '2018-04-19', '1', BTC, '8000'),
    sell('sale', '2018-05-03', '1', BTC, '4000'),
  ]
  test.each([
    ['fifo', '2000'],
    ['lifo', '-4000'],
    ['hifo', '-4000'],
    ['lofo', '2000'],
  ] as const)('%s', (method, gain) => {
    expect(gainOf(gainsOf(entries, by(method)), 'sale')).toBe(gain)
  })
})

describe('the example of accointing.com (crypto cost basis): three of five coins', () => {
  const entries = [
    buy('jan', '2021-01-01', '1', BTC, '10000'),
    buy('feb', '2021-02-01', '1', BTC, '12000'),
    buy('mar', '2021-03-01', '1', BTC, '9000'),
    buy('apr', '2021-04-01', '1', BTC, '15000'),
    buy('may', '2021-05-01', '1', BTC, '18000'),
    sell('sale', '2021-09-01', '3', BTC, '60000'),
  ]
  test.each([
    ['fifo', '29000'],
    ['lifo', '18000'],
    ['hifo', '15000'],
  ] as const)('%s', (method, gain) => {
    const answer = gainsOf(entries, by(method))
    expect(gainOf(answer, 'sale')).toBe(gain)
    expect(yearOf(answer, '2021')).toMatchObject({ short: gain, long: '0', method })
  })
})

test('what was named goes first, at its own cost and term (the rule of IRS Publication 550, own numbers)', () => {
  // Each lot at its own price; the sale names 1 of the dear one and 1 of the old one, the fallback takes the rest.
  const entries = [
    buy('old', '2022-01-10', '2', BTC, '2000'),
    buy('dear', '2023-06-10', '2', BTC, '6000'),
    sell('sale', '2023-09-10', '3', BTC, '9000'),
  ]
  const answer = gainsOf(entries, {
    ...by('specific'),
    choices: {
      sale: [
        ['dear:0', '1'],
        ['old:0', '1'],
      ],
    },
  })
  expect(linesOf(answer, 'sale')).toEqual(['specific 1 3000 0', 'specific 1 1000 2000', 'fifo 1 1000 2000'])
  expect(yearOf(answer, '2023')).toMatchObject({ short: '0', long: '4000', gain: '4000' })
  expect(openLots(answer)).toEqual(['dear:0 1 3000'])
})

test('a choice never takes more than its lot has, nor a lot of another asset or account, nor one that is not there yet', () => {
  const entries = [
    buy('a', '2025-01-10', '1', BTC, '10'),
    buy('b', '2025-01-11', '5', BTC, '100', 'usd', { accountId: B }),
    buy('c', '2025-01-12', '1', BTC, '30'),
    sell('sale', '2025-02-10', '2', BTC, '60'),
    buy('later', '2025-03-10', '1', BTC, '1'),
  ]
  const choices = {
    sale: [
      ['c:0', '9'],
      ['b:0', '1'],
      ['later:0', '1'],
      ['none', '1'],
    ] as [string, string][],
  }
  expect(linesOf(gainsOf(entries, { ...by('specific'), choices }), 'sale')).toEqual([
    'specific 1 30 0',
    'fifo 1 10 20',
  ])
})

describe('more than one year, by the calendar (IRS Publication 550, holding period; Rev. Rul. 66-7)', () => {
  const term = (bought: string, sold: string) =>
    gainsOf([buy('b', bought, '1', BTC, '10'), sell('s', sold, '1', BTC, '20')], by('fifo')).outgoes[0]
      ?.matches[0]?.term
  test.each([
    ['2023-03-01', '2024-03-01', '2024-03-02'],
    ['2023-06-15', '2024-06-15', '2024-06-16'],
    ['2024-02-29', '2025-02-28', '2025-03-01'],
    ['2024-02-28', '2025-02-28', '2025-03-01'],
    // Acquired on the last day of a month: long from the first day of a month.
    ['2023-02-28', '2024-02-29', '2024-03-01'],
    ['2023-12-31', '2024-12-31', '2025-01-01'],
  ])('bought %s: short on %s, long on %s', (bought, short, long) => {
    expect(term(bought, short)).toBe('short')
    expect(term(bought, long)).toBe('long')
  })
  test('the day ends at midnight in New York, in winter 05:00 and in summer 04:00 UTC', () => {
    expect(term('2023-01-11T04:59', '2024-01-11T04:59')).toBe('short')
    expect(term('2023-01-11T04:59', '2024-01-11T05:00')).toBe('long')
    expect(term('2023-07-11T03:59', '2024-07-11T04:00')).toBe('long')
    expect(term('2023-07-11T04:00', '2024-07-11T04:00')).toBe('short')
  })
})

test('the year ends at midnight in New York', () => {
  const answer = gainsOf(
    [
      buy('b', '2023-03-01', '2', BTC, '20'),
      sell('old', '2024-01-01T04:59', '1', BTC, '15'),
      sell('new', '2024-01-01T05:00', '1', BTC, '17'),
    ],
    by('fifo'),
  )
  expect(yearOf(answer, '2023')).toMatchObject({ gain: '5' })
  expect(yearOf(answer, '2024')).toMatchObject({ gain: '7' })
})

describe('accounts from 2025 on', () => {
  const account = { pools: [{ from: 2009, value: 'account' as const }] }

  test('a sale takes only what its account holds', () => {
    const answer = gainsOf(
      [
        buy('a', '2024-01-10', '1', BTC, '10'),
        buy('b', '2024-02-10', '1', BTC, '40', 'usd', { accountId: B }),
        sell('sale', '2024-03-10', '1', BTC, '50', 'usd', { accountId: B }),
      ],
      by('fifo', account),
    )
    expect(linesOf(answer, 'sale')).toEqual(['fifo 1 40 10'])
    expect(openLots(answer)).toEqual(['a:0 1 10'])
  })

  test('a transfer moves lots with their dates and costs and is no disposal', () => {
    const answer = gainsOf(
      [
        buy('one', '2023-01-10', '1', BTC, '10'),
        buy('two', '2024-01-10', '1', BTC, '30'),
        sell('sale', '2024-06-10', '1.5', BTC, '75', 'usd', { accountId: B }),
      ],
      { ...by('fifo', account), moves: [move('m', '2024-03-10', ['1.5', BTC])] },
    )
    expect(answer.outgoes).toHaveLength(1)
    expect(linesOf(answer, 'sale')).toEqual(['fifo 1 10 40', 'fifo 0.5 15 10'])
    expect(
      answer.outgoes[0]?.matches.map(({ acquiredAt, term, movedBy }) => ({ acquiredAt, term, movedBy })),
    ).toEqual([
      { acquiredAt: at('2023-01-10'), term: 'long', movedBy: ['m-out'] },
      { acquiredAt: at('2024-01-10'), term: 'short', movedBy: ['m-out'] },
    ])
    expect(openLots(answer)).toEqual(['two:0 0.5 15'])
  })

  test('there and back again: a lot remembers each of its moves', () => {
    const answer = gainsOf(
      [buy('one', '2023-01-10', '1', BTC, '10'), sell('sale', '2024-06-10', '1', BTC, '75')],
      {
        ...by('fifo', account),
        moves: [move('m', '2024-03-10', ['1', BTC]), move('n', '2024-03-11', ['1', BTC], { from: B, to: A })],
      },
    )
    expect(answer.outgoes[0]?.matches).toMatchObject([{ movedBy: ['m-out', 'n-out'], term: 'long' }])
    expect(gainOf(answer, 'sale')).toBe('65')
  })

  test('the arrival may be told before the departure', () => {
    const moved = move('m', '2024-03-10T12:00', ['1', BTC], { into: { at: at('2024-03-10T11:58') } })
    const answer = gainsOf(
      [
        buy('one', '2023-01-10', '1', BTC, '10'),
        sell('sale', '2024-03-10T11:59', '1', BTC, '75', 'usd', { accountId: B }),
      ],
      { ...by('fifo', account), moves: [moved] },
    )
    expect(linesOf(answer, 'sale')).toEqual(['fifo 1 10 65'])
  })

  test('a transfer of which one end does not count is none', () => {
    const moved = move('m', '2024-03-10', ['1', BTC])
    const alone = { ...moved, entries: [moved.entries[0]] as unknown as typeof moved.entries }
    const answer = gainsOf([buy('one', '2023-01-10', '1', BTC, '10')], { ...by('fifo'), moves: [alone] })
    expect(answer.outgoes).toMatchObject([{ what: 'departed', entryId: 'm-out' }])
    expect(openLots(answer)).toEqual([])
  })
})

describe('from universal pools to accounts in 2025', () => {
  const older = [
    buy('old', '2023-01-10', '2', BTC, '20', 'usd', { accountId: B }),
    buy('new', '2024-01-10', '2', BTC, '80'),
    // Universal: the sale in one account takes the oldest lot, which was bought in the other.
    sell('sale', '2024-06-10', '1', BTC, '50'),
  ]

  test('each account gets as much as it holds, the oldest lots to the first', () => {
    const answer = gainsOf([...older, sell('next', '2025-06-10', '1', BTC, '50')], by('fifo'))
    expect(linesOf(answer, 'sale')).toEqual(['fifo 1 10 40'])
    // A holds 1, B holds 2: the remaining old coin goes to A, both new ones to B.
    expect(linesOf(answer, 'next')).toEqual(['fifo 1 10 40'])
    expect(answer.lots.filter(({ left }) => left > 0n).map(({ account }) => account)).toEqual([B])
    expect(openLots(answer)).toEqual(['new:0 2 80'])
  })

  test('a lot of which two accounts hold a part is split, its cost too', () => {
    const answer = gainsOf(
      [
        buy('one', '2023-01-10', '3', BTC, '30'),
        sell('a', '2025-06-10', '1', BTC, '50'),
        sell('b', '2025-06-11', '2', BTC, '50', 'usd', { accountId: B }),
      ],
      { ...by('fifo'), moves: [move('m', '2024-03-10', ['2', BTC])] },
    )
    expect(linesOf(answer, 'a')).toEqual(['fifo 1 10 40'])
    expect(linesOf(answer, 'b')).toEqual(['fifo 2 20 30'])
  })

  test('a lot that was partly sold and is split then keeps its price for one', () => {
    const answer = gainsOf(
      [
        buy('old', '2023-01-10', '1', BTC, '11'),
        buy('dear', '2023-02-10', '4', BTC, '48'),
        sell('first', '2023-06-10', '3', BTC, '60'),
        sell('second', '2025-06-10', '0.5', BTC, '50'),
      ],
      {
        ...by('lifo', {
          methods: [
            { from: 2009, value: 'lifo' },
            { from: 2025, value: 'hifo' },
          ],
        }),
        moves: [move('m', '2024-06-10', ['0.5', BTC])],
      },
    )
    expect(linesOf(answer, 'second')).toEqual(['hifo 0.5 6 44'])
  })

  test('a lot that was partly sold before keeps its place by price', () => {
    const answer = gainsOf(
      [
        buy('cheap', '2023-01-10', '4', BTC, '40'),
        buy('dear', '2023-02-10', '2', BTC, '24'),
        // Takes 3 of the cheap one: what is left of it is still worth 10 a piece.
        sell('first', '2023-06-10', '3', BTC, '60'),
        sell('second', '2025-06-10', '1', BTC, '50'),
      ],
      by('fifo', {
        methods: [
          { from: 2009, value: 'fifo' },
          { from: 2025, value: 'hifo' },
        ],
      }),
    )
    expect(linesOf(answer, 'second')).toEqual(['hifo 1 12 38'])
  })
})

test('a method may change with the year: what is open then is taken in the new order', () => {
  const answer = gainsOf(
    [
      buy('one', '2022-01-10', '2', BTC, '20'),
      buy('two', '2022-02-10', '2', BTC, '60'),
      sell('first', '2022-06-10', '1', BTC, '50'),
      sell('second', '2023-06-10', '1', BTC, '50'),
      sell('third', '2024-06-10', '2', BTC, '100'),
    ],
    by('fifo', {
      methods: [
        { from: 2024, value: 'average' },
        { from: 2009, value: 'fifo' },
        { from: 2023, value: 'lifo' },
      ],
    }),
  )
  expect(linesOf(answer, 'first')).toEqual(['fifo 1 10 40'])
  expect(linesOf(answer, 'second')).toEqual(['lifo 1 30 20'])
  // One at 10 and one at 30 are left: 20 on average.
  expect(linesOf(answer, 'third')).toEqual(['average 1 20 30', 'average 1 20 30'])
  expect(answer.years.map(({ label, method }) => `${label} ${method}`)).toEqual([
    '2022 fifo',
    '2023 lifo',
    '2024 average',
  ])
})

test('lots of one moment go in the order in which they came; LIFO takes the last of them', () => {
  const entries = [
    buy('a', '2023-01-10', '1', BTC, '10'),
    buy('b', '2023-01-10', '1', BTC, '30'),
    sell('sale', '2023-06-10', '1', BTC, '50'),
  ]
  expect(linesOf(gainsOf(entries, by('fifo')), 'sale')).toEqual(['fifo 1 10 40'])
  expect(linesOf(gainsOf(entries, by('lifo')), 'sale')).toEqual(['lifo 1 30 20'])
})

test('HIFO and LOFO compare prices of one, not of lots, and take unknown ones last', () => {
  const entries = [
    entry('unknown', '2023-01-01', 'deposit', [['1', BTC]]),
    buy('big', '2023-01-10', '10', BTC, '100'),
    buy('dear', '2023-01-11', '1', BTC, '30'),
    buy('cheap', '2023-01-12', '1', BTC, '5'),
    sell('sale', '2023-06-10', '1', BTC, '50'),
    sell('all', '2023-06-11', '12', BTC, '600'),
  ]
  const hifo = gainsOf(entries, by('hifo'))
  expect(linesOf(hifo, 'sale')).toEqual(['hifo 1 30 20'])
  expect(linesOf(hifo, 'all')).toEqual(['hifo 10 100 400', 'hifo 1 5 45', 'hifo 1 ? ?'])
  const lofo = gainsOf(entries, by('lofo'))
  expect(linesOf(lofo, 'sale')).toEqual(['lofo 1 5 45'])
  expect(linesOf(lofo, 'all')).toEqual(['lofo 10 100 400', 'lofo 1 30 20', 'lofo 1 ? ?'])
})
