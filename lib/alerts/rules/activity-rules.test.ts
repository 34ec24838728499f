import { describe, expect, test } from 'vitest'
import type { AlertFacts } from '@/lib/alerts/alert-facts'
import { coin, erc20, venueSymbol } from '@/lib/assets/asset-id'
import { amount } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import type { AccountId, AssetId, ChainId, EntryId, VenueId } from '@/lib/core/ids'
import type { OrderId, VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { AccountRow, AssetRow, OrderRow, WalletTxRow } from '@/lib/db/rows'
import type { AssetLine } from '@/lib/portfolio/view'
import {
  type GivenFacts,
  HOUR,
  inWords,
  lookForEvents,
  MINUTE,
  NOW,
  titlesOf,
} from '@/tests/fixtures/alert-facts'
import { deposit } from '@/tests/fixtures/entries'
import { draftRow } from '@/tests/fixtures/open-fake-desk'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { moneyMoved } from './money-moved'
import { newToken } from './new-token'
import { orderEvents } from './order-events'
import { walletActivity } from './wallet-activity'

const lookedAt = NOW - HOUR
const memory = { since: NOW - 2 * HOUR }
const KRAKEN = 'kraken' as AccountId
const WALLET = 'wallet' as AccountId
const MAINNET = 'eip155:1' as ChainId
const SPAM = erc20(MAINNET, `0x${'ab'.repeat(20)}`)

describe('orders', () => {
  const found = (filled: string, average = '100'): VenueOrder => ({
    orderId: 'O1',
    symbol: 'BTC/EUR',
    side: 'buy',
    kind: 'limit',
    status: 'open',
    amount: amount('1'),
    filled: amount(filled),
    average: amount(average),
    fees: [],
    at: NOW,
  })
  const row = (state: OrderRow['state'], change: Partial<OrderRow> = {}): OrderRow => {
    const draft = draftRow({ id: 'o1' as OrderId })
    const { order } = draft
    return {
      ...draft,
      state,
      order: {
        ...order,
        account: KRAKEN,
        side: 'buy',
        amount: amount('1'),
        market: { ...order.market, symbol: 'BTC/EUR' },
      },
      events: [{ at: NOW - MINUTE, state }],
      sentAt: NOW - 10 * MINUTE,
      ...change,
    }
  }
  const told = (
    rows: OrderRow[],
    more: { params?: Record<string, unknown>; memory?: unknown; lookedAt?: number } = { memory, lookedAt },
  ) => lookForEvents(orderEvents, { params: { ...more.params }, facts: { orders: rows }, ...more })

  test('filled in part and then wholly are two windows of one order', () => {
    const part = told([row('open', { found: [found('0.4')] })])
    const whole = told([row('filled', { found: [found('1')] })])
    expect(part.events.map(({ window }) => window)).toEqual(['o1:partly'])
    expect(whole.events.map(({ window }) => window)).toEqual(['o1:filled'])
    expect(inWords(whole.events[0]?.words.body ?? { sentence: say('') })).toBe(
      'account kraken: bought 1 BTC at 100 EUR.',
    )
    expect(inWords(part.events[0]?.words.body ?? { sentence: say('') })).toBe(
      'account kraken: 0.4 BTC of 1 BTC so far; the rest is still open.',
    )
    expect(
      told([row('open', { found: [found('0')] }), row('cancelled', { found: [found('0')] })]).events,
    ).toEqual([])
    expect(titlesOf(told([row('cancelled', { found: [found('0.4')] })]))).toEqual([
      'Order filled in part: BTC/EUR',
    ])
  })

  test('refused ones say why, lost ones that they never arrived', () => {
    const error = { code: 'refused', sentence: say('Choose one.') } as const
    const [refused] = told([row('rejected', { error })]).events
    expect(refused?.words.body).toEqual({ sentence: error.sentence })
    expect(titlesOf(told([row('absent')]))).toEqual(['Order never arrived: BTC/EUR'])
  })

  test('without an answer are told after the time that was chosen, once', () => {
    const unknown = (sentAt: number) => told([row('unknown', { sentAt })]).events
    expect(unknown(NOW - 5 * MINUTE + 1)).toEqual([])
    expect(unknown(NOW - 5 * MINUTE)).toMatchObject([{ window: 'o1:unknown', at: NOW }])
    expect(unknown(NOW - 50 * MINUTE)).toMatchObject([{ window: 'o1:unknown', at: NOW - 45 * MINUTE }])
  })

  test('are told by choice and by account, and drafts and what was before the first look never', () => {
    const rows = [row('filled', { found: [found('1')] })]
    const asked = (params: Record<string, unknown>) => told(rows, { params, memory, lookedAt }).events.length
    expect([
      asked({ which: 'problems' }),
      asked({ which: 'whole' }),
      asked({ account: 'other' }),
      asked({ account: 'kraken' }),
    ]).toEqual([0, 1, 0, 1])
    expect(told(rows, {}).events).toEqual([])
    expect(told(rows, { memory: { since: NOW - 59_999 }, lookedAt }).events).toEqual([])
    expect(told([row('draft'), row('lapsed'), row('not-sent'), row('confirmed')]).events).toEqual([])
  })

  test('what a first look remembers is when it was', () => {
    expect(told([], {}).memory).toEqual({ since: NOW })
    expect(told([], { memory: 'old', lookedAt }).memory).toEqual({ since: lookedAt })
  })
})

const entryOf = (draft: EntryDraft, accountId: AccountId, isOwnTransfer = false) => ({
  ...draft,
  id: draft.nativeId as EntryId,
  accountId,
  isOwnTransfer,
})
type Entries = NonNullable<AlertFacts['entries']>

describe('money that moved at exchanges', () => {
  const accountOf = (id: AccountId, kind: 'exchange' | 'evm'): { row: AccountRow } => ({
    row: {
      id,
      label: id,
      source:
        kind === 'evm'
          ? { kind, address: '0x', chains: [] }
          : {
              kind,
              venue: 'kraken' as VenueId,
              rights: { canRead: true, canTrade: false, canWithdraw: false, checkedAt: 0 },
            },
      paused: false,
      createdAt: 0,
      tags: [],
    },
  })
  const accounts = [accountOf(KRAKEN, 'exchange'), accountOf(WALLET, 'evm')]
  const at = NOW - MINUTE
  const told = (entries: Entries, params: object = {}, prices: AlertFacts['prices'] = new Map()) =>
    lookForEvents(moneyMoved, {
      params: { ...params },
      facts: { entries, accounts, prices },
      memory,
      lookedAt,
    })

  test('is told once an entry, at exchanges only, since the first look only', () => {
    const entries = [
      entryOf(deposit('in', '1', { at }), KRAKEN),
      entryOf(deposit('out', '-2', { at, kind: 'withdrawal' }), KRAKEN),
      entryOf(deposit('wallet', '1', { at }), WALLET),
      entryOf(deposit('old', '1', { at: memory.since - 1 }), KRAKEN),
      entryOf(deposit('nothing', '0', { at }), KRAKEN),
      entryOf(deposit('reward', '1', { at, kind: 'income' }), KRAKEN),
    ]
    expect(titlesOf(told(entries))).toEqual(['Deposit at account kraken', 'Withdrawal from account kraken'])
    expect(titlesOf(told(entries, { way: 'withdrawal' }))).toHaveLength(1)
    expect(told(entries).events.map(({ window }) => window)).toEqual([entries[0]?.id, entries[1]?.id])
  })

  test('between own accounts is left out unless it is asked for', () => {
    const entries = [entryOf(deposit('in', '1', { at }), KRAKEN, true)]
    expect([told(entries).events.length, told(entries, { own: 'yes' }).events.length]).toEqual([0, 1])
  })

  test('below the least value is left out; of unknown value it is told', () => {
    const entry = deposit('in', '2', { at })
    const [leg] = entry.legs
    const entries = [entryOf(entry, KRAKEN)]
    const least = (value: string) => ({ least: { value, currency: 'usd' } })
    const prices = new Map([[leg?.asset ?? coin('x'), { usd: amount('50'), at: NOW, source: 'x' }]])
    expect(told(entries, least('100'), prices).events).toHaveLength(1)
    expect(told(entries, least('100.01'), prices).events).toHaveLength(0)
    expect(told(entries, least('100.01')).events).toHaveLength(1)
    const stated = [entryOf({ ...entry, stated: { currency: 'eur', value: amount('180') } }, KRAKEN)]
    expect(told(stated, least('200')).events).toHaveLength(1)
    expect(told(stated, least('201')).events).toHaveLength(0)
  })
})

describe('activity of a wallet', () => {
  const hash = `0x${'Cd'.repeat(32)}`
  const onChain = (name: string, change: Partial<EntryDraft> = {}) =>
    entryOf(deposit(name, '1', { at: NOW - MINUTE, origin: 'chain', chain: MAINNET, ...change }), WALLET)
  const legOf = (asset: AssetId, quantity: string) => [{ asset, quantity: amount(quantity) }]
  const told = (facts: GivenFacts, params: object = {}) =>
    lookForEvents(walletActivity, {
      params: { ...params },
      facts: { walletTxs: [], assets: [], ...facts },
      memory,
      lookedAt,
    })
  const txOf = (state: WalletTxRow['state']): WalletTxRow =>
    ({
      id: 't1',
      accountId: WALLET,
      state,
      tx: { chain: MAINNET },
      receipt: { hash: hash.toLowerCase(), at: NOW - MINUTE },
    }) as never

  test('one transaction is told once, by the journal or by the history', () => {
    const entries = [onChain('a', { txHash: hash, legs: legOf(coin('ethereum'), '-1') })]
    const both = told({ entries, walletTxs: [txOf('mined')] })
    expect(titlesOf(both)).toEqual(['account wallet: transaction confirmed'])
    expect(told({ entries }).events[0]?.window).toBe(both.events[0]?.window)
    expect(titlesOf(told({ entries: [], walletTxs: [txOf('failed')] }))).toEqual([
      'account wallet: transaction failed',
    ])
    expect(told({ entries: [], walletTxs: [txOf('sent')] }).events).toEqual([])
  })

  test('spam and payments of nothing are left out', () => {
    const entries = [
      onChain('spam', { legs: legOf(SPAM, '1000') }),
      onChain('poison', { legs: legOf(coin('usd-coin'), '0') }),
      onChain('real', { legs: legOf(coin('ethereum'), '1') }),
      onChain('sold', { legs: legOf(SPAM, '-1000') }),
    ]
    expect(titlesOf(told({ entries }))).toEqual(['account wallet: received', 'account wallet: sent'])
    const wanted = { asset: SPAM, symbol: 'X', name: 'X', foundBy: 'log', choice: 'wanted' } as AssetRow
    expect(told({ entries, assets: [wanted] }).events).toHaveLength(3)
  })

  test('is told by choice', () => {
    const entries = [
      onChain('in', { legs: legOf(coin('ethereum'), '1') }),
      onChain('out', { legs: legOf(coin('ethereum'), '-1') }),
      onChain('failed', { kind: 'fee', reason: 'failed', legs: [] }),
    ]
    expect(titlesOf(told({ entries }, { which: 'failed' }))).toEqual(['account wallet: transaction failed'])
    expect(told({ entries }, { which: 'out' }).events).toHaveLength(2)
    expect(told({ entries }, { account: 'other' }).events).toEqual([])
  })

  test('what could not be gathered is said beside what could', () => {
    const look = told({
      entries: [onChain('in')],
      walletTxs: undefined,
      missing: { walletTxs: say('Choose one.') },
    })
    expect(look.events).toHaveLength(1)
    expect(look.why?.template).toBe('Choose one.')
  })
})

describe('a new token', () => {
  const line = (asset: AssetId, accountId: AccountId, more: Partial<AssetLine> = {}): AssetLine => ({
    asset,
    symbol: 'TKN',
    name: 'Token',
    quantity: amount('5'),
    price: null,
    value: null,
    share: null,
    change24h: null,
    parts: [
      {
        accountId,
        asset,
        chain: MAINNET,
        bucket: 'wallet',
        quantity: amount('5'),
        value: null,
        readAt: NOW,
        sourceSymbol: 'TKN',
      },
    ],
    ...more,
  })
  const told = (
    lines: AssetLine[],
    remembered: unknown,
    params: object = { which: 'all' },
    excluded: AssetLine[] = [],
  ) => {
    const view = examplePortfolioView(NOW)
    const [account] = view.accounts
    const accounts = account ? [{ ...account, id: WALLET, lastGoodAt: NOW }] : []
    const portfolio = { ...view, accounts, lines, excluded }
    return lookForEvents(newToken, {
      params: { ...params },
      facts: { portfolio },
      memory: remembered,
      lookedAt,
    })
  }
  const known = { assets: ['coin:ethereum'], accounts: ['wallet'] }
  const ARB = coin('arbitrum')

  test('is told once; the first reading of an account, and of the rule, is no news', () => {
    expect(told([line(ARB, WALLET)], undefined).events).toEqual([])
    const first = told([line(ARB, WALLET)], known)
    expect(titlesOf(first)).toEqual(['account wallet holds a new token'])
    expect(told([line(ARB, WALLET)], first.memory).events).toEqual([])
    expect(told([line(ARB, WALLET)], { ...known, accounts: [] }).events).toEqual([])
    const gone = told([], first.memory)
    expect(told([line(ARB, WALLET)], gone.memory).events).toEqual([])
  })

  test('that nobody lists, or that imitates, is said to, and only where everything is wanted', () => {
    const spam = line(SPAM, WALLET, { excluded: 'unlisted' })
    expect(told([], known, { which: 'listed' }, [spam]).events).toEqual([])
    const body = (excluded: AssetLine['excluded']) =>
      told([], known, { which: 'all' }, [{ ...spam, ...(excluded ? { excluded } : {}) }]).events[0]?.words
        .body.sentence.template
    expect(body('unlisted')).toContain('nobody lists it')
    expect(body('impersonator')).toContain('imitates a known coin')
    expect(body('hidden')).toBeUndefined()
  })

  test('at an exchange is none, and many at once are one message', () => {
    const kraken = venueSymbol('kraken' as VenueId, 'NEW')
    const bought = line(kraken, WALLET)
    const { chain: _, ...spot } = bought.parts[0] ?? line(kraken, WALLET).parts[0] ?? ({} as never)
    expect(told([{ ...bought, parts: [spot] }], known).events).toEqual([])
    const many = ['a', 'b', 'c', 'd'].map((name) => line(coin(name), WALLET))
    expect(titlesOf(told(many, known))).toEqual(['4 new tokens'])
    expect(told(many.slice(0, 3), known).events).toHaveLength(3)
  })
})
