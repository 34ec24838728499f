/**
 * Of what the value chart shows the value: everything, a portfolio, an account or an asset that is or was held. Choices,
 * the question to the ledger, and what it is worth now. Pure.
 */
import type { SelectGroup } from '@/components/ui/select'
import { type Amount, sum } from '@/lib/core/amount'
import type { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { Translate } from '@/lib/i18n/translate'
import type { ledgerMessages } from '@/lib/ledger/messages'
import type { ValueSeries } from '@/lib/ledger/views'
import type { InputOf } from '@/lib/messages/define'
import { isUnpricedOf, knownNetWorth } from './known-net-worth'
import type { AnyView } from './portfolio-props'

export type ValueScope = InputOf<(typeof ledgerMessages)['ledger.values']>['scope']

/** What is chosen, as the list box has it: `whole`, `portfolio:<id>`, `account:<id>`, `asset:<collection>`. */
export type ScopeKey = string
export const WHOLE: ScopeKey = 'whole'

export interface ShownValues {
  chosen: ScopeKey
  /** The dashboard shows this and nothing else: there is no choice. */
  isFixed?: boolean
  /** The ledger's answer for what is chosen; `null` until it is here. */
  series: ValueSeries | null
  /** Of the last attempt; the last answer stays. */
  error: AppError | null
  /** Collections that are or were held, once the ledger knows them. */
  held: readonly { asset: AssetId; symbol: string }[]
  onChoose: (key: ScopeKey) => void
  onRetry: () => void
}

export interface Shown {
  scope: ValueScope
  /** Absent: of everything. */
  name?: string
  /** `null`: unknown; absent: nothing of it is held now. */
  value?: Amount | null
  /** The value is unknown only until the full view is here, or a price. */
  isLate?: true
  /** Accounts that were never read: not in the value. */
  missing: number
}

/** Read, and without a price. */
const NOT_KNOWN = { value: null, isLate: true } as const

type Held = ShownValues['held']

/**
 * @returns the whole when what was chosen is no longer there
 * @example shownOf('account:k', view, []) // { scope: { of: 'account', account: 'k' }, name: 'Kraken', value: '12', missing: 0 }
 */
export function shownOf(key: ScopeKey, view: AnyView, held: Held): Shown {
  const account = view.accounts.find(({ id }) => key === `account:${id}`)
  if (account)
    return {
      scope: { of: 'account', account: account.id },
      name: account.label,
      missing: 0,
      ...(isUnpricedOf(view, [account.id]) ? NOT_KNOWN : { value: account.value }),
    }
  const portfolio = view.portfolios.find(({ id }) => key === `portfolio:${id}`)
  if (portfolio) {
    const members = view.accounts.filter(
      ({ portfolios, apart }) => portfolios.includes(portfolio.id) && !apart,
    )
    const known = members.flatMap(({ value }) => (value === null ? [] : [value]))
    return {
      scope: { of: 'portfolio', accounts: members.map(({ id }) => id) },
      name: portfolio.name,
      missing: members.length - known.length,
      ...(members.length === 0
        ? {}
        : isUnpricedOf(
              view,
              members.map(({ id }) => id),
            )
          ? NOT_KNOWN
          : { value: known.length === 0 ? null : sum(known) }),
    }
  }
  const asset = assetsOf(view, held).find((each) => key === `asset:${each.asset}`)
  if (asset)
    return {
      scope: { of: 'asset', asset: asset.asset },
      name: asset.symbol,
      missing: 0,
      ...valueNow(asset.asset, view),
    }
  return { scope: { of: 'whole' }, value: knownNetWorth(view), missing: 0 }
}

/** The head has the largest lines only: what it lacks is unknown, what the full view lacks is not held. */
function valueNow(asset: AssetId, view: AnyView): Pick<Shown, 'value' | 'isLate'> {
  const line = [...view.lines, ...('excluded' in view ? view.excluded : [])].find(
    (each) => each.asset === asset,
  )
  if (line) return { value: line.value }
  return 'excluded' in view ? {} : { value: null, isLate: true }
}

/** @returns groups for the list box; two assets with one symbol are told apart by their names or ids */
export function scopeGroups(view: AnyView, held: Held, t: Translate): SelectGroup[] {
  const assets = assetsOf(view, held)
  const times = new Map<string, number>()
  for (const { symbol } of assets) times.set(symbol, (times.get(symbol) ?? 0) + 1)
  const nameOf = ({ asset }: Held[number]) => view.lines.find((line) => line.asset === asset)?.name ?? asset
  return [
    {
      label: t('Portfolios'),
      options: view.portfolios.map(({ id, name }) => ({ value: `portfolio:${id}`, label: name })),
    },
    {
      label: t('Accounts'),
      options: view.accounts.map(({ id, label }) => ({ value: `account:${id}`, label })),
    },
    {
      label: t('Assets'),
      options: assets.map((each) => ({
        value: `asset:${each.asset}`,
        label: times.get(each.symbol) === 1 ? each.symbol : `${each.symbol} (${nameOf(each)})`,
      })),
    },
  ]
}

/** Held now, largest first, then those held once, by symbol. */
function assetsOf(view: AnyView, held: Held): Held {
  const now = view.lines.map(({ asset, symbol }) => ({ asset, symbol }))
  const known = new Set<string>(now.map(({ asset }) => asset))
  const once = held.filter(({ asset }) => !known.has(asset))
  return [...now, ...once.toSorted((a, b) => a.symbol.localeCompare(b.symbol))]
}
