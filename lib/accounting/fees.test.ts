/** Fees: in money, in what is bought, in what is sold, in a third coin, on the way between accounts, and by themselves. */
import { describe, expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import {
  A,
  at,
  B,
  BNB,
  BTC,
  buy,
  disposalsOf,
  ETH,
  entry,
  feesOf,
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

const USD = money('usd')
const prices = { [BTC]: '100', [ETH]: '10', [BNB]: '5', [USDC]: '1', [money('eur')]: '2' }

describe('of a trade', () => {
  test('in money: a purchase costs more, a sale brings less', () => {
    const answer = gainsOf([
      buy('b', '2023-01-10', '2', BTC, '100', 'usd', { fees: feesOf(['3', USD]) }),
      sell('s', '2023-02-10', '1', BTC, '80', 'usd', { fees: feesOf(['2', USD]) }),
    ])
    expect(linesOf(answer, 's')).toEqual(['fifo 1 51.5 26.5'])
    expect(yearOf(answer, '2023')).toMatchObject({ proceeds: '78', cost: '51.5', gain: '26.5', fees: '5' })
  })

  test('in another currency: at its rate of that moment', () => {
    const fees = feesOf(['3', money('eur')])
    const answer = gainsOf([buy('b', '2023-01-10', '1', BTC, '100', 'usd', { fees })], { prices })
    expect(openLots(answer)).toEqual(['b:0 1 106'])
  })

  test('rules may leave fees out of the cost; they are counted all the same', () => {
    const answer = gainsOf(
      [
        buy('b', '2023-01-10', '1', BTC, '100', 'usd', { fees: feesOf(['3', USD]) }),
        sell('s', '2023-02-10', '1', BTC, '180', 'usd', { fees: feesOf(['2', USD]) }),
      ],
      { rules: { feesInBasis: false } },
    )
    expect(yearOf(answer, '2023')).toMatchObject({ gain: '80', fees: '5' })
  })

  test('in what is bought: less arrives, at the whole cost', () => {
    const fees = feesOf(['0.1', BTC])
    const answer = gainsOf([buy('b', '2023-01-10', '1', BTC, '90', 'usd', { fees })], { prices })
    expect(openLots(answer)).toEqual(['b:0 0.9 90'])
    expect(answer.outgoes).toEqual([])
    expect(yearOf(answer, '2023')).toMatchObject({ fees: '10' })
  })

  test('in what is sold: more goes, for the same money', () => {
    const answer = gainsOf(
      [
        buy('b', '2023-01-10', '2', BTC, '100'),
        sell('s', '2023-02-10', '1', BTC, '80', 'usd', { fees: feesOf(['0.1', BTC]) }),
      ],
      { prices },
    )
    expect(linesOf(answer, 's')).toEqual(['fifo 1.1 55 25'])
    expect(openLots(answer)).toEqual(['b:0 0.9 45'])
  })

  test('in a third coin: its lots are disposed of at their value, which enters the trade once', () => {
    const answer = gainsOf(
      [
        buy('bnb', '2023-01-09', '10', BNB, '20'),
        buy('b', '2023-01-10', '1', BTC, '100', 'usd', { fees: feesOf(['2', BNB]) }),
        sell('s', '2023-02-10', '1', BTC, '180', 'usd', { fees: feesOf(['1', BNB]) }),
      ],
      { prices },
    )
    // 2 BNB are worth 10 and cost 4; 1 is worth 5 and costs 2.
    expect(linesOf(answer, 'b')).toEqual(['fifo 2 4 6'])
    expect(linesOf(answer, 's')).toEqual(['fifo 1 2 3', 'fifo 1 110 65'])
    expect(yearOf(answer, '2023')).toMatchObject({ gain: '74', fees: '15', disposals: 3 })
    expect(pool(answer, BNB)).toEqual(['7', '14'])
  })

  test('in a third coin, reduced: its lots go without a gain, its value enters the trade all the same', () => {
    const answer = gainsOf(
      [
        buy('bnb', '2023-01-09', '10', BNB, '20'),
        buy('b', '2023-01-10', '1', BTC, '100', 'usd', { fees: feesOf(['2', BNB]) }),
      ],
      { prices, rules: { cryptoFees: 'reduce' } },
    )
    expect(answer.outgoes).toMatchObject([{ what: 'fee', asset: BNB, proceeds: null }])
    expect(disposalsOf(answer, 'b')).toEqual([])
    expect(openLots(answer)).toEqual(['bnb:0 8 16', 'b:0 1 110'])
  })

  test('of coin for coin, in a third coin: the cost of what comes is higher, what went is not worth less', () => {
    const swap = entry(
      'swap',
      '2023-02-10',
      'trade',
      [
        ['-1', BTC],
        ['10', ETH],
      ],
      { fees: feesOf(['1', BNB]) },
    )
    const answer = gainsOf(
      [buy('bnb', '2023-01-09', '1', BNB, '5'), buy('b', '2023-01-10', '1', BTC, '60'), swap],
      {
        prices,
      },
    )
    expect(gainOf(answer, 'swap')).toBe('40')
    expect(openLots(answer)).toEqual(['swap:0 10 105'])
  })

  test('whose value nobody knows: the trade is told as one that wants a value', () => {
    const fees = feesOf(['1', BNB])
    const answer = gainsOf([
      buy('bnb', '2023-01-09', '1', BNB, '5'),
      buy('b', '2023-01-10', '1', BTC, '60', 'usd', { fees }),
    ])
    expect([...answer.unvalued]).toEqual(['b'])
    expect(yearOf(answer, '2023')).toMatchObject({ disposals: 1, unvalued: 1, gain: '0', fees: '0' })
  })

  test('that is larger than what was bought goes by itself and counts once', () => {
    const fees = feesOf(['2', BNB])
    const answer = gainsOf(
      [buy('old', '2023-01-09', '5', BNB, '10'), buy('b', '2023-01-10', '1', BNB, '5', 'usd', { fees })],
      { prices },
    )
    expect(yearOf(answer, '2023')).toMatchObject({ fees: '10' })
    expect(pool(answer, BNB)[0]).toBe('4')
  })
})

describe('rebates', () => {
  test('in money make a purchase cheaper', () => {
    const answer = gainsOf([buy('b', '2023-01-10', '1', BTC, '100', 'usd', { fees: feesOf(['-3', USD]) })])
    expect(openLots(answer)).toEqual(['b:0 1 97'])
    expect(yearOf(answer, '2023')).toMatchObject({ fees: '-3' })
  })

  test('in what is bought make it more', () => {
    const answer = gainsOf(
      [buy('b', '2023-01-10', '1', BTC, '100', 'usd', { fees: feesOf(['-0.5', BTC]) })],
      { prices },
    )
    expect(openLots(answer)).toEqual(['b:0 1.5 100'])
  })

  test('in a third coin are a lot at their value, and the purchase is cheaper by it', () => {
    const answer = gainsOf([buy('b', '2023-01-10', '1', BTC, '100', 'usd', { fees: feesOf(['-2', BNB]) })], {
      prices,
    })
    expect(openLots(answer)).toEqual(['b:1 1 90', 'b:0 2 10'])
  })
})

describe('of a transfer of 2 of which 0.5 get lost', () => {
  const bought = buy('b', '2023-01-10', '2', BTC, '40')
  const lost = move('m', '2023-02-10', ['2', BTC], { received: '1.5' })
  const told = move('m', '2023-02-10', ['1.5', BTC], { out: { fees: feesOf(['0.5', BTC]) } })
  const atArrival = move('m', '2023-02-10', ['2', BTC], { into: { fees: feesOf(['0.5', BTC]) } })
  const by = (transferFees: 'disposal' | 'basis' | 'reduce', moved = lost, change = {}) =>
    gainsOf([bought, sell('s', '2023-03-10', '1.5', BTC, '150', 'usd', { accountId: B })], {
      prices,
      rules: { transferFees, pools: [{ from: 2009, value: 'account' }], ...change },
      moves: [moved],
    })

  test.each([
    ['lost on the way', lost],
    ['told by the sender', told],
    ['told by the receiver', atArrival],
  ])('%s: the same in all three ways', (_, moved) => {
    const disposal = by('disposal', moved)
    expect(linesOf(disposal, 'm-out')).toEqual(['fifo 0.5 10 40'])
    expect(linesOf(disposal, 's')).toEqual(['fifo 1.5 30 120'])
    const basis = by('basis', moved)
    expect(linesOf(basis, 'm-out')).toEqual([])
    expect(linesOf(basis, 's')).toEqual(['fifo 1.5 40 110'])
    const reduce = by('reduce', moved)
    expect(reduce.outgoes[0]).toMatchObject({ what: 'fee', proceeds: null, entryId: 'm-out' })
    expect(linesOf(reduce, 'm-out')).toEqual(['fifo 0.5 10 ?'])
    expect(linesOf(reduce, 's')).toEqual(['fifo 1.5 30 120'])
    for (const answer of [disposal, basis, reduce]) {
      expect(openLots(answer)).toEqual([])
      expect(yearOf(answer, '2023')).toMatchObject({ fees: '50' })
    }
  })

  test('in one pool for all accounts the figures are the same', () => {
    const change = { pools: [{ from: 2009, value: 'universal' }] }
    expect(linesOf(by('disposal', lost, change), 's')).toEqual(['fifo 1.5 30 120'])
    expect(linesOf(by('basis', lost, change), 's')).toEqual(['fifo 1.5 40 110'])
    expect(openLots(by('basis', lost, change))).toEqual([])
  })

  test('a fee of unknown value is a disposal that wants one', () => {
    const answer = gainsOf([bought], { rules: { transferFees: 'disposal' }, moves: [lost] })
    expect([...answer.unvalued]).toEqual(['m-out'])
    expect(yearOf(answer, '2023')).toMatchObject({ disposals: 1, unvalued: 1 })
    expect(pool(answer, BTC)).toEqual(['1.5', '30'])
  })

  test('everything may get lost: the cost departs and is not carried by nothing', () => {
    const all = move('m', '2023-02-10', ['2', BTC], { received: '0' })
    const answer = gainsOf([bought], { prices, rules: { transferFees: 'basis' }, moves: [all] })
    expect(openLots(answer)).toEqual([])
    expect(linesOf(answer, 'm-out')).toEqual(['fifo 2 40 ?'])
  })

  test('gas in another coin is a fee of its own', () => {
    const moved = move('m', '2023-02-10', ['2', BTC], { out: { fees: feesOf(['1', ETH]) } })
    const answer = gainsOf([bought, buy('e', '2023-01-11', '1', ETH, '4')], { prices, moves: [moved] })
    expect(linesOf(answer, 'm-out')).toEqual(['fifo 1 4 6'])
    expect(openLots(answer)).toEqual(['b:0 2 40'])
  })

  test('what a venue and a chain name differently is one asset, and loses its fee too', () => {
    const onChain = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId
    const moved = move('m', '2023-02-10', ['100', USDC], { received: '99', arrives: onChain })
    const answer = gainsOf([buy('u', '2023-01-10', '100', USDC, '100')], {
      prices,
      rules: { transferFees: 'disposal' },
      moves: [moved],
      collectionOf: (asset) => (asset === onChain ? USDC : asset),
    })
    expect(linesOf(answer, 'm-out')).toEqual(['fifo 1 1 0'])
    expect(openLots(answer)).toEqual(['u:0 99 99'])
  })

  test('more may arrive than left: the rest has no known cost', () => {
    const more = move('m', '2023-02-10', ['2', BTC], { received: '2.5' })
    const answer = by('basis', more)
    expect(linesOf(answer, 's')).toEqual(['fifo 1.5 30 120'])
    expect(openLots(answer)).toEqual(['b:0>m-in:0 0.5 10', 'm-in:0 0.5 ?'])
  })
})

describe('by themselves', () => {
  test('gas is a disposal at its value, or goes without a gain', () => {
    const entries = [
      buy('e', '2023-01-10', '2', ETH, '8'),
      entry('gas', '2023-02-10', 'fee', [['-0.5', ETH]], { reason: 'approval' }),
    ]
    const disposal = gainsOf(entries, { prices })
    expect(linesOf(disposal, 'gas')).toEqual(['fifo 0.5 2 3'])
    expect(yearOf(disposal, '2023')).toMatchObject({ gain: '3', fees: '5' })
    const reduce = gainsOf(entries, { prices, rules: { cryptoFees: 'reduce' } })
    expect(linesOf(reduce, 'gas')).toEqual(['fifo 0.5 2 ?'])
    expect(yearOf(reduce, '2023')).toMatchObject({ gain: '0', fees: '5', disposals: 0 })
  })

  test('the gas of a transaction beside its legs', () => {
    const wrap = entry('s', '2023-02-10', 'spend', [['-1', USDC]], { fees: feesOf(['0.5', ETH]) })
    const answer = gainsOf(
      [buy('e', '2023-01-10', '2', ETH, '8'), buy('u', '2023-01-10', '1', USDC, '1'), wrap],
      { prices },
    )
    expect(linesOf(answer, 's')).toEqual(['fifo 0.5 2 3', 'fifo 1 1 0'])
  })

  test('in money: interest on margin', () => {
    const answer = gainsOf([entry('f', '2023-02-10', 'fee', [['-5', USD]])])
    expect(yearOf(answer, '2023')).toMatchObject({ fees: '5', gain: '0', disposals: 0 })
  })

  test('funding that was received is a rebate with a lot at its value', () => {
    const answer = gainsOf([entry('f', '2023-02-10', 'fee', [['5', USDC]], { reason: 'funding' })], {
      prices,
    })
    expect(openLots(answer)).toEqual(['f:0 5 5'])
    expect(yearOf(answer, '2023')).toMatchObject({ fees: '-5' })
  })
})

test('a fee takes from the account that paid it', () => {
  const answer = gainsOf(
    [
      buy('a', '2023-01-10', '1', BNB, '2'),
      buy('b', '2023-01-11', '1', BNB, '4', 'usd', { accountId: B }),
      entry('gas', '2023-02-10', 'fee', [['-1', BNB]], { accountId: B }),
    ],
    { prices, rules: { pools: [{ from: 2009, value: 'account' }] } },
  )
  expect(answer.outgoes).toMatchObject([{ account: B, at: at('2023-02-10') }])
  expect(answer.lots.filter(({ left }) => left > 0n)).toMatchObject([{ account: A }])
})
