/** The strategy that a form describes, or every field that is wrong with a sentence that says what to do. Pure. */
import { type Amount, compare, ZERO } from '@/lib/core/amount'
import type { Band, Sleeve, StrategySpec, Trigger } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Method } from '@/lib/rebalance/methods/define-method'
import { isAsked, paramsOf } from '@/lib/rebalance/methods/params'
import { readCount, readPercent, readUsd } from '../typed-figures'
import { NO_DOLLARS, paramDrafts, readParam } from './param-draft'
import type { SleeveDraft, StrategyDraft } from './strategy-draft'

/** By field: `name`, `sleeve:<id>:min`, `param:<key>`, `param:<key>:<sleeve>`. */
export type Problems = ReadonlyMap<string, Sentence>
export type DraftReading = { name: string; spec: StrategySpec } | { problems: Problems }

interface Reader {
  locale: string
  problems: Map<string, Sentence>
  percent: (field: string, text: string, bounds: { least: number; most: number }) => number
  usd: (field: string, text: string) => Amount
}

function readerFor(locale: string): Reader {
  const problems = new Map<string, Sentence>()
  return {
    locale,
    problems,
    percent: (field, text, { least, most }) => {
      const value = readPercent(text, locale)
      if (value !== undefined && value >= least && value <= most) return value
      problems.set(
        field,
        say('Enter a percentage from {least} to {most}.', { least: shown(least), most: shown(most) }),
      )
      return 0
    },
    usd: (field, text) => {
      const value = readUsd(text, locale)
      if (value === undefined) problems.set(field, NO_DOLLARS)
      return value ?? ZERO
    },
  }
}

const shown = (ratio: number): number => Math.round(ratio * 1e6) / 1e4

/** @example readDraft(draft, METHODS, 'en') // { name: 'Core', spec: { … } } */
export function readDraft(draft: StrategyDraft, methods: readonly Method[], locale: string): DraftReading {
  const reader = readerFor(locale)
  const { problems } = reader
  const name = draft.name.trim()
  if (name === '') problems.set('name', say('Give the strategy a name.'))
  if (draft.sleeves.length === 0) problems.set('sleeves', say('Add at least one asset.'))
  if (draft.cash.length === 0)
    problems.set('cash', say('Choose at least one coin or currency that counts as money.'))
  const sleeves = draft.sleeves.map((each) => readSleeve(each, reader))
  if (sleeves.length > 0 && sleeves.every(({ isLocked }) => isLocked))
    problems.set('sleeves', say('Everything is locked: leave at least one asset that may be traded.'))
  const spec: StrategySpec = {
    scope: readScope(draft, problems),
    excluded: [...draft.excluded],
    sleeves,
    cash: {
      assets: [...draft.cash],
      bufferRatio: reader.percent('bufferPercent', draft.bufferPercent, { least: 0, most: 1 }),
      bufferUsd: reader.usd('bufferUsd', draft.bufferUsd),
    },
    others: draft.others,
    method: { id: draft.method, params: readParams(draft, methods, reader) },
    band: readBand(draft, reader),
    aim: draft.aim,
    flow: draft.flow,
    triggers: readTriggers(draft, reader),
    limits: readLimits(draft, reader),
  }
  return problems.size > 0 ? { problems } : { name, spec }
}

function readScope(draft: StrategyDraft, problems: Map<string, Sentence>): StrategySpec['scope'] {
  switch (draft.scope) {
    case 'whole':
      return { of: 'whole' }
    case 'portfolio':
      if (draft.portfolio !== '') return { of: 'portfolio', portfolio: draft.portfolio }
      problems.set('portfolio', say('Choose a portfolio.'))
      return { of: 'whole' }
    case 'accounts':
      if (draft.accounts.length === 0) problems.set('accounts', say('Choose at least one account.'))
      return { of: 'accounts', accounts: [...draft.accounts] }
    default:
      return draft.scope satisfies never
  }
}

function readSleeve({ id, name, assets, min, max, isLocked }: SleeveDraft, reader: Reader): Sleeve {
  const { problems } = reader
  const bound = (end: 'min' | 'max', text: string): number | undefined =>
    text.trim() === '' ? undefined : reader.percent(`sleeve:${id}:${end}`, text, { least: 0, most: 1 })
  const [least, most] = [bound('min', min), bound('max', max)]
  if (name.trim() === '') problems.set(`sleeve:${id}:name`, say('Give the group a name.'))
  if (assets.length === 0)
    problems.set(`sleeve:${id}:assets`, say('Add an asset to this group, or take it out.'))
  if (least !== undefined && most !== undefined && least > most && !problems.has(`sleeve:${id}:max`))
    problems.set(`sleeve:${id}:max`, say('The most is below the least.'))
  return {
    id,
    name: name.trim(),
    assets: [...assets],
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
    isLocked,
  }
}

function readParams(
  { method: wanted, params, sleeves }: StrategyDraft,
  methods: readonly Method[],
  { locale, problems }: Reader,
): Record<string, unknown> {
  const method = methods.find(({ id }) => id === wanted)
  if (!method) {
    problems.set('method', say('Choose how the weights come about.'))
    return {}
  }
  const drafts = { ...paramDrafts(method.fields, {}, locale), ...params[wanted] }
  const free = sleeves.filter(({ isLocked }) => !isLocked)
  const values: Record<string, unknown> = {}
  let isReadable = true
  for (const field of method.fields) {
    const { key } = field
    if (!isAsked(field, method.fields, drafts)) continue
    const reading = readParam(field, drafts[key], { locale, sleeves: free })
    for (const [part, problem] of reading.problems)
      problems.set(part === '' ? `param:${key}` : `param:${key}:${part}`, problem)
    isReadable &&= reading.problems.length === 0
    values[key] = reading.value
  }
  // Without an asset there is nothing to say of weights yet.
  const checked = isReadable && free.length > 0 ? paramsOf(method, values) : { params: values }
  if ('params' in checked) return { ...checked.params }
  for (const { key, ...problem } of checked.problems) problems.set(`param:${key}`, problem)
  return values
}

function readBand({ band, bandPoints, bandRatio }: StrategyDraft, reader: Reader): Band {
  switch (band) {
    case 'absolute':
      return { kind: band, points: reader.percent('bandPoints', bandPoints, { least: 0.001, most: 1 }) }
    case 'relative':
      return { kind: band, ratio: reader.percent('bandRatio', bandRatio, { least: 0.01, most: 1 }) }
    case '5/25':
      return { kind: band }
    default:
      return band satisfies never
  }
}

function readTriggers({ triggers }: StrategyDraft, reader: Reader): Trigger[] {
  const { calendar, band, drift, cash, more } = triggers
  const found: Trigger[] = []
  if (calendar.on) {
    const hour = readCount(calendar.hour)
    if (hour === undefined || hour > 23) reader.problems.set('hour', say('Enter an hour from 0 to 23.'))
    found.push({ kind: 'calendar', every: calendar.every, hour: hour ?? 0, timeZone: calendar.timeZone })
  }
  if (band) found.push({ kind: 'band' })
  if (drift.on)
    found.push({ kind: 'drift', ratio: reader.percent('drift', drift.percent, { least: 0.001, most: 1 }) })
  if (cash.on) found.push({ kind: 'cash', usd: reader.usd('arrived', cash.usd) })
  return [...found, ...more]
}

function readLimits(draft: StrategyDraft, reader: Reader): StrategySpec['limits'] {
  const { slippage, leastTrade, gainsBudget, turnover } = draft
  const leastTradeUsd = reader.usd('leastTrade', leastTrade)
  if (!reader.problems.has('leastTrade') && compare(leastTradeUsd, ZERO) === 0)
    reader.problems.set('leastTrade', say('Enter an amount above zero.'))
  return {
    slippage: reader.percent('slippage', slippage, { least: 0.0001, most: 0.2 }),
    leastTradeUsd,
    ...(gainsBudget.trim() === '' ? {} : { gainsBudget: reader.usd('gainsBudget', gainsBudget) }),
    ...(turnover.trim() === ''
      ? {}
      : { turnover: reader.percent('turnover', turnover, { least: 0.001, most: 2 }) }),
  }
}
