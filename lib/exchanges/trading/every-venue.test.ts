/** Every venue that orders are sent to, by ccxt's own class: what is offered is what ccxt knows, and what is missing is said. */
import { describe, expect, test } from 'vitest'
import type { VenueId } from '@/lib/core/ids'
import { ORDER_KINDS, type OrderKind, TIMES_IN_FORCE } from '@/lib/core/order'
import { venue as findVenue } from '../catalogue'
import { bundledVenues, loadVenueClass } from '../load-venue.client'
import { readRules } from './read-rules'
import { tradingOf } from './registry'

const ids = bundledVenues().filter((id) => tradingOf(id as VenueId) !== undefined)

const MARKET = {
  symbol: 'BTC/USDT',
  base: 'BTC',
  quote: 'USDT',
  spot: true,
  active: true,
  precision: { amount: '0.001', price: '0.01' },
  limits: {},
}
const ALL_TYPES = [
  'LIMIT',
  'MARKET',
  'STOP_LOSS',
  'STOP_LOSS_LIMIT',
  'TAKE_PROFIT',
  'TAKE_PROFIT_LIMIT',
] as const

/** Binance is told by its own list, and what Kraken and Coinbase have does not depend on the market. */
const followers = ids.filter((id) => !/^(binance|binanceus|kraken|coinbase)$/.test(id))

async function open(id: string, info: object) {
  const trading = tradingOf(id as VenueId)
  if (!trading) throw new Error(`no orders are sent to ${id}`)
  const exchange = new (await loadVenueClass(id))({})
  // Steps are told as steps, whatever the class counts in.
  Object.assign(exchange, { precisionMode: 4, markets: { 'BTC/USDT': { ...MARKET, info } } })
  const venueName = findVenue(id as VenueId).name
  const market = { venue: id as VenueId, symbol: 'BTC/USDT' }
  return { exchange, venueName, abilities: readRules({ exchange, venueName, market, trading }).abilities }
}

/** What ccxt's `features` say of spot orders. */
function toldBy({ exchange }: Awaited<ReturnType<typeof open>>): Record<string, unknown> {
  const { spot } = exchange['features'] as { spot: { createOrder: Record<string, unknown> } }
  return spot.createOrder
}

test('orders go to fifteen classes of nine venues', () => {
  expect(ids).toHaveLength(15)
})

describe.each(ids)('%s', (id) => {
  test('every kind and time in force is offered, or says why not in the name of the venue', async () => {
    const { abilities, venueName } = await open(id, { orderTypes: ALL_TYPES })
    const all = [
      ...ORDER_KINDS.map((kind) => abilities.kinds[kind]),
      ...TIMES_IN_FORCE.map((time) => abilities.timesInForce[time]),
      abilities.marketByCost,
      abilities.edit,
    ]
    for (const ability of all) if (!ability.offered) expect(ability.reason.params?.['venue']).toBe(venueName)
    expect(abilities.kinds.market.offered && abilities.kinds.limit.offered).toBe(true)
  })

  test('no time in force is offered that ccxt does not send', async () => {
    const opened = await open(id, { orderTypes: ALL_TYPES })
    const told = toldBy(opened)['timeInForce'] as Record<string, boolean>
    for (const time of ['IOC', 'FOK', 'PO'] as const)
      expect(opened.abilities.timesInForce[time].offered).toBe(told[time] === true)
  })

  test('nobody says that a venue lacks what ccxt can send there', async () => {
    const opened = await open(id, { orderTypes: ALL_TYPES })
    const told = toldBy(opened)
    const has = told['triggerPrice'] || told['stopLossPrice'] || told['takeProfitPrice']
    const said = (kind: OrderKind) => {
      const ability = opened.abilities.kinds[kind]
      return ability.offered ? 'offered' : ability.reason.template
    }
    const lacks = '{venue} has no orders of this kind.'
    const some = ['stop', 'stop-limit', 'take-profit', 'take-profit-limit'] as const
    expect(some.every((kind) => said(kind) === lacks)).toBe(!has)
    if (told['trailing']) expect(said('trailing')).not.toBe(lacks)
  })
})

describe.each(followers)('%s, by the features', (id) => {
  test('no kind that waits for a price is offered that ccxt cannot send there', async () => {
    const opened = await open(id, { orderTypes: ALL_TYPES })
    const told = toldBy(opened)
    const { kinds } = opened.abilities
    const has = Boolean(told['triggerPrice'] || told['stopLossPrice'] || told['takeProfitPrice'])
    for (const kind of ['stop', 'stop-limit', 'take-profit', 'take-profit-limit'] as const)
      if (kinds[kind].offered) expect(has).toBe(true)
    if (kinds.trailing.offered) expect(told['trailing']).toBe(true)
  })

  test('a venue whose features tell of no trigger and no distance is sent none', async () => {
    const opened = await open(id, { orderTypes: [] })
    const { exchange, venueName } = opened
    Object.assign(exchange, { features: { spot: { createOrder: {} } } })
    const trading = tradingOf(id as VenueId)
    if (!trading) throw new Error(`no orders are sent to ${id}`)
    const market = { venue: id as VenueId, symbol: 'BTC/USDT' }
    const { kinds } = readRules({ exchange, venueName, market, trading }).abilities
    for (const kind of ['stop', 'stop-limit', 'take-profit', 'take-profit-limit', 'trailing'] as const)
      expect(kinds[kind].offered).toBe(false)
  })
})

test('a market of Binance that allows neither OCO nor trailing stops has neither', async () => {
  const info = { orderTypes: ALL_TYPES, ocoAllowed: false, allowTrailingStop: false }
  const { kinds } = (await open('binance', info)).abilities
  expect([kinds.oco.offered, kinds.trailing.offered, kinds.stop.offered]).toEqual([false, false, true])
})

test.each([
  'kucoin',
  'gate',
  'gateeu',
])('no stop is sent to %s, which could not be asked what became of it', async (id) => {
  const opened = await open(id, { orderTypes: ALL_TYPES })
  expect(toldBy(opened)['stopLossPrice']).toBe(true)
  for (const kind of ['stop', 'stop-limit', 'take-profit', 'take-profit-limit'] as const)
    expect(opened.abilities.kinds[kind]).toMatchObject({
      offered: false,
      reason: { template: expect.stringContaining('could not ask what became of them') },
    })
})
