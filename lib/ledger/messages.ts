/** Questions to the ledger. All are answered by the ledger's Worker; none writes. Changes are in `lib/history/messages.ts`. */
import * as v from 'valibot'
import { benchmarkChoice } from '@/lib/analytics/benchmark/benchmark-choice'
import type {
  AnalyticsView,
  AttributionView,
  ConcentrationView,
  CorrelationView,
  XrayView,
} from '@/lib/analytics/views'
import { ENTRY_KINDS } from '@/lib/core/entry'
import type { AccountId, ChainId, EntryId } from '@/lib/core/ids'
import { engineUi } from '@/lib/messages/define'
import { asset, id } from '@/lib/messages/id-fields'
import { fullExportMessages } from './full-export-messages'
import { openLotsMessages } from './open-lots-messages'
import { reportMessages } from './report-messages'
import type {
  AnalyticsChoices,
  DisposalView,
  EntryDetail,
  EntryPage,
  GainsView,
  IssueView,
  LedgerState,
  LotView,
  ValueSeries,
} from './views'
import { whatIfMessages } from './what-if-messages'

const time = v.pipe(v.number(), v.integer())
const page = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
}
/** `not: true` means: none of these. */
const choice = <T>(of: v.GenericSchema<unknown, T>) =>
  v.optional(
    v.strictObject({ not: v.optional(v.boolean(), false), of: v.pipe(v.array(of), v.maxLength(500)) }),
  )

export const ENTRY_FLAGS = [
  'edited',
  'ignored',
  'unclear',
  'unmatched',
  'ambiguous',
  'linked',
  'missing-basis',
  'unvalued',
  'has-fee',
] as const

export const entryFilter = v.strictObject({
  /** Words, each of which must stand in symbols, note, hash, market, protocol, counterparty, source or account label. */
  text: v.optional(v.pipe(v.string(), v.maxLength(200))),
  kinds: choice(v.picklist(ENTRY_KINDS)),
  accounts: choice(id<AccountId>()),
  /** Collections: `coin:usd-coin` finds USDC everywhere. */
  assets: choice(asset),
  origins: choice(v.picklist(['api', 'csv', 'chain', 'user'])),
  flags: choice(v.picklist(ENTRY_FLAGS)),
  imports: choice(id<string>()),
  from: v.optional(time),
  until: v.optional(time),
})
export type EntryFilter = v.InferOutput<typeof entryFilter>

/** A part of the portfolio: everything, some accounts (a portfolio, a tag), one asset (collection), one chain. */
const analyticsScope = v.variant('of', [
  v.strictObject({ of: v.literal('whole') }),
  v.strictObject({ of: v.literal('accounts'), accounts: v.pipe(v.array(id<AccountId>()), v.maxLength(500)) }),
  v.strictObject({ of: v.literal('asset'), asset }),
  v.strictObject({
    of: v.literal('chain'),
    chain: v.pipe(
      v.string(),
      v.minLength(3),
      v.maxLength(80),
      v.transform((text) => text as ChainId),
    ),
  }),
])
const range = v.variant('name', [
  v.strictObject({ name: v.picklist(['1d', '1w', '1m', '3m', 'ytd', '1y', '5y', 'all']) }),
  v.strictObject({ name: v.literal('custom'), from: time, until: time }),
])
/** Days that volatility, Sharpe and return can be followed over. */
export const ROLLING_WINDOWS = [30, 90, 365] as const

const currency = v.pipe(v.string(), v.regex(/^[a-z]{3,5}$/))

export const ledgerMessages = {
  'ledger.state': engineUi('ledger.state', v.strictObject({})).returns<LedgerState>(),
  /** Newest first unless told. */
  'ledger.entries': engineUi(
    'ledger.entries',
    v.strictObject({
      filter: entryFilter,
      order: v.optional(v.picklist(['newest', 'oldest']), 'newest'),
      ...page,
    }),
  ).returns<EntryPage>(),
  'ledger.entry': engineUi('ledger.entry', v.strictObject({ id: id<EntryId>() })).returns<EntryDetail>(),
  'ledger.gains': engineUi('ledger.gains', v.strictObject({})).returns<GainsView>(),
  'ledger.disposals': engineUi(
    'ledger.disposals',
    v.strictObject({ year: v.optional(v.string()), asset: v.optional(asset), ...page }),
  ).returns<{ total: number; currency: string; rows: DisposalView[] }>(),
  /** Open lots. */
  'ledger.lots': engineUi(
    'ledger.lots',
    v.strictObject({ asset: v.optional(asset), account: v.optional(id<AccountId>()), ...page }),
  ).returns<{ total: number; currency: string; rows: LotView[] }>(),
  'ledger.issues': engineUi('ledger.issues', v.strictObject({})).returns<{
    currency: string
    rows: IssueView[]
  }>(),
  /** The whole, one account, one portfolio, or one asset (collection). Currency: the display currency. */
  'ledger.values': engineUi(
    'ledger.values',
    v.strictObject({
      scope: v.variant('of', [
        v.strictObject({ of: v.literal('whole') }),
        v.strictObject({ of: v.literal('account'), account: id<AccountId>() }),
        v.strictObject({ of: v.literal('portfolio'), accounts: v.array(id<AccountId>()) }),
        v.strictObject({ of: v.literal('asset'), asset }),
      ]),
    }),
  ).returns<ValueSeries>(),
  /** Returns and risk of a part over a range, in any currency that totals can be shown in. */
  'ledger.analytics': engineUi(
    'ledger.analytics',
    v.strictObject({
      scope: analyticsScope,
      range,
      currency,
      benchmark: benchmarkChoice,
      /** A year, as a ratio: 0.02 is 2 %. */
      riskFree: v.pipe(v.number(), v.minValue(-0.5), v.maxValue(1)),
      /** Days of the moving window; absent: one that the range is several times as long as. */
      window: v.optional(v.picklist(ROLLING_WINDOWS)),
    }),
  ).returns<AnalyticsView>(),
  /** What made the profit. */
  'ledger.attribution': engineUi(
    'ledger.attribution',
    v.strictObject({ scope: analyticsScope, range, currency }),
  ).returns<AttributionView>(),
  'ledger.concentration': engineUi(
    'ledger.concentration',
    v.strictObject({ currency }),
  ).returns<ConcentrationView>(),
  'ledger.correlation': engineUi(
    'ledger.correlation',
    v.strictObject({ scope: analyticsScope, range, currency }),
  ).returns<CorrelationView>(),
  'ledger.xray': engineUi('ledger.xray', v.strictObject({})).returns<XrayView>(),
  /** What can be chosen on the analytics pages. */
  'ledger.analytics-choices': engineUi(
    'ledger.analytics-choices',
    v.strictObject({}),
  ).returns<AnalyticsChoices>(),
  /** Every entry that the filter finds, as CSV or JSON, ready for a file; formulas are neutralised. */
  'ledger.export': engineUi(
    'ledger.export',
    v.strictObject({ filter: entryFilter, format: v.picklist(['csv', 'json']) }),
  ).returns<{ fileName: string; text: string }>(),
  ...reportMessages,
  ...fullExportMessages,
  ...whatIfMessages,
  ...openLotsMessages,
} as const
