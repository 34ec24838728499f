/**
 * A price that has come so many percent up or down within a window, against its lowest or highest price there. In US dollars, so
 * that no exchange rate moves it.
 */
import * as v from 'valibot'
import type { FiringWords } from '@/lib/core/alert'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { choiceIn, numberIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { type AlertParams, type ConditionLook, defineAlertRule, type LookInput } from '../define-alert-rule'
import { extremesOf, type GapPoint, type GapStretch, gapStretches } from './parts/gap-stretches'
import { memoryIn } from './parts/memory-in'
import { type Move, movesIn, type PricePoint, type Way } from './parts/moves'
import { assetIn } from './parts/params-in'
import { assetField } from './parts/price-fields'
import { priceNow } from './parts/price-now'
import { spanText } from './parts/span-text'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** A move that goes on until it is less than this part of what was asked for. */
const ENDS_AT = 0.8

const schema = v.object({ way: v.picklist(['up', 'down']), since: v.number() })

export const priceMove = defineAlertRule({
  id: 'price-move',
  group: 'market',
  name: say('Price moves'),
  about: say(
    'Tells when a price has moved so far within a time, from its lowest or highest price there, in US dollars. It needs prices of that whole time: after the browser was closed it may take as long until it can tell.',
  ),
  fields: [
    assetField,
    { key: 'percent', label: say('By at least'), kind: 'percent', standard: 0.05, least: 0.005, most: 5 },
    {
      key: 'minutes',
      label: say('Within'),
      kind: 'minutes',
      standard: 60,
      least: 5,
      most: 43_200,
    },
    {
      key: 'way',
      label: say('Direction'),
      kind: 'choice',
      standard: 'either',
      options: [
        { value: 'either', label: say('Either way') },
        { value: 'up', label: say('Upwards') },
        { value: 'down', label: say('Downwards') },
      ],
    },
  ],
  needs: ['prices'],
  repeat: { kind: 'every', minutes: 0 },
  problem: (params) =>
    choiceIn(params, 'way') === 'down' && numberIn(params, 'percent') > 1
      ? { key: 'percent', ...say('A price cannot fall by more than 100 %.') }
      : undefined,
  named: (params, { symbolOf }) => {
    const values = {
      asset: symbolOf(assetIn(params, 'asset')),
      share: { ratio: numberIn(params, 'percent') },
      span: spanText(numberIn(params, 'minutes')),
    }
    const way = choiceIn(params, 'way')
    if (way === 'up') return tell('{asset} rises by {share} in {span}', values)
    return way === 'down'
      ? tell('{asset} falls by {share} in {span}', values)
      : tell('{asset} moves by {share} in {span}', values)
  },
  look: (input) => lookForMove(input),
})

function lookForMove(input: LookInput): ConditionLook {
  const { params, facts } = input
  const held = memoryIn(input.memory, schema)
  const price = priceNow(facts, assetIn(params, 'asset'), 'usd')
  const baseOf = (isTold: boolean) => {
    const missed = missedOf(input, isTold)
    return { of: 'condition', ...(missed ? { missed } : {}) } as const
  }
  const base = baseOf(held !== undefined)
  if ('why' in price) return { ...base, holds: 'unknown', why: price.why, ...(held ? { memory: held } : {}) }
  const from = facts.now - windowOf(params)
  const points = pointsOf(input)
  const question = { from, to: { at: price.at, usd: price.usd }, ways: waysOf(params) }
  const ratio = numberIn(params, 'percent')
  const [move] = movesIn(points, { ...question, ratio })
  const [waning] =
    held && move === undefined
      ? movesIn(points, { ...question, ways: [held.way], ratio: ratio * ENDS_AT })
      : []
  const found = move ?? waning
  if (found) {
    const since = held?.way === found.way ? held.since : facts.now
    return {
      ...baseOf(true),
      holds: true,
      words: wordsOf(params, facts, found),
      since,
      memory: { way: found.way, since },
    }
  }
  if (isCovered(points, params, facts)) return { ...base, holds: false }
  const why = say('The prices of that whole time are not known yet.')
  return { ...base, holds: 'unknown', why, ...(held ? { memory: held } : {}) }
}

const windowOf = (params: AlertParams): number => numberIn(params, 'minutes') * MINUTE_MS

function waysOf(params: AlertParams): readonly Way[] {
  const way = choiceIn(params, 'way')
  return way === 'up' || way === 'down' ? [way] : ['up', 'down']
}

/** Readings, the extremes of a gap, and the price of a day ago where the window reaches back so far; oldest first. */
function pointsOf(input: LookInput): PricePoint[] {
  const {
    params,
    facts: { now, prices, pastPrices },
  } = input
  const asset = assetIn(params, 'asset')
  const extremes = gapStretches(input, asset).flatMap(extremesIn)
  const yesterday = prices?.get(asset)?.price24hAgo
  return [
    ...(pastPrices?.get(asset) ?? []),
    ...extremes,
    ...(yesterday !== undefined && windowOf(params) >= DAY_MS ? [{ at: now - DAY_MS, usd: yesterday }] : []),
  ].sort((a, b) => a.at - b.at)
}

/** Some price is known from about the beginning of the window. */
function isCovered(points: readonly PricePoint[], params: AlertParams, { now }: AlertFacts): boolean {
  const from = now - windowOf(params)
  const nearly = Math.max(5 * MINUTE_MS, windowOf(params) / 10)
  return points.some(({ at }) => at >= from && at <= from + nearly)
}

function extremesIn({ candles }: GapStretch): GapPoint[] {
  const extremes = extremesOf(candles)
  return extremes ? [extremes.high, extremes.low] : []
}

/**
 * A move within a gap, or into it, that is over: told by the gap's extremes.
 * @param isTold it goes on since the last look, or goes on now: the stretch up to now is told by that
 */
function missedOf(input: LookInput, isTold: boolean): ConditionLook['missed'] {
  const { params, facts, firedAt = 0 } = input
  const ends = gapStretches(input, assetIn(params, 'asset')).flatMap((stretch) => {
    if (!stretch.isOpen) return extremesIn(stretch)
    // While the present is unknown the same stretch is told again.
    return isTold ? [] : extremesIn(stretch).filter(({ at }) => at >= firedAt)
  })
  if (ends.length === 0) return undefined
  const points = pointsOf(input)
  const [move] = ends
    .flatMap((to) =>
      movesIn(points, {
        from: to.at - windowOf(params),
        to,
        ways: waysOf(params),
        ratio: numberIn(params, 'percent'),
      }),
    )
    .sort((a, b) => Math.abs(b.ratio) - Math.abs(a.ratio))
  return move && { at: move.to.at, words: wordsOf(params, facts, move) }
}

function wordsOf(params: AlertParams, facts: AlertFacts, { way, from, to, ratio }: Move): FiringWords {
  const asset = facts.symbolOf(assetIn(params, 'asset'))
  const share = { ratio: Math.abs(ratio) }
  return {
    title:
      way === 'up'
        ? tell('{asset} is up {share}', { asset, share })
        : tell('{asset} is down {share}', { asset, share }),
    body: tell('From {from} on {start} to {to} on {end}.', {
      from: { money: from.usd, currency: 'usd' },
      start: { at: from.at },
      to: { money: to.usd, currency: 'usd' },
      end: { at: to.at },
    }),
    cover: say('A price that you watch has moved.'),
    route: 'dashboard',
  }
}
