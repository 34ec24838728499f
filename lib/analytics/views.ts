/**
 * What the analytics pages see. Computed in the ledger's Worker from its entries, past prices and lots; money is in the
 * view's currency. Series have one place a day from `from` on (ms, UTC midnight of the first day); `null` is not known.
 */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId, EntryId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { Figure, Unit } from './figure'

export const PERFORMANCE_FIGURES = ['profit', 'twr', 'mwr', 'roai', 'simple', 'cagr'] as const
export type PerformanceId = (typeof PERFORMANCE_FIGURES)[number]

export const RISK_FIGURES = [
  'volatility',
  'downside-deviation',
  'sharpe',
  'sortino',
  'calmar',
  'omega',
  'max-drawdown',
  'var-95',
  'cvar-95',
  'var-99',
  'cvar-99',
] as const
export type RiskId = (typeof RISK_FIGURES)[number]

/** Against the benchmark. */
export const RELATIVE_FIGURES = [
  'benchmark-return',
  'excess-return',
  'beta',
  'alpha',
  'correlation',
  'up-capture',
  'down-capture',
  'tracking-error',
  'information-ratio',
] as const
export type RelativeId = (typeof RELATIVE_FIGURES)[number]

type Days = readonly (number | null)[]

/** From the highest point to the lowest and back, on the time-weighted index: deposits hide nothing. Days in ms. */
export interface Drawdown {
  /** Ratio, negative. */
  depth: number
  peak: number
  trough: number
  /** `null`: not recovered at the end of the range. */
  recovery: number | null
  days: number
}

/** A mark on the chart. */
export interface ChartEvent {
  at: number
  kind: 'buy' | 'sell' | 'deposit' | 'withdrawal'
  entryId: EntryId
  /** What came or went. */
  symbol: string
  quantity: Amount
  value: number | null
}

export interface AnalyticsView {
  currency: string
  /** First and last day, both included (ms, midnight). */
  from: number
  until: number
  performance: Record<PerformanceId, Figure>
  risk: Record<RiskId, Figure>
  /** `null`: no benchmark is chosen. */
  relative: Record<RelativeId, Figure> | null
  /** The benchmark's own risks, on the days that are known of both. */
  benchmarkRisk: Record<RiskId, Figure> | null
  /** Deepest first, five at most. */
  drawdowns: readonly Drawdown[]
  series: {
    /** The day before the first of the range: where it begins. */
    from: number
    value: Days
    /** What crossed the boundary that day. */
    flow: Days
    /** What one unit invested at the beginning became, time-weighted. */
    growth: Days
    /** At or below zero. */
    drawdown: Days
    benchmark: Days | null
    rolling: { days: number; volatility: Days; sharpe: Days; twr: Days }
  }
  /** Oldest first; the largest by value when there are too many to draw. */
  events: readonly ChartEvent[]
  /** Entries of the range that count here: what the figures were computed from. */
  entries: number
}

/** Where a profit came from. `profit = price + income - fees - losses`, and the rows' profits sum to the whole's. */
export interface ProfitParts {
  start: number | null
  end: number | null
  /** Put in less taken out. */
  flow: number | null
  price: number | null
  income: number
  fees: number
  losses: number
  profit: number | null
}

export interface AssetProfit extends ProfitParts {
  asset: AssetId
  symbol: string
  /** Of disposals in the range; `null`: some cost or value is not known, or one network alone was asked for. */
  realised: number | null
  /** Of the lots that are open now; `null` as above, or nobody knows the price. */
  unrealised: number | null
}

export interface AccountProfit extends ProfitParts {
  accountId: AccountId
}

export interface FeeRow {
  accountId: AccountId
  /** `2026-03`, UTC. */
  month: string
  paid: number
  /** Fees whose value nobody knows: in no sum. */
  unvalued: number
}

export interface IncomeRow {
  /** `2026-03`, UTC. */
  month: string
  /** An `EntryReason`. */
  reason: string
  asset: AssetId
  symbol: string
  value: number | null
}

export interface AttributionView {
  currency: string
  from: number
  until: number
  whole: ProfitParts
  /** Of the price effect: what cash in other currencies made. */
  currencyEffect: number | null
  assets: readonly AssetProfit[]
  accounts: readonly AccountProfit[]
  /** What trades cost beyond the middle of the venue's book (`byBook` of them), or the price of their minute, where that is known. */
  execution: { cost: number; known: number; byBook: number; trades: number }
  /** One row an account and month. */
  fees: readonly FeeRow[]
  income: readonly IncomeRow[]
}

/** Ratios of 1, largest first. */
export interface Share {
  key: string
  label: string
  share: number
  value: number
}

export interface ConcentrationView {
  currency: string
  at: number
  assets: readonly Share[]
  venues: readonly Share[]
  chains: readonly Share[]
  /** Who stands behind stablecoins, as a share of everything that is owned. */
  issuers: readonly Share[]
  /** Largest first, values below zero: in no share. */
  debts: readonly Omit<Share, 'share'>[]
  /** Assets without a price: in no share. */
  unknown: readonly { key: string; label: string }[]
  /** Herfindahl-Hirschman index of the assets, and its inverse: how many equal assets it is like. */
  hhi: Figure
  effectiveAssets: Figure
}

export interface CorrelationView {
  /** Largest first. */
  assets: readonly { asset: AssetId; symbol: string; weight: number }[]
  /** Pearson of daily log returns; `null` below 30 common days. */
  matrix: readonly (readonly (number | null)[])[]
  days: readonly (readonly number[])[]
  /** Each asset's share of the portfolio's variance; they sum to 1. `null`: not computable. */
  contribution: readonly (number | null)[]
  /** Why there is no contribution. */
  contributionWhy: Sentence | null
}

export type XraySeverity = 'high' | 'medium' | 'low'

/** Where a finding is mended: a route of the options page. */
export interface Fix {
  label: Sentence
  /** `accounts/<id>`, `inbox`, `history`. */
  route: string
}

export interface XrayFinding {
  /** Rule and subject: stable over rebuilds. */
  id: string
  sentence: Sentence
  severity: XraySeverity
  fix: Fix
}

export interface XrayRuleView {
  id: string
  name: Sentence
  about: Sentence
  /** Absent: the rule has none. */
  threshold?: { value: number; standard: number; unit: Unit; min: number; max: number }
  enabled: boolean
  /** Why it cannot be judged; absent where it can. */
  unknown?: Sentence
  findings: readonly XrayFinding[]
}

export interface XrayView {
  at: number
  rules: readonly XrayRuleView[]
}

export type AnalyticsScope =
  | { of: 'whole' }
  /** A portfolio, a tag, or any other choice of accounts. */
  | { of: 'accounts'; accounts: AccountId[] }
  | { of: 'asset'; asset: AssetId }
  | { of: 'chain'; chain: ChainId }

export type RangeChoice =
  | { name: '1d' | '1w' | '1m' | '3m' | 'ytd' | '1y' | '5y' | 'all' }
  /** Both days included (ms, UTC midnight). */
  | { name: 'custom'; from: number; until: number }

export type BenchmarkChoice =
  | { kind: 'none' }
  /** Weights sum to 1; put back to them every day. */
  | { kind: 'basket'; parts: { asset: AssetId; weight: number }[] }
  /** One that the user brought as a file. */
  | { kind: 'index'; id: string }
