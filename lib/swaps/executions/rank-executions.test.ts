import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type Candidate, rankExecutions } from './rank-executions'

const way = (name: string, net: string | undefined, noise = 0.001, isOpen = false): Candidate => ({
  account: name.padEnd(22, '-') as AccountId,
  accountLabel: name,
  name,
  where: {
    kind: 'exchange',
    venue: 'kraken' as VenueId,
    market: { venue: 'kraken' as VenueId, symbol: 'ETH/USDC' },
  },
  result:
    net === undefined
      ? { unavailable: say('This market is not known.') }
      : { net: amount(net), costs: [], assumptions: [], at: 0, noise },
  ...(isOpen ? { isOpen } : {}),
})

const ranks = (candidates: Candidate[]) =>
  rankExecutions(candidates).map(({ name, result }) => [name, 'rank' in result ? result.rank : 'unavailable'])

test('a clear difference has a best', () => {
  expect(ranks([way('worse', '5900'), way('better', '6000')])).toEqual([
    ['better', 'best'],
    ['worse', 'worse'],
  ])
})

test('below the noise nobody is better, and what is far off is still worse', () => {
  expect(ranks([way('a', '5998'), way('b', '6000'), way('c', '5900')])).toEqual([
    ['b', 'equal'],
    ['a', 'equal'],
    ['c', 'worse'],
  ])
})

test('the noise of both counts', () => {
  const close = '5990'
  expect(ranks([way('quiet', close, 0), way('b', '6000', 0.001)])).toEqual([
    ['b', 'best'],
    ['quiet', 'worse'],
  ])
  expect(ranks([way('loud', close, 0.001), way('b', '6000', 0.001)])).toEqual([
    ['b', 'equal'],
    ['loud', 'equal'],
  ])
})

test('what is not known of the cost is compared with nothing, and what cannot be taken comes last', () => {
  expect(ranks([way('none', undefined), way('open', '9000', 0.001, true), way('known', '6000')])).toEqual([
    ['known', 'equal'],
    ['open', 'unknown'],
    ['none', 'unavailable'],
  ])
})

test('one way alone is not called the best of all', () => {
  expect(ranks([way('only', '6000')])).toEqual([['only', 'equal']])
  expect(rankExecutions([])).toEqual([])
})
