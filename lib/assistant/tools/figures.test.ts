/** What tools tell is what the pages show: the same figures, unknown where these are, and never too much at once. */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { createVeil } from '@/lib/assistant/privacy/veil'
import { writeTold } from '@/lib/assistant/privacy/write-told'
import { amount } from '@/lib/core/amount'
import { PRIVACY_LEVELS } from '@/lib/core/chat'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { IntentId } from '@/lib/core/note'
import { tell } from '@/lib/core/note'
import type { StrategyDrift, StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { groupView } from '@/lib/portfolio/group-lines'
import { BTC } from '@/tests/fixtures/entries'
import { KRAKEN, WALLET } from '@/tests/fixtures/portfolio-view'
import { exampleWorld, SECRET_NOTE, WORLD_NOW, type WorldChanges } from '@/tests/fixtures/tool-world'
import type { ToolAnswer } from './define-tool'
import { ASSISTANT_TOOLS } from './registry'
import type { Leaf, Told } from './told'

const WHOLE = { scope: { of: 'whole' as const }, range: { name: '1y' as const }, currency: 'usd' }

const drift: StrategyDrift = {
  strategy: 'strategy-1' as StrategyId,
  name: SECRET_NOTE,
  accounts: [KRAKEN],
  value: amount('1000'),
  rows: [
    {
      sleeve: 'coin:bitcoin' as never,
      name: 'BTC',
      assets: [BTC],
      value: amount('700'),
      weight: 0.7,
      target: 0.6,
      low: 0.55,
      high: 0.65,
      toTarget: amount('-100'),
      toBand: amount('-50'),
      isLocked: false,
    },
  ],
  drift: 0.1,
  outside: 1,
  targetsAt: WORLD_NOW,
  isDue: true,
  isOn: false,
}

const FULL: WorldChanges = {
  view: { drifts: [drift] },
  tables: {
    strategies: [{ id: 'strategy-1' as StrategyId, name: SECRET_NOTE } as never],
    openOrders: [
      {
        id: 'x',
        orderId: '1',
        accountId: KRAKEN,
        symbol: 'BTC/USD',
        side: 'buy',
        kind: SECRET_NOTE,
        status: 'open',
        amount: amount('0.5'),
        filled: amount('0.1'),
        price: amount('90000'),
        fees: [],
        at: WORLD_NOW,
        readAt: WORLD_NOW,
      },
    ],
    alertRules: [
      {
        id: 'r' as never,
        at: 1,
        kind: 'price-above',
        name: SECRET_NOTE,
        params: { asset: 'coin:ethereum', price: { value: '3200', currency: 'usd' } },
        repeat: { kind: 'once' },
        on: true,
      },
    ],
    firings: [
      {
        id: 'f' as never,
        ruleId: 'r' as never,
        at: WORLD_NOW,
        tellAt: WORLD_NOW,
        kind: 'price-above',
        words: {
          title: tell('{asset} is above {limit}', {
            asset: SECRET_NOTE,
            limit: { money: amount('3200'), currency: 'usd' },
          }),
          body: tell('It costs {price} now.', { price: { money: amount('3300'), currency: 'usd' } }),
          cover: say('A price that you watch has reached its limit.'),
          route: 'dashboard',
        },
      },
    ],
    intents: [
      {
        id: 'intent-1' as IntentId,
        at: WORLD_NOW,
        dueAt: 0,
        origin: `https://${'evil.'.repeat(40)}example`,
        method: 'eth_sendTransaction',
        chain: 'eip155:1' as never,
        from: `0x${'cd'.repeat(20)}`,
        note: {
          id: 'intent-1' as IntentId,
          at: WORLD_NOW,
          origin: 'https://app.example',
          state: 'whole',
          headline: tell('You pay {paid} to {name}.', {
            paid: { quantity: amount('1.5'), symbol: SECRET_NOTE },
            name: SECRET_NOTE,
          }),
          level: 'care',
          lines: Array.from({ length: 80 }, (_, index) => ({
            what: `line-${index}`,
            level: 'care' as const,
            sentence: say('The token calls itself {name}.', { name: SECRET_NOTE }),
            isPrivate: false,
          })),
          notRun: [],
        },
      },
    ],
  },
  answers: {
    'swaps.compare': {
      sell: BTC,
      buy: 'coin:usd-coin',
      rows: Array.from({ length: 40 }, (_, index) => ({
        account: KRAKEN,
        accountLabel: 'Kraken',
        name: index === 0 ? SECRET_NOTE : 'Kraken',
        where: { kind: 'exchange', venue: 'kraken' as VenueId, market: {} },
        result: {
          net: amount('96500'),
          costs: [{ what: say('Fee'), usd: amount('25') }, { what: say('Gas') }],
          assumptions: [],
          at: WORLD_NOW,
          noise: 0.001,
          rank: 'best',
        },
      })),
    },
  },
}

const INPUTS: Readonly<Record<string, unknown>> = {
  allocation: { by: 'kind' },
  lots: { asset: 'BTC' },
  gains: { year: '2023' },
  what_if_sale: { asset: 'btc', quantity: '0.1', account: 'account-kraken', fee_basis_points: 25 },
  markets: { asset: 'BTC' },
  candles: { asset: 'BTC', span: '1h', candles: 300 },
  quotes: { sell: 'BTC', buy: 'USDC', amount: '1' },
  entries: { limit: 50 },
  propose_order: {
    account: 'account-kraken',
    asset: 'BTC',
    side: 'sell',
    order_kind: 'limit',
    size_by: 'amount',
    size: '0.1',
    price: '100000',
  },
  propose_swap: { account: 'account-wallet', chain: 'Base', sell: 'ETH', buy: 'USDC', amount: '0.1' },
  propose_alert: { rule: 'price-above', params: { asset: 'ETH', price: '3200' } },
}

async function ask(
  name: string,
  input: unknown = INPUTS[name] ?? {},
  world = exampleWorld(FULL),
): Promise<ToolAnswer> {
  const tool = ASSISTANT_TOOLS.find((each) => each.name === name)
  if (!tool) throw new Error(`no tool ${name}`)
  return tool.run(v.parse(tool.input, input), world)
}

const isList = (told: Told): told is readonly Told[] => Array.isArray(told)

/** @example at(told, 'assets', '0', 'value') */
function at(told: Told, ...path: string[]): Told {
  const [first, ...rest] = path
  if (first === undefined) return told
  const next = isList(told) ? told[Number(first)] : 'of' in told ? told.of[first] : undefined
  if (next === undefined) throw new Error(`nothing at ${first}`)
  return at(next, ...rest)
}

function leavesOf(told: Told): Leaf[] {
  if (isList(told)) return told.flatMap(leavesOf)
  return 'of' in told ? Object.values(told.of).flatMap(leavesOf) : [told]
}

const NAMES = ASSISTANT_TOOLS.map(({ name }) => name)

describe('equal to the pages', () => {
  test('holdings: net worth, quantity, price, value and share are those of the dashboard', async () => {
    const world = exampleWorld()
    const { told } = await ask('holdings', {}, world)
    expect(at(told, 'net_worth')).toMatchObject({ money: world.view.netWorth, currency: 'usd' })
    for (const [index, line] of world.view.lines.slice(0, 8).entries()) {
      expect(at(told, 'assets', String(index), 'quantity')).toMatchObject({ quantity: line.quantity })
      expect(at(told, 'assets', String(index), 'price')).toMatchObject({ price: line.price?.price })
      expect(at(told, 'assets', String(index), 'value')).toMatchObject({ money: line.value })
      expect(at(told, 'assets', String(index), 'share')).toMatchObject({ ratio: line.share })
    }
  })

  test.each(['asset', 'account', 'chain', 'portfolio', 'tag'] as const)('allocation by %s', async (by) => {
    const world = exampleWorld()
    const { told } = await ask('allocation', { by }, world)
    for (const [index, group] of groupView(world.view, by).entries())
      if (group.value !== null)
        expect(at(told, 'groups', String(index), 'value')).toMatchObject({ money: group.value })
  })

  test('performance, risk and attribution are the answers of the ledger', async () => {
    const world = exampleWorld()
    const analytics = world.book.ask('ledger.analytics', {
      ...WHOLE,
      benchmark: { kind: 'none' },
      riskFree: 0,
    })
    const performance = (await ask('performance', {}, world)).told
    expect(analytics.performance.profit.value).toBe(11744)
    expect(at(performance, 'profit')).toMatchObject({ is: 'money', money: '11744' })
    expect(at(performance, 'twr')).toMatchObject({ ratio: analytics.performance.twr.value })
    const risk = (await ask('risk', {}, world)).told
    expect(at(risk, 'volatility')).toMatchObject({ ratio: analytics.risk.volatility.value })
    const { whole } = world.book.ask('ledger.attribution', WHOLE)
    const attribution = (await ask('attribution', {}, world)).told
    expect(at(attribution, 'whole', 'profit')).toMatchObject({ money: String(whole.profit) })
    expect(at(attribution, 'whole', 'fees')).toMatchObject({ money: String(whole.fees) })
    expect(at((await ask('fees', {}, world)).told, 'all')).toMatchObject({ money: String(whole.fees) })
  })

  test('gains, lots, concentration and entries are the answers of the ledger', async () => {
    const world = exampleWorld()
    const [year] = world.book.ask('ledger.gains', {}).years
    expect(at((await ask('gains', {}, world)).told, 'years', '0', 'gain')).toMatchObject({
      money: year?.gain,
    })
    const [lot] = world.book.ask('ledger.lots', { asset: BTC, offset: 0, limit: 1 }).rows
    expect(at((await ask('lots', undefined, world)).told, 'lots', '0', 'left')).toMatchObject({
      quantity: lot?.left,
    })
    const shares = world.book.ask('ledger.concentration', { currency: 'usd' })
    const concentration = (await ask('concentration', {}, world)).told
    expect(at(concentration, 'hhi')).toMatchObject({ number: shares.hhi.value })
    expect(at(concentration, 'assets', '0', 'share')).toMatchObject({ ratio: shares.assets[0]?.share })
    const entries = (await ask('entries', { kind: 'deposit' }, world)).told
    const page = world.book.ask('ledger.entries', {
      filter: { kinds: { not: false, of: ['deposit'] } },
      order: 'newest',
      offset: 0,
      limit: 5,
    })
    expect(at(entries, 'total')).toMatchObject({ count: page.total })
    expect(at(entries, 'entries', '0', 'value')).toMatchObject({
      money: page.rows[0]?.value,
      source: { route: `history/${page.rows[0]?.id}` },
    })
  })

  test('a sale that is thought of is what the ledger says, at the price of the dashboard less the fee', async () => {
    const world = exampleWorld()
    const { told } = await ask('what_if_sale', undefined, world)
    const realised = world.book.ask('ledger.whatIf', {
      account: KRAKEN,
      asset: BTC,
      quantity: amount('0.1'),
      // 0.1 x 97,234.51 less 0.25 %
      proceeds: { asset: 'fiat:usd' as AssetId, quantity: amount('9699.1423725') },
      at: WORLD_NOW,
    })
    if ('unknown' in realised) throw new Error('no sale')
    expect(at(told, 'proceeds')).toMatchObject({ money: '9699.1423725' })
    expect(at(told, 'gain')).toMatchObject({ money: realised.gain })
    expect(at(told, 'cost')).toMatchObject({ money: '3001.2' })
  })
})

describe('what is not known', () => {
  test('has its reason and is no zero; totals say what they do not include', async () => {
    const world = exampleWorld()
    const { told } = await ask('holdings', { asset: 'DEGEN' }, world)
    for (const key of ['price', 'value', 'share'])
      expect(at(told, 'assets', '0', key)).toMatchObject({
        is: 'unknown',
        why: { template: 'No source has a price for {symbol}.' },
      })
    expect(at(told, 'not_exact_because', 'assets_without_a_price')).toMatchObject({ count: 1 })
    expect(at(told, 'not_exact_because', 'accounts_never_read', '0')).toMatchObject({ is: 'account' })
  })

  test('before the first reading every tool refuses or tells something else than a figure of it', async () => {
    const world = { ...exampleWorld(), portfolio: async () => undefined }
    for (const name of ['holdings', 'allocation', 'performance', 'what_if_sale', 'drift'])
      await expect(ask(name, undefined, world)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an answer', () => {
  const veil = () =>
    createVeil({
      entries: [],
      known: [],
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    })

  test.each(NAMES)('of %s is written at every level, below six thousand characters', async (name) => {
    const { told } = await ask(name)
    for (const level of PRIVACY_LEVELS) {
      const { text } = writeTold(told, {
        veil: veil(),
        level,
        netWorth: { money: amount('122640'), currency: 'usd' },
        firstFigure: 1000,
      })
      expect(text.length, text).toBeLessThan(6000)
    }
  })

  test('that was cut says how many more there are, and where to go on', async () => {
    const { told } = await ask('entries')
    const entries = at(told, 'entries')
    if (!isList(entries)) throw new Error('no list')
    expect(entries.length).toBeLessThan(50)
    expect(at(told, 'next_offset')).toMatchObject({ count: entries.length })
    expect(at(told, 'and_more')).toMatchObject({ count: 65 - entries.length })
    const next = (await ask('entries', { limit: 50, offset: entries.length })).told
    expect(at(next, 'entries', '0', 'at')).not.toEqual(at(told, 'entries', '0', 'at'))
    const ways = (await ask('quotes')).told
    expect(at(ways, 'ways', 'and_more')).toMatchObject({ is: 'count' })
  })

  test('cites places that exist', async () => {
    const routes = new Set<string>()
    for (const name of NAMES)
      for (const leaf of leavesOf((await ask(name)).told))
        if ('source' in leaf && leaf.source)
          routes.add(leaf.source.route.replace(/\/(trade|deposit):.*|\/strategy-1|\/intent-1/, '/<id>'))
    const known = [
      'alerts',
      'analytics',
      'analytics/attribution',
      'analytics/concentration',
      'analytics/risk',
      'analytics/xray',
      'dashboard',
      'gains',
      'gains/lots',
      'history',
      'history/<id>',
      'inbox',
      'rebalance/<id>',
      'swaps',
      'trading',
    ]
    expect([...routes].filter((route) => !known.includes(route))).toEqual([])
    expect(routes.size).toBe(known.length)
  })
})

test('text of strangers stands in leaves for it alone, whatever it says', async () => {
  const hostile = exampleWorld(FULL)
  const [first, second] = hostile.view.lines
  if (!first || !second) throw new Error('no lines')
  const world = exampleWorld({
    ...FULL,
    view: {
      ...FULL.view,
      lines: [{ ...first, symbol: SECRET_NOTE, name: SECRET_NOTE }, ...hostile.view.lines.slice(1)],
      accounts: hostile.view.accounts.map((line) => ({ ...line, label: SECRET_NOTE })),
      portfolios: hostile.view.portfolios.map((each) => ({ ...each, name: SECRET_NOTE })),
    },
  })
  let seen = 0
  for (const name of NAMES) {
    const input = name === 'what_if_sale' ? { asset: 'coin:bitcoin', quantity: '0.1' } : undefined
    for (const leaf of leavesOf((await ask(name, input, world)).told)) {
      const text = JSON.stringify({ ...leaf, source: undefined })
      if (!text.includes('IGNORE')) continue
      seen += 1
      // Parameters of a reason and symbols of quantities are written as strangers' text, too.
      expect(['untrusted', 'symbol', 'quantity', 'unknown'], `${name}: ${text}`).toContain(leaf.is)
    }
  }
  expect(seen).toBeGreaterThan(8)
})

describe('drafts', () => {
  test('hold what was asked, in the words of the pages', async () => {
    expect((await ask('propose_order')).proposal).toEqual({
      kind: 'order',
      account: KRAKEN,
      market: { venue: 'kraken', symbol: 'BTC/USD' },
      side: 'sell',
      orderKind: 'limit',
      size: { by: 'amount', value: '0.1' },
      price: '100000',
    })
    expect((await ask('propose_swap')).proposal).toEqual({
      kind: 'swap',
      account: WALLET,
      chain: 'eip155:8453',
      sell: 'eip155:8453/native',
      buy: 'eip155:8453/erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
      amount: '0.1',
    })
    expect((await ask('propose_rebalance')).proposal).toEqual({ kind: 'rebalance', strategy: 'strategy-1' })
    expect((await ask('propose_alert')).proposal).toMatchObject({
      kind: 'alert',
      rule: 'price-above',
      params: { asset: 'coin:ethereum', price: { value: '3200', currency: 'usd' } },
    })
  })

  test('ask for nothing but the list of markets', async () => {
    for (const name of NAMES.filter((each) => each.startsWith('propose'))) {
      const world = exampleWorld(FULL)
      await ask(name, undefined, world)
      expect(world.asked.filter((each) => each !== 'markets.lines')).toEqual([])
    }
  })

  test('are refused where they could not be carried out, with the reason', async () => {
    const order = INPUTS.propose_order as object
    const { price: _price, ...noPrice } = INPUTS.propose_order as { price: string }
    const refused = async (name: string, input: unknown) =>
      ask(name, input).then(
        () => 'taken',
        (error: Error) => error.message,
      )
    expect(await refused('propose_order', noPrice)).toBe('A limit order needs a price.')
    expect(await refused('propose_order', { ...order, account: 'account-wallet' })).toMatch(/propose a swap/)
    expect(await refused('propose_order', { ...order, asset: 'SOL' })).toMatch(/does not trade that/)
    expect(
      await refused('propose_swap', { ...(INPUTS.propose_swap as object), account: 'account-kraken' }),
    ).toMatch(/propose an order/)
    expect(
      await refused('propose_alert', { rule: 'price-above', params: { asset: 'ETH', price: '-1' } }),
    ).toMatch(/^The field price/)
    expect(await refused('propose_alert', { rule: 'sell-all', params: {} })).toMatch(/no such rule/)
    expect(await refused('propose_rebalance', { strategy: 'other' })).toMatch(/Name the strategy/)
  })
})
