/** Gathers what the address bar may be told of an asset: the published view, the ledger's lots, open orders. Changes nothing. */
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, divide, isZero, multiply, sum } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { within } from '@/lib/core/within'
import type { Database } from '@/lib/db/database.store'
import { readView } from '@/lib/db/view.store'
import type { JobFacts } from '@/lib/engine/run'
import { LANGUAGES } from '@/lib/i18n/languages'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import { createTranslator } from '@/lib/i18n/translate'
import type { OpenLots } from '@/lib/ledger/open-lots-messages'
import { nameableAssets } from '@/lib/portfolio/nameable-assets'
import type { PortfolioView } from '@/lib/portfolio/view'
import { readSettings } from '@/lib/settings/settings.store'
import type { ReadAlert } from '../messages'
import { answerLookup, findLooked, type HeldFacts, type LookupAsset } from './answer-lookup'
import type { LookedUp } from './lookup-answer'
import { readAlertText } from './read-alert-text'

export interface LookUpDeps {
  db: Database
  viewKey: CryptoKey
  now: () => number
  /** Asks the ledger. */
  ask: (name: string, input: unknown) => Promise<unknown>
}

/** Somebody is typing: a ledger that has to be built first is not waited for. */
const LEDGER_MS = 1_500

/**
 * @param facts language of the reader, as it comes with the job
 * @example await lookUp(deps, 'eth', { language: 'en', locale: 'en' })
 */
export async function lookUp(
  deps: LookUpDeps,
  text: string,
  { language, locale }: Pick<JobFacts, 'language' | 'locale'>,
): Promise<LookedUp> {
  const [view, settings, catalogue] = await Promise.all([
    readView<PortfolioView>('full', deps.viewKey),
    readSettings(deps.db),
    loadCatalogue(LANGUAGES.find((each) => each === language) ?? 'en'),
  ])
  const facts = {
    assets: knownAssets(view),
    currency: view?.currency ?? settings.currency,
    hideAmounts: settings.hideAmounts,
    now: deps.now(),
    translator: createTranslator(locale, catalogue),
  }
  const asset = findLooked(text, facts)
  return answerLookup(text, facts, asset && (await readHeld(deps, asset, view)))
}

/** For `alerts.read`. @param locale of the reader: how numbers are written */
export async function readTextAsAlert(
  { db, viewKey }: Pick<LookUpDeps, 'db' | 'viewKey'>,
  text: string,
  locale: string,
): Promise<ReadAlert> {
  const [view, settings] = await Promise.all([readView<PortfolioView>('full', viewKey), readSettings(db)])
  return readAlertText(text, {
    assets: knownAssets(view),
    currency: view?.currency ?? settings.currency,
    locale,
  })
}

/** With what the portfolio's view tells of those that are held. */
function knownAssets(view: PortfolioView | undefined): LookupAsset[] {
  return nameableAssets(view).map(({ line, ...named }): LookupAsset => {
    if (!line) return { ...named, isHeld: false }
    const { quantity, value, price } = line
    return { ...named, isHeld: true, price: price?.price, pricedAt: price?.at, quantity, value }
  })
}

async function readHeld(
  { db, ask, now }: LookUpDeps,
  { asset, symbol, isHeld }: LookupAsset,
  view: PortfolioView | undefined,
): Promise<HeldFacts> {
  const [orders, averageCost] = await Promise.all([
    db.openOrders.toArray(),
    isHeld ? readAverageCost({ ask, now }, asset, view) : undefined,
  ])
  const isOfIt = (market: string) => market.split(/[/:]/)[0]?.toUpperCase() === symbol.toUpperCase()
  return { averageCost, openOrders: orders.filter((order) => isOfIt(order.symbol)).length }
}

const late = () => new Error('the ledger is still being built')

/** Of what is left, over all accounts that are counted. */
async function readAverageCost(
  { ask, now }: Pick<LookUpDeps, 'ask' | 'now'>,
  asset: AssetId,
  view: PortfolioView | undefined,
): Promise<HeldFacts['averageCost']> {
  const accounts = (view?.accounts ?? []).filter(({ apart }) => !apart).map(({ id }) => id)
  const question = { assets: [collectionOf(asset)], accounts, at: now() }
  try {
    return averageOf((await within(LEDGER_MS, ask('ledger.open-lots', question), late)) as OpenLots)
  } catch {
    // Left out: the address bar has the rest, and the pages say what is wrong with the ledger.
    return undefined
  }
}

/** @returns `null` where some lot's cost is not known; nothing for what has no lots */
export function averageOf({
  currency,
  pools,
}: Pick<OpenLots, 'currency' | 'pools'>): HeldFacts['averageCost'] {
  const lots = pools.flatMap((pool) => pool.lots)
  const quantity = sum(lots.map((lot) => lot.quantity))
  if (lots.length === 0 || isZero(quantity)) return undefined
  const costs = lots.flatMap((lot): Amount[] =>
    lot.cost === undefined ? [] : [multiply(lot.quantity, lot.cost)],
  )
  if (costs.length < lots.length) return null
  return { currency, cost: divide(sum(costs), quantity) }
}
