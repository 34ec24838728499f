/**
 * A strategy as its form holds it: figures as texts, so that nothing that is typed is lost, whatever it is. `read-draft.ts` makes the
 * strategy of it. Pure.
 */

import { coin } from '@/lib/assets/asset-id'
import type { AccountId, AssetId, PortfolioId } from '@/lib/core/ids'
import type { Period, Sleeve, SleeveId, StrategySpec, Trigger } from '@/lib/core/rebalance'
import type { Method } from '@/lib/rebalance/methods/define-method'
import { percentText, usdText } from '../typed-figures'
import { type ParamDrafts, paramDrafts } from './param-draft'

export interface SleeveDraft {
  id: SleeveId
  name: string
  assets: readonly AssetId[]
  /** Percent; empty: no bound. */
  min: string
  max: string
  isLocked: boolean
}

export interface TriggerDrafts {
  calendar: { on: boolean; every: Period; hour: string; timeZone: string }
  band: boolean
  drift: { on: boolean; percent: string }
  cash: { on: boolean; usd: string }
  /** What the form has no field for: a second one of the same kind. It is kept as it is. */
  more: readonly Trigger[]
}

export interface StrategyDraft {
  name: string
  scope: StrategySpec['scope']['of']
  /** Chosen for either kind of scope, so that changing the mind loses nothing. */
  portfolio: PortfolioId | ''
  accounts: readonly AccountId[]
  excluded: readonly AccountId[]
  sleeves: readonly SleeveDraft[]
  cash: readonly AssetId[]
  bufferPercent: string
  bufferUsd: string
  others: StrategySpec['others']
  method: string
  /** By method, then by field. */
  params: Readonly<Record<string, ParamDrafts>>
  band: StrategySpec['band']['kind']
  bandPoints: string
  bandRatio: string
  aim: StrategySpec['aim']
  flow: StrategySpec['flow']
  triggers: TriggerDrafts
  slippage: string
  leastTrade: string
  gainsBudget: string
  turnover: string
}

/** Counts as money where nothing else was chosen. */
export const FIRST_MONEY: AssetId = coin('usd-coin')

export interface DraftFacts {
  methods: readonly Method[]
  locale: string
  /** Of the user, for the calendar. */
  timeZone: string
}

/** @example newDraft({ methods: METHODS, locale: 'en', timeZone: 'Europe/Berlin' }) */
export function newDraft({ methods, locale, timeZone }: DraftFacts): StrategyDraft {
  return {
    name: '',
    scope: 'whole',
    portfolio: '',
    accounts: [],
    excluded: [],
    sleeves: [],
    cash: [FIRST_MONEY],
    bufferPercent: '0',
    bufferUsd: '0',
    others: 'leave',
    method: methods[0]?.id ?? '',
    params: {},
    band: '5/25',
    bandPoints: percentText(0.05, locale),
    bandRatio: percentText(0.2, locale),
    aim: 'target',
    flow: 'both',
    triggers: {
      calendar: { on: false, every: 'month', hour: '9', timeZone },
      band: true,
      drift: { on: false, percent: percentText(0.05, locale) },
      cash: { on: false, usd: '100' },
      more: [],
    },
    slippage: percentText(0.005, locale),
    leastTrade: '10',
    gainsBudget: '',
    turnover: '',
  }
}

/** The stored strategy in the form. @example draftOf({ name: 'Core', spec }, facts) */
export function draftOf(
  { name, spec }: { name: string; spec: StrategySpec },
  facts: DraftFacts,
): StrategyDraft {
  const { locale, methods } = facts
  const empty = newDraft(facts)
  const method = methods.find(({ id }) => id === spec.method.id)
  const { scope, band, limits } = spec
  return {
    ...empty,
    name,
    scope: scope.of,
    ...(scope.of === 'portfolio' ? { portfolio: scope.portfolio } : {}),
    ...(scope.of === 'accounts' ? { accounts: scope.accounts } : {}),
    excluded: spec.excluded,
    sleeves: spec.sleeves.map((sleeve) => sleeveDraft(sleeve, locale)),
    cash: spec.cash.assets,
    bufferPercent: percentText(spec.cash.bufferRatio, locale),
    bufferUsd: usdText(spec.cash.bufferUsd, locale),
    others: spec.others,
    method: spec.method.id,
    params: method ? { [method.id]: paramDrafts(method.fields, spec.method.params, locale) } : {},
    band: band.kind,
    ...(band.kind === 'absolute' ? { bandPoints: percentText(band.points, locale) } : {}),
    ...(band.kind === 'relative' ? { bandRatio: percentText(band.ratio, locale) } : {}),
    aim: spec.aim,
    flow: spec.flow,
    triggers: triggerDrafts(spec.triggers, empty.triggers, locale),
    slippage: percentText(limits.slippage, locale),
    leastTrade: usdText(limits.leastTradeUsd, locale),
    gainsBudget: limits.gainsBudget === undefined ? '' : usdText(limits.gainsBudget, locale),
    turnover: limits.turnover === undefined ? '' : percentText(limits.turnover, locale),
  }
}

const sleeveDraft = ({ id, name, assets, min, max, isLocked }: Sleeve, locale: string): SleeveDraft => ({
  id,
  name,
  assets,
  min: min === undefined ? '' : percentText(min, locale),
  max: max === undefined ? '' : percentText(max, locale),
  isLocked,
})

function triggerDrafts(triggers: readonly Trigger[], empty: TriggerDrafts, locale: string): TriggerDrafts {
  let drafts: TriggerDrafts = { ...empty, band: false }
  const seen = new Set<Trigger['kind']>()
  for (const trigger of triggers) {
    drafts = seen.has(trigger.kind)
      ? { ...drafts, more: [...drafts.more, trigger] }
      : { ...drafts, ...draftOfTrigger(trigger, locale) }
    seen.add(trigger.kind)
  }
  return drafts
}

function draftOfTrigger(trigger: Trigger, locale: string): Partial<TriggerDrafts> {
  switch (trigger.kind) {
    case 'calendar': {
      const { every, hour, timeZone } = trigger
      return { calendar: { on: true, every, hour: String(hour), timeZone } }
    }
    case 'band':
      return { band: true }
    case 'drift':
      return { drift: { on: true, percent: percentText(trigger.ratio, locale) } }
    case 'cash':
      return { cash: { on: true, usd: usdText(trigger.usd, locale) } }
    default:
      return trigger satisfies never
  }
}

/** The longest id that a message takes; a longer asset id is no id of a sleeve. */
const LONGEST_ID = 64
const LONGEST_NAME = 40

/**
 * A sleeve of one asset.
 * @param spare a random id, for assets whose own is too long
 * @example oneAsset({ asset: 'coin:bitcoin', symbol: 'BTC' }, randomId(bytes)) // { id: 'coin:bitcoin', name: 'BTC', … }
 */
export const oneAsset = (
  { asset, symbol }: { asset: AssetId; symbol: string },
  spare: SleeveId,
): SleeveDraft => ({
  id: asset.length <= LONGEST_ID ? (asset as string as SleeveId) : spare,
  name: symbol.slice(0, LONGEST_NAME),
  assets: [asset],
  min: '',
  max: '',
  isLocked: false,
})

/** Every asset that has its place already. */
export const takenAssets = ({
  sleeves,
  cash,
}: Pick<StrategyDraft, 'sleeves' | 'cash'>): ReadonlySet<AssetId> =>
  new Set([...sleeves.flatMap(({ assets }) => assets), ...cash])
