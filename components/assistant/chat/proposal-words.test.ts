import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { ChatMessageId, Proposal } from '@/lib/core/chat'
import type { AccountId, AssetId, ChainId, VenueId } from '@/lib/core/ids'
import type { StrategyId } from '@/lib/core/rebalance'
import { fill } from '@/lib/core/sentence'
import { type ProposalNames, proposalWords } from './proposal-words'

const ACCOUNT = 'BBBBBBBBBBBBBBBBBBBBBB' as AccountId
const names: ProposalNames = {
  account: (id) => (id === ACCOUNT ? 'Main' : undefined),
  symbol: (asset) => (asset === 'eip155:1/native' ? 'ETH' : 'USDC'),
  chain: () => 'Ethereum',
  venue: () => 'Kraken',
  strategy: (id) => (id === 's' ? 'Core' : undefined),
  rule: (kind) => (kind === 'price' ? 'ETH above 3,200 USD' : undefined),
  quantity: (quantity) => quantity,
}
const at = { message: 'MMMMMMMMMMMMMMMMMMMMMM' as ChatMessageId, call: 'call_1/x' }
const said = (proposal: Proposal) => {
  const { what, route, gone, where } = proposalWords(proposal, at, names)
  return { what: fill(what.template, what.params), route, gone: gone?.template, where }
}
const order: Proposal = {
  kind: 'order',
  account: ACCOUNT,
  market: { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' },
  side: 'buy',
  orderKind: 'limit',
  size: { by: 'amount', value: amount('0.5') },
  price: amount('60000'),
}

test('an order says what it buys, where, and opens on the desk', () => {
  expect(said(order)).toEqual({
    what: 'Buy 0.5 BTC in BTC/EUR at 60000 EUR',
    // The call's id comes from a model: it cannot leave its place in the route.
    route: '#/trading/from/MMMMMMMMMMMMMMMMMMMMMM/call_1%2Fx',
    gone: undefined,
    where: 'Kraken · Main',
  })
  const { price: _, ...market } = order
  expect(
    said({ ...market, orderKind: 'market', side: 'sell', size: { by: 'cost', value: amount('100') } }).what,
  ).toBe('Sell 100 EUR in BTC/EUR at the market')
})

test('a swap, a plan and an alert open on their own pages', () => {
  const swap: Proposal = {
    kind: 'swap',
    account: ACCOUNT,
    chain: 'eip155:1' as ChainId,
    sell: 'eip155:1/native' as AssetId,
    buy: 'eip155:1/erc20:0xa0b8' as AssetId,
    amount: amount('1.5'),
  }
  expect(said(swap)).toMatchObject({
    what: '1.5 ETH for USDC',
    route: expect.stringMatching(/^#\/swaps\/from\//),
  })
  expect(said({ kind: 'rebalance', strategy: 's' as StrategyId })).toMatchObject({
    what: 'Bring Core back to its targets',
    route: '#/rebalance/s/plan',
  })
  expect(said({ kind: 'alert', rule: 'price', params: {} })).toMatchObject({
    what: 'ETH above 3,200 USD',
    route: expect.stringMatching(/^#\/alerts\/new\/from\//),
  })
})

test('what is gone meanwhile is said', () => {
  expect(said({ ...order, account: 'gone' as AccountId }).gone).toBe('That account is not there any more.')
  expect(said({ kind: 'rebalance', strategy: 'x' as StrategyId }).gone).toBe(
    'That strategy is not there any more.',
  )
  expect(said({ kind: 'alert', rule: 'made-up', params: {} }).gone).toBe('Holdfast has no such alert.')
})
