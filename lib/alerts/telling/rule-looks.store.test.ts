import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { OrderId } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { alertRow, alertWords, ALERT_NOW as NOW } from '@/tests/fixtures/alerts'
import { draftRow, type FakeDesk, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import type { AlertFacts, FactName } from '../alert-facts'
import type { AlertRule } from '../define-alert-rule'
import { createRuleLooks, type RuleLooks } from './rule-looks.store'

const ETHER = 'coin:ethereum' as AssetId
let desk: FakeDesk
let looks: RuleLooks
let gathered: string[]
let heard = 0
/** Prices that the rule was asked with. */
let prices: string[]

const rule = (needs: FactName, isLive: boolean): AlertRule => ({
  id: needs,
  group: 'market',
  name: say('x'),
  about: say('y'),
  fields: [{ key: 'asset', label: say('z'), kind: 'asset', optional: true }],
  needs: [needs],
  repeat: { kind: 'every', minutes: 0 },
  ...(isLive ? { isLive: true as const } : {}),
  look: ({ facts }) => {
    const price = facts.prices?.get(ETHER)?.usd
    if (price !== undefined) prices.push(price)
    return needs === 'orders' || price === '9'
      ? { of: 'condition', holds: true, words: alertWords() }
      : { of: 'condition', holds: false }
  },
})

beforeEach(async () => {
  desk = await openFakeDesk()
  gathered = []
  prices = []
  heard = 0
  const rules = [rule('orders', false), rule('prices', true)]
  const fact = { at: NOW, source: 'x', usd: amount('5') }
  looks = createRuleLooks({
    context: {
      db: desk.db,
      now: () => desk.clock.now,
      gather: async (question) => {
        gathered.push(`${question.reach} ${question.rules.map((each) => each.rule.id).join()}`)
        const facts: AlertFacts = {
          now: NOW,
          rates: new Map(),
          missing: {},
          prices: new Map([[ETHER, fact]]),
          symbolOf: String,
          accountLabel: String,
          venueName: String,
          chainName: String,
        }
        return { facts, watched: question.watched }
      },
      ruleOf: (kind) => rules.find(({ id }) => id === kind),
      checkParams: (_rule, params) => ({ params }),
    },
    onNews: () => {
      heard += 1
    },
    liveFacts: async ([told]) => new Map(told ? [[ETHER, { ...fact, usd: told.ticker.last }] as const] : []),
  })
  await desk.db.alertRules.put(alertRow({ id: 'o' as never, kind: 'orders' }))
  await desk.db.alertRules.put(alertRow({ id: 'p' as never, kind: 'prices', params: { asset: ETHER } }))
})
afterEach(async () => {
  looks.close()
  await desk.db.delete()
})

const market = { venue: 'kraken' as VenueId, symbol: 'ETH/USD' }
const hear = (last: string) => looks.hear({ market, ticker: { last: amount(last), at: NOW } })

test('a tick looks at everything, and says when something was found', async () => {
  await looks.tick()
  expect(gathered).toEqual(['network orders,prices'])
  expect(heard).toBe(1)
})

test('an order that changes is looked at soon, by the rules that ask nobody', async () => {
  await desk.db.orders.put(draftRow({ id: 'b' as OrderId }))
  await vi.waitFor(() => expect(heard).toBe(1), { timeout: 4_000 })
  expect(gathered).toEqual(['stored orders'])
})

test('what is to be looked at soon is looked at before the engine goes', async () => {
  await looks.lookIfWoken()
  expect(gathered).toEqual([])
  await desk.db.orders.put(draftRow({ id: 'b' as OrderId }))
  await looks.lookIfWoken()
  expect(gathered).toEqual(['stored orders'])
})

test('a price that a page follows is looked at within a second or so, the last one of it', async () => {
  hear('6')
  hear('9')
  await vi.waitFor(() => expect(heard).toBe(1), { timeout: 4_000 })
  expect(prices).toEqual(['9'])
  const [firing] = await desk.db.firings.toArray()
  expect(firing).toMatchObject({ ruleId: 'p' })
})

test('nothing is looked at after a lock', async () => {
  hear('9')
  await desk.db.orders.put(draftRow({ id: 'b' as OrderId }))
  looks.close()
  await new Promise((resolve) => setTimeout(resolve, 1_800))
  expect([gathered, heard]).toEqual([[], 0])
})

test('a rule about prices is looked at again when prices are old, others when something happens', async () => {
  await looks.tick()
  expect(await looks.nextAt()).toBe(NOW + 5 * 60_000)
  await desk.db.alertRules.delete('p' as never)
  expect(await looks.nextAt()).toBeGreaterThan(NOW + 86_400_000)
})
