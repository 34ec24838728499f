/** What each kind of entry does to lots, and what an unknown cost or value never becomes: zero. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import {
  A,
  at,
  B,
  BTC,
  buy,
  disposalsOf,
  ETH,
  entry,
  gainOf,
  gainsOf,
  linesOf,
  money,
  move,
  openLots,
  pool,
  sell,
  USDC,
  yearOf,
} from '@/tests/fixtures/scenarios/ledger'

const WETH = 'coin:weth' as AssetId
const LP = 'coin:pool-share' as AssetId
const prices = { [BTC]: '100', [ETH]: '10', [WETH]: '10', [USDC]: '1', [money('eur')]: '2' }
const value = (text: string, currency = 'usd') => ({ value: { currency, value: amount(text) } })

describe('income', () => {
  test('counts at its value, which is its cost', () => {
    const answer = gainsOf(
      [
        entry('i', '2023-01-10', 'income', [['2', ETH]], { reason: 'staking' }),
        sell('s', '2023-02-10', '1', ETH, '16'),
      ],
      { prices },
    )
    expect(yearOf(answer, '2023')).toMatchObject({ income: '20', gain: '6' })
    expect(answer.income).toMatchObject([{ reason: 'staking', asset: ETH }])
  })

  test('counts as zero for the reasons that the rules name, and then costs zero', () => {
    const answer = gainsOf([entry('i', '2023-01-10', 'income', [['2', ETH]], { reason: 'airdrop' })], {
      rules: { incomeAtZero: ['airdrop'] },
    })
    expect(openLots(answer)).toEqual(['i:0 2 0'])
    expect(yearOf(answer, '2023')).toMatchObject({ income: '0', unvalued: 0 })
  })

  test('without a price is told as unvalued, and its cost stays unknown', () => {
    const answer = gainsOf([
      entry('i', '2023-01-10', 'income', [['2', ETH]], { reason: 'airdrop' }),
      sell('s', '2023-02-10', '2', ETH, '16'),
    ])
    expect([...answer.unvalued]).toEqual(['i'])
    expect(linesOf(answer, 's')).toEqual(['fifo 2 ? ?'])
    expect(yearOf(answer, '2023')).toMatchObject({ income: '0', gain: '0', unvalued: 1, missing: [1, '16'] })
  })

  test('in money has no lot; the value that the user gives comes before the price', () => {
    const answer = gainsOf(
      [
        entry('m', '2023-01-10', 'income', [['5', money('eur')]], { reason: 'interest' }),
        entry('v', '2023-01-11', 'income', [['2', ETH]], { reason: 'staking', ...value('30') }),
      ],
      { prices },
    )
    expect(yearOf(answer, '2023')).toMatchObject({ income: '40' })
    expect(openLots(answer)).toEqual(['v:0 2 30'])
  })
})

describe('rollover', () => {
  test('wrapping keeps each lot with its date and cost', () => {
    const answer = gainsOf(
      [
        buy('one', '2022-01-10', '1', ETH, '4'),
        buy('two', '2023-01-10', '1', ETH, '6'),
        entry(
          'wrap',
          '2023-02-10',
          'rollover',
          [
            ['-1.5', ETH],
            ['1.5', WETH],
          ],
          { reason: 'wrap' },
        ),
        sell('s', '2023-03-10', '1.5', WETH, '20'),
      ],
      { prices, rules: { longTerm: 'more than a year' } },
    )
    expect(linesOf(answer, 's')).toEqual([
      'fifo 1 4 9.3333333333333333333333333333333333',
      'fifo 0.5 3 3.6666666666666666666666666666666667',
    ])
    expect(disposalsOf(answer, 's')[0]?.matches).toMatchObject([
      { acquiredBy: 'one', acquiredAt: at('2022-01-10'), term: 'long', movedBy: ['wrap'] },
      { acquiredBy: 'two', acquiredAt: at('2023-01-10'), term: 'short', movedBy: ['wrap'] },
    ])
    expect(disposalsOf(answer, 'wrap')).toEqual([])
    expect(openLots(answer)).toEqual(['two:0 0.5 3'])
  })

  test('two assets become one share, and one share becomes two assets by their values', () => {
    const answer = gainsOf(
      [
        buy('e', '2022-01-10', '2', ETH, '8'),
        buy('u', '2023-01-10', '20', USDC, '20'),
        entry(
          'add',
          '2023-02-10',
          'rollover',
          [
            ['-2', ETH],
            ['-20', USDC],
            ['5', LP],
          ],
          { reason: 'add-liquidity' },
        ),
        entry(
          'remove',
          '2023-03-10',
          'rollover',
          [
            ['-5', LP],
            ['1', ETH],
            ['30', USDC],
          ],
          { reason: 'remove-liquidity' },
        ),
      ],
      { prices },
    )
    // 28 by 10 to 30.
    expect(openLots(answer)).toEqual(['remove:0 1 7', 'remove:1 30 21'])
    // The youngest part dates the whole.
    expect(
      answer.lots.filter(({ left }) => left > 0n).every(({ acquiredAt }) => acquiredAt === at('2023-01-10')),
    ).toBe(true)
    expect(answer.outgoes).toEqual([])
  })

  test('parts that nobody can weigh have no known cost, and what it was departs with its cost, each asset by itself', () => {
    const answer = gainsOf(
      [
        buy('e', '2022-01-10', '2', ETH, '8'),
        buy('u', '2023-01-10', '20', USDC, '20'),
        entry('r', '2023-03-10', 'rollover', [
          ['-2', ETH],
          ['-20', USDC],
          ['1', BTC],
          ['3', LP],
        ]),
      ],
      { prices },
    )
    expect(openLots(answer)).toEqual(['r:0 1 ?', 'r:1 3 ?'])
    expect(answer.outgoes.map(({ what, asset, quantity }) => [what, asset, quantity / 10n ** 34n])).toEqual([
      ['departed', ETH, 2n],
      ['departed', USDC, 20n],
    ])
    expect(linesOf(answer, 'r')).toEqual(['fifo 2 8 ?', 'fifo 20 20 ?'])
    expect([...answer.unvalued]).toEqual(['r'])
  })

  test('a redenomination of 1 to 1000 changes quantities only', () => {
    const answer = gainsOf(
      [
        buy('one', '2022-01-10', '0.5', BTC, '4'),
        buy('two', '2022-02-10', '1.5', BTC, '6'),
        entry(
          'r',
          '2023-02-10',
          'rollover',
          [
            ['-2', BTC],
            ['2000', LP],
          ],
          { reason: 'redenomination' },
        ),
      ],
      { prices },
    )
    expect(openLots(answer)).toEqual(['r:0 500 4', 'r:1 1500 6'])
  })

  test('a bridge is a transfer: within one account, from one chain to another', () => {
    const bridge = move('m', '2023-02-10', ['2', ETH], {
      to: A,
      out: { kind: 'rollover', reason: 'bridge-out' },
      into: { kind: 'rollover', reason: 'bridge-in' },
    })
    const answer = gainsOf([buy('e', '2022-01-10', '2', ETH, '8'), sell('s', '2023-03-10', '2', ETH, '30')], {
      prices,
      moves: [bridge],
    })
    expect(linesOf(answer, 's')).toEqual(['fifo 2 8 22'])
  })

  test('half of a bridge: what left departs, what arrived has no known cost until the user says one', () => {
    const out = entry('out', '2023-02-10', 'rollover', [['-2', ETH]], { reason: 'bridge-out' })
    const into = entry('in', '2023-02-11', 'rollover', [['2', WETH]], { reason: 'bridge-in' })
    const bought = buy('e', '2022-01-10', '2', ETH, '8')
    const answer = gainsOf([bought, out, into], { prices })
    expect(answer.outgoes).toMatchObject([{ what: 'departed', entryId: 'out' }])
    expect(openLots(answer)).toEqual(['in:0 2 ?'])
    expect(openLots(gainsOf([bought, out, { ...into, ...value('8') }], { prices }))).toEqual(['in:0 2 8'])
  })

  test('without enough of what goes, the part that is missing stays unknown', () => {
    const answer = gainsOf([
      buy('e', '2022-01-10', '1', ETH, '8'),
      entry('wrap', '2023-02-10', 'rollover', [
        ['-3', ETH],
        ['3', WETH],
      ]),
    ])
    expect(openLots(answer)).toEqual(['wrap:0 1 8', 'wrap:1 2 ?'])
  })

  test('coin for coin may carry its cost, if the rules say so', () => {
    const answer = gainsOf(
      [
        buy('b', '2022-01-10', '1', BTC, '40'),
        entry('t', '2023-02-10', 'trade', [
          ['-1', BTC],
          ['10', ETH],
        ]),
      ],
      { prices, rules: { cryptoToCrypto: false } },
    )
    expect(answer.outgoes).toEqual([])
    expect(openLots(answer)).toEqual(['t:0 10 40'])
  })
})

describe('what goes without being sold', () => {
  const bought = buy('b', '2023-01-10', '2', BTC, '80')
  const gone = (
    kind: 'gift-sent' | 'donation' | 'lost' | 'stolen' | 'worthless' | 'spend' | 'withdrawal',
    rules = {},
  ) => gainsOf([bought, entry('x', '2023-02-10', kind, [['-1', BTC]])], { prices, rules })

  test.each([
    ['gift-sent', {}, 'departed', '0'],
    ['gift-sent', { gifts: 'market value' }, 'disposal', '60'],
    ['donation', {}, 'departed', '0'],
    ['donation', { donations: 'market value' }, 'disposal', '60'],
    ['lost', {}, 'departed', '0'],
    ['lost', { losses: 'deducted' }, 'disposal', '-40'],
    ['stolen', {}, 'departed', '0'],
    ['stolen', { losses: 'deducted' }, 'disposal', '-40'],
    ['worthless', {}, 'disposal', '-40'],
    ['spend', {}, 'disposal', '60'],
    ['withdrawal', {}, 'departed', '0'],
    ['withdrawal', { withdrawals: 'disposal' }, 'disposal', '60'],
  ] as const)('%s with %o: %s, gain %s', (kind, rules, what, gain) => {
    const answer = gone(kind, rules)
    expect(answer.outgoes).toMatchObject([{ what, kind }])
    expect(yearTotalOf(answer)).toBe(gain)
    expect(openLots(answer)).toEqual(['b:0 1 40'])
  })

  const yearTotalOf = (answer: ReturnType<typeof gainsOf>) =>
    answer.years.length === 0 ? '0' : gainOf(answer, 'x')

  test('a payment of unknown value is unvalued, not free', () => {
    const answer = gainsOf([bought, entry('x', '2023-02-10', 'spend', [['-1', BTC]])])
    expect([...answer.unvalued]).toEqual(['x'])
    expect(yearOf(answer, '2023')).toMatchObject({ gain: '0', disposals: 1, unvalued: 1 })
    expect(linesOf(answer, 'x')).toEqual(['fifo 1 40 ?'])
  })

  test('a payment in dollars while the tax is in euro', () => {
    const answer = gainsOf([bought, entry('x', '2023-02-10', 'spend', [['-1', BTC]], value('50', 'eur'))], {
      prices,
    })
    expect(gainOf(answer, 'x')).toBe('60')
  })

  test('moves within an account are nothing', () => {
    const inner = entry('i', '2023-02-10', 'internal', [
      ['-1', BTC],
      ['1', BTC],
    ])
    expect(openLots(gainsOf([bought, inner]))).toEqual(['b:0 2 80'])
  })
})

describe('what arrives from nowhere', () => {
  const found = entry('d', '2023-01-10', 'deposit', [['2', BTC]])

  test.each([
    'deposit',
    'gift-received',
    'adjustment',
  ] as const)('%s: the cost is unknown, the sale says what it brought', (kind) => {
    const answer = gainsOf([{ ...found, kind }, sell('s', '2023-02-10', '1', BTC, '150')], { prices })
    expect(linesOf(answer, 's')).toEqual(['fifo 1 ? ?'])
    expect(openLots(answer)).toEqual(['d:0 1 ?'])
    expect(yearOf(answer, '2023')).toMatchObject({ gain: '0', proceeds: '0', cost: '0', missing: [1, '150'] })
  })

  test('what the source states is a price of that day and no cost; what the user says is one', () => {
    const { value: stated } = value('190')
    expect(openLots(gainsOf([{ ...found, stated }]))).toEqual(['d:0 2 ?'])
    expect(openLots(gainsOf([{ ...found, stated, ...value('60') }]))).toEqual(['d:0 2 60'])
  })

  test('the user may say that it cost nothing', () => {
    const answer = gainsOf([{ ...found, ...value('0') }, sell('s', '2023-02-10', '2', BTC, '150')])
    expect(gainOf(answer, 's')).toBe('150')
  })

  test('a value in a currency without a rate is not known', () => {
    expect(openLots(gainsOf([{ ...found, ...value('60', 'jpy') }]))).toEqual(['d:0 2 ?'])
  })

  test('more sold than held: only the part that was there has a gain', () => {
    const answer = gainsOf([buy('b', '2023-01-10', '1', BTC, '40'), sell('s', '2023-02-10', '4', BTC, '400')])
    expect(linesOf(answer, 's')).toEqual(['fifo 1 40 60', 'missing 3 ? ?'])
    expect(yearOf(answer, '2023')).toMatchObject({
      proceeds: '100',
      cost: '40',
      gain: '60',
      disposals: 1,
      missing: [1, '300'],
    })
  })

  test('what was sold before it was bought stays missing: a later purchase is no cost of it', () => {
    const answer = gainsOf([sell('s', '2023-01-10', '1', BTC, '50'), buy('b', '2023-02-10', '1', BTC, '40')])
    expect(linesOf(answer, 's')).toEqual(['missing 1 ? ?'])
    expect(pool(answer, BTC)).toEqual(['1', '40'])
  })

  test('unknown coins that move stay unknown in the other account', () => {
    const answer = gainsOf([found, sell('s', '2023-03-10', '2', BTC, '150', 'usd', { accountId: B })], {
      rules: { pools: [{ from: 2009, value: 'account' }] },
      moves: [move('m', '2023-02-10', ['2', BTC])],
    })
    expect(linesOf(answer, 's')).toEqual(['fifo 2 ? ?'])
  })
})

describe('trades of coin for coin', () => {
  const swap = entry('t', '2023-02-10', 'trade', [
    ['-1', BTC],
    ['10', ETH],
  ])
  const bought = buy('b', '2023-01-10', '1', BTC, '40')

  test('are worth what went, else what came', () => {
    expect(gainOf(gainsOf([bought, swap], { prices: { [BTC]: '90', [ETH]: '10' } }), 't')).toBe('50')
    const answer = gainsOf([bought, swap], { prices: { [ETH]: '10' } })
    expect(gainOf(answer, 't')).toBe('60')
    expect(openLots(answer)).toEqual(['t:0 10 100'])
  })

  test('without any price have no gain, and what came has no cost', () => {
    const answer = gainsOf([bought, swap, sell('s', '2023-03-10', '10', ETH, '120')])
    expect([...answer.unvalued]).toEqual(['t'])
    expect(linesOf(answer, 't')).toEqual(['fifo 1 40 ?'])
    expect(linesOf(answer, 's')).toEqual(['fifo 10 ? ?'])
    expect(yearOf(answer, '2023')).toMatchObject({ gain: '0', unvalued: 1, missing: [1, '120'] })
  })

  test('the value that the user gives comes first, then money, then the source, then prices', () => {
    const stated = { stated: { currency: 'usd', value: amount('70') } }
    expect(gainOf(gainsOf([bought, { ...swap, ...stated }], { prices }), 't')).toBe('30')
    expect(gainOf(gainsOf([bought, { ...swap, ...stated, ...value('75') }], { prices }), 't')).toBe('35')
    const sold = sell('t', '2023-02-10', '1', BTC, '65')
    expect(gainOf(gainsOf([bought, { ...sold, ...stated }], { prices }), 't')).toBe('25')
  })

  test('several coins that went share by their prices; dust of many into one', () => {
    const dust = entry(
      't',
      '2023-02-10',
      'trade',
      [
        ['-1', BTC],
        ['-5', ETH],
        ['150', USDC],
      ],
      { reason: 'dust' },
    )
    const answer = gainsOf([bought, buy('e', '2023-01-11', '5', ETH, '20'), dust], { prices })
    expect(linesOf(answer, 't')).toEqual(['fifo 1 40 60', 'fifo 5 20 30'])
    expect(openLots(answer)).toEqual(['t:0 150 150'])
  })

  test('money for money is no gain and no lot', () => {
    const answer = gainsOf(
      [
        entry('t', '2023-02-10', 'trade', [
          ['-10', money('eur')],
          ['20', money('usd')],
        ]),
      ],
      { prices },
    )
    expect([answer.outgoes, answer.lots, [...answer.unvalued]]).toEqual([[], [], []])
  })
})
