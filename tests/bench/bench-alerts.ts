/**
 * One look at as many rules as there may be, over three hundred assets: checked, looked at and decided, as a tick does it, and as the
 * first look after an absence does it with the candles of each asset. What storing the same rules as text costs tells how fast the
 * machine is. Without a browser: a look is pure.
 */
import type { AlertFacts, PriceFact, PriceGap } from '@/lib/alerts/alert-facts'
import { checkParams } from '@/lib/alerts/check-params'
import { alertRule } from '@/lib/alerts/registry'
import { decide, type Moment } from '@/lib/alerts/telling/decide'
import type { AlertRuleId } from '@/lib/core/alert'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AlertRuleRow } from '@/lib/db/rows'
import { type Line, median, spread } from './figures'

const RULES = 200
const ASSETS = 300
const CANDLES = 200
const MINUTE = 60_000
const NOW = 1_796_000_000_000
/** As many times the text of the rules. */
const TICK_TARGET = 100
const GAP_TARGET = 600
const WARM_UP = 5

const assetAt = (place: number) => `coin:bench-${place % ASSETS}` as AssetId
const KINDS = ['price-above', 'price-below', 'price-crosses', 'price-move'] as const

const rows = Array.from({ length: RULES }, (_, place): AlertRuleRow => {
  const kind = KINDS[place % KINDS.length] ?? KINDS[0]
  const limit = { price: { value: amount('105'), currency: 'usd' }, back: 0.005 }
  const params = kind === 'price-move' ? { percent: 0.05, minutes: 60, way: 'either' } : limit
  return {
    id: `bench-${place}` as AlertRuleId,
    at: NOW - 86_400_000,
    kind,
    params: { asset: assetAt(place), ...params, ...(kind === 'price-crosses' ? { way: 'either' } : {}) },
    repeat: { kind: 'every', minutes: 0 },
    on: true,
    lookedAt: NOW - 240 * MINUTE,
    ...(kind === 'price-crosses' ? { memory: { side: 'below', isArmed: true, at: NOW - 240 * MINUTE } } : {}),
  }
})

const assets = Array.from({ length: ASSETS }, (_, place) => assetAt(place))
const prices = new Map(
  assets.map((asset, place): [AssetId, PriceFact] => [
    asset,
    { usd: amount(String(90 + (place % 30))), at: NOW, source: 'bench' },
  ]),
)
const pastPrices = new Map(
  assets.map(
    (asset, place) =>
      [
        asset,
        Array.from({ length: 60 }, (_, minute) => ({
          at: NOW - minute * MINUTE,
          usd: amount(String(90 + ((place + minute) % 30))),
        })).toReversed(),
      ] as const,
  ),
)
const gaps = new Map(
  assets.map((asset): [AssetId, PriceGap] => [
    asset,
    {
      from: NOW - CANDLES * MINUTE,
      until: NOW,
      source: 'bench',
      candles: Array.from({ length: CANDLES }, (_, minute) => ({
        at: NOW - (CANDLES - minute) * MINUTE,
        until: NOW - (CANDLES - minute - 1) * MINUTE,
        high: amount(String(100 + (minute % 9))),
        low: amount(String(99 - (minute % 7))),
      })),
    },
  ]),
)

const facts = (more: Partial<AlertFacts>): AlertFacts => ({
  now: NOW,
  rates: new Map([['eur', amount('0.9')]]),
  prices,
  pastPrices,
  missing: {},
  symbolOf: String,
  accountLabel: String,
  venueName: String,
  chainName: String,
  ...more,
})
const moment: Moment = { now: NOW, settings: { desktop: true, quiet: null } }

/** @returns how many rules had something to tell */
function lookAtAll(known: AlertFacts): number {
  let told = 0
  for (const row of rows) {
    const rule = alertRule(row.kind)
    const checked = rule && checkParams(rule, row.params)
    if (!rule || !checked || 'problems' in checked) throw new Error(`the bench has no rule ${row.kind}`)
    const look = rule.look({
      params: checked.params,
      facts: known,
      memory: row.memory,
      lookedAt: row.lookedAt ?? NOW,
      armedAt: row.at,
    })
    if (decide(row, look, moment).found.length > 0) told += 1
  }
  return told
}

function timed(act: () => unknown): number {
  const startedAt = performance.now()
  act()
  return performance.now() - startedAt
}

export async function benchAlerts(rounds: number): Promise<Line[]> {
  const tick = facts({})
  const afterwards = facts({ gaps })
  const told = [lookAtAll(tick), lookAtAll(afterwards)] as const
  if (told[0] === 0 || told[1] <= told[0]) throw new Error('the bench measures next to nothing')
  const times = Array.from({ length: WARM_UP + rounds }, () => ({
    text: timed(() => JSON.parse(JSON.stringify(rows))),
    tick: timed(() => lookAtAll(tick)),
    gap: timed(() => lookAtAll(afterwards)),
  })).slice(WARM_UP)
  const baseline = { name: 'the rules as text', value: median(times.map(({ text }) => text)) }
  const line = (name: string, all: readonly number[], target: number, count: number): Line => ({
    name: `alerts: ${RULES} rules over ${ASSETS} assets, ${name}`,
    value: median(all),
    unit: 'ms',
    baseline,
    target,
    note: `${count} have something to tell; ${spread(all)}`,
  })
  return [
    line(
      'a tick',
      times.map((each) => each.tick),
      TICK_TARGET,
      told[0],
    ),
    line(
      `after an absence, ${CANDLES} candles each`,
      times.map((each) => each.gap),
      GAP_TARGET,
      told[1],
    ),
  ]
}
