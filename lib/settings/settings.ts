/**
 * Private settings: sealed, known only to an open vault. What must be known before unlocking (theme, language)
 * lives in `preferences.ts`, in clear.
 */
import * as v from 'valibot'
import { alertSettingsSchema } from './alert-settings'
import { annotationSchema } from './annotation-settings'
import { assistantSettingsSchema } from './assistant-settings'
import { dashboardsSchema, popupSchema } from './dashboard-settings'
import { firstStepsSchema } from './first-steps'

const url = v.pipe(v.string(), v.url(), v.maxLength(500))
/** An empty list means the defaults, as no list does: it is not kept. */
const endpointLists = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.array(url), v.maxLength(10))),
  v.transform((lists) => Object.fromEntries(Object.entries(lists).filter(([, urls]) => urls.length > 0))),
)
/** A key at a service as it is typed and stored. */
export const SERVICE_KEY = /^[\w.-]{1,200}$/
const serviceKey = v.pipe(v.string(), v.regex(SERVICE_KEY))

/** A daily limit as it is typed and stored: US dollars and cents. */
export const DAILY_LIMIT = /^\d{1,12}(\.\d{1,2})?$/

const accountId = v.pipe(v.string(), v.maxLength(22))
const dollars = v.pipe(v.string(), v.regex(DAILY_LIMIT))
/** One account's daily limit; `null` takes it away. */
export const dailyLimit = v.strictObject({ account: accountId, limit: v.nullable(dollars) })

/** What a person chooses on the trading desk. */
export const deskFields = {
  /** Markets with a star, by `marketKey`. */
  favourites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(600))), v.maxLength(200)),
  /** The market that is shown first, and through which account. */
  market: v.object({
    account: accountId,
    venue: v.pipe(v.string(), v.maxLength(40)),
    symbol: v.pipe(v.string(), v.maxLength(60)),
    endpoint: v.optional(url),
  }),
  /** US dollars that may be ordered in 24 hours, by account id; none: no limit. */
  dailyLimits: v.record(accountId, dollars),
  /** Percent by which the price may move between review and confirm. */
  driftPercent: v.pipe(v.number(), v.minValue(0.05), v.maxValue(10)),
} as const

export const settingsSchema = v.object({
  /** Currency of every total: an ISO code or `btc`, `eth`. Lower case. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{3,5}$/)), 'usd'),
  hideAmounts: v.optional(v.boolean(), false),
  /** Lines below this value (in the display currency) are folded away; '0' shows all. */
  smallBalance: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,8})?$/)), '0'),
  badgeShowsChange: v.optional(v.boolean(), true),
  /** Minutes without a sign of the user until the screen lock; 0 = never. */
  screenLockMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)), 15),
  /** Vault lock (not only screen lock) when the operating system locks. */
  vaultLockOnOsLock: v.optional(v.boolean(), false),
  /** Minutes between two readings of one account. */
  syncMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)), 5),
  /** Hosts of sources the user switched off. */
  blockedHosts: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(260))), v.maxLength(2000)), []),
  /** Addresses are read one after the other, each beginning at another server, so that they are harder to link. */
  separateAddresses: v.optional(v.boolean(), false),
  /** Own endpoints: chain id -> RPC URLs (tried in order, instead of the defaults); `esplora`, `solana`: base URLs. */
  endpoints: v.optional(endpointLists, {}),
  /** Own Etherscan-compatible URLs of address histories: chain id -> base URLs, asked before all others. */
  historyUrls: v.optional(endpointLists, {}),
  /** The user's keys at services that tell address histories; each is sent to its own service only. */
  historyKeys: v.optional(
    v.object({ etherscan: v.optional(serviceKey), blockscout: v.optional(serviceKey) }),
    {},
  ),
  /** The user's keys at services that offer swaps; each is sent to its own service only. */
  swapKeys: v.optional(v.object({ oneinch: v.optional(serviceKey) }), {}),
  /** Custom EVM chains. */
  customChains: v.optional(
    v.array(
      v.object({
        chainId: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
        symbol: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
        rpcs: v.pipe(v.array(url), v.minLength(1), v.maxLength(10)),
      }),
    ),
    [],
  ),
  /** Rules of the X-ray that the user switched off or gave a threshold of their own, by the rule's id. */
  xray: v.optional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.maxLength(40)),
        v.object({
          enabled: v.exactOptional(v.boolean()),
          threshold: v.exactOptional(v.pipe(v.number(), v.finite())),
        }),
      ),
      v.maxEntries(200),
    ),
    {},
  ),
  /** The trading desk: what is chosen, what is allowed. */
  desk: v.optional(
    v.object({
      favourites: v.optional(deskFields.favourites, []),
      market: v.optional(deskFields.market),
      dailyLimits: v.optional(deskFields.dailyLimits, {}),
      driftPercent: v.optional(deskFields.driftPercent, 1),
      /** The kill switch is pressed: no order is sent. `trading.stop` alone changes it. */
      stopped: v.optional(v.boolean(), false),
    }),
    {},
  ),
  /** Notes in pages that ask a wallet for something; changed by messages of their own. */
  annotation: v.optional(annotationSchema, {}),
  /** Telling in the browser; changed by a message of its own. */
  alerts: v.optional(alertSettingsSchema, {}),
  /** The assistant; changed by a message of its own. The key is kept apart and told to no page. */
  assistant: v.optional(assistantSettingsSchema, {}),
  /** Dashboards and what stands on them; changed by a message of its own. */
  dashboards: v.optional(dashboardsSchema, []),
  /** The first account and the tour; changed by a message of its own. */
  firstSteps: v.optional(firstStepsSchema, {}),
  /** Which sections the popup has, and in which order. */
  popup: v.optional(popupSchema, {}),
  /** Ledger's server may be asked what a token is, for the screen of a Ledger. */
  askLedgerTokens: v.optional(v.boolean(), false),
  /** The last Ledger was connected the older way; it signs the same way. */
  olderLedger: v.optional(v.boolean(), false),
  /** Set by the demo profile at its creation; no page can change it. */
  demo: v.optional(v.boolean(), false),
})

export type Settings = v.InferOutput<typeof settingsSchema>
export const defaultSettings: Settings = v.parse(settingsSchema, {})
