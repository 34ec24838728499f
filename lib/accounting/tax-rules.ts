/**
 * How gains are counted: currency, tax zone and year, method and pools by tax year, fees, terms. The presets are starting
 * points that a user can change; they are no advice.
 */
import * as v from 'valibot'
import { ENTRY_REASONS } from '@/lib/core/entry'
import { isTimeZone } from '@/lib/core/time-zone'

export const PLAIN_METHODS = ['fifo', 'lifo', 'hifo', 'lofo', 'average'] as const
const byYear = <T>(value: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.array(v.strictObject({ from: v.pipe(v.number(), v.integer()), value })),
    v.minLength(1),
    v.maxLength(100),
  )
const plain = v.picklist(PLAIN_METHODS)

export const taxRulesSchema = v.strictObject({
  /** Lower case: `eur`. */
  currency: v.pipe(v.string(), v.regex(/^[a-z]{3}$/)),
  timeZone: v.pipe(v.string(), v.maxLength(60), v.check(isTimeZone)),
  /** First day of the tax year; 6 April is `{ month: 4, day: 6 }`. */
  yearStart: v.strictObject({
    month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28)),
  }),
  /** By the calendar year in which a tax year begins; the latest `from` that is not after it counts. */
  methods: byYear(v.picklist([...PLAIN_METHODS, 'uk', 'specific'])),
  /** What `specific` takes when the user chose no lots, or too few. */
  fallback: plain,
  pools: byYear(v.picklist(['universal', 'account'])),
  /** Fees of a trade raise the cost of what is bought, or lower the proceeds of what is sold. */
  feesInBasis: v.boolean(),
  /** A fee in a third asset: a disposal at its market value, or its lots go without a gain. */
  cryptoFees: v.picklist(['disposal', 'reduce']),
  /** `disposal` at market value; `basis`: the cost stays with what arrived; `reduce`: the cost goes with the fee. */
  transferFees: v.picklist(['disposal', 'basis', 'reduce']),
  /** Reasons of income that count as zero at receipt, with a cost of zero. All others count at their value. */
  incomeAtZero: v.array(v.picklist(ENTRY_REASONS)),
  /** `more than a year`: long-term; `exempt after a year`: in no taxable total. */
  longTerm: v.picklist(['none', 'more than a year', 'exempt after a year']),
  /** `false`: a trade of one asset for another carries its cost over (like-kind). */
  cryptoToCrypto: v.boolean(),
  gifts: v.picklist(['no gain', 'market value']),
  donations: v.picklist(['no gain', 'market value']),
  /** Lost and stolen. */
  losses: v.picklist(['deducted', 'not deducted']),
  /** Withdrawals that are linked to nothing. */
  withdrawals: v.picklist(['departed', 'disposal']),
})
export type TaxRules = v.InferOutput<typeof taxRulesSchema>
export type Method = TaxRules['methods'][number]['value']
export type PlainMethod = (typeof PLAIN_METHODS)[number]
export type Pools = TaxRules['pools'][number]['value']

const generic: TaxRules = {
  currency: 'usd',
  timeZone: 'UTC',
  yearStart: { month: 1, day: 1 },
  methods: [{ from: 2009, value: 'fifo' }],
  fallback: 'fifo',
  pools: [{ from: 2009, value: 'universal' }],
  feesInBasis: true,
  cryptoFees: 'disposal',
  transferFees: 'basis',
  incomeAtZero: [],
  longTerm: 'none',
  cryptoToCrypto: true,
  gifts: 'no gain',
  donations: 'no gain',
  losses: 'not deducted',
  withdrawals: 'departed',
}

/** @example TAX_PRESETS.uk.yearStart // { month: 4, day: 6 } */
export const TAX_PRESETS = {
  generic,
  us: {
    ...generic,
    timeZone: 'America/New_York',
    pools: [
      { from: 2009, value: 'universal' },
      { from: 2025, value: 'account' },
    ],
    transferFees: 'disposal',
    longTerm: 'more than a year',
  },
  uk: {
    ...generic,
    currency: 'gbp',
    timeZone: 'Europe/London',
    yearStart: { month: 4, day: 6 },
    methods: [{ from: 2009, value: 'uk' }],
    transferFees: 'disposal',
    gifts: 'market value',
  },
  de: {
    ...generic,
    currency: 'eur',
    timeZone: 'Europe/Berlin',
    pools: [{ from: 2009, value: 'account' }],
    longTerm: 'exempt after a year',
    incomeAtZero: ['airdrop', 'fork'],
  },
} as const satisfies Record<string, TaxRules>

export const defaultTaxRules: TaxRules = generic

/** @param year calendar year in which the tax year begins */
export function ruleOfYear<T>(list: readonly { from: number; value: T }[], year: number): T | undefined {
  const sorted = [...list].sort((a, b) => a.from - b.from)
  return (sorted.findLast(({ from }) => from <= year) ?? sorted[0])?.value
}

/**
 * By which lots are taken in a tax year, and which of them lie together.
 * @param year as of `ruleOfYear`
 * @example lotRulesOf(TAX_PRESETS.uk, 2024) // { method: 'uk', pools: 'universal' }
 */
export function lotRulesOf(
  rules: Pick<TaxRules, 'methods' | 'pools'>,
  year: number,
): { method: Method; pools: Pools } {
  const method = ruleOfYear(rules.methods, year) ?? 'fifo'
  // Section 104 knows one pool of a person, whatever the rules say of accounts.
  const pools = method === 'uk' ? 'universal' : (ruleOfYear(rules.pools, year) ?? 'universal')
  return { method, pools }
}
