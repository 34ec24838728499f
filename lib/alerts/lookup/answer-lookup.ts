/** What the address bar says of a piece of text: of an asset what is held, what it cost and costs, or the alert that it begins. Pure. */
import { cleanText } from '@/lib/assets/clean-text'
import type { Amount } from '@/lib/core/amount'
import { formatMoney, formatPrice } from '@/lib/i18n/format/format-money'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { Translator } from '@/lib/i18n/translate'
import { byStanding, findAsset, type KnownAsset } from './find-asset'
import { beginCommands, type FoundCommand, namedCommand } from './find-command'
import type { LookedUp } from './lookup-answer'
import { beginsAlert, readAlertText } from './read-alert-text'

/** An asset with what the portfolio's view tells of it, in the display currency. */
export interface LookupAsset extends KnownAsset {
  pricedAt?: number | undefined
  quantity?: Amount | undefined
  value?: Amount | null | undefined
}

/** Of the one asset that is asked for. */
export interface HeldFacts {
  /** For one unit, in the currency of the tax rules; `null`: not known. Absent: the asset has none, or the ledger has not answered in time. */
  averageCost?: { cost: Amount; currency: string } | null | undefined
  openOrders: number
}

export interface LookupFacts {
  assets: readonly LookupAsset[]
  currency: string
  hideAmounts: boolean
  now: number
  translator: Translator
}

/** Everything that is held stands there. */
const ROUTE = 'dashboard'
const SUGGESTIONS_MOST = 4

/** @example findLooked('eth', facts)?.symbol // 'ETH' */
export const findLooked = (
  text: string,
  { assets }: Pick<LookupFacts, 'assets'>,
): LookupAsset | undefined => {
  const found = findAsset(wordsOf(text), assets)
  return found && assets.find(({ asset }) => asset === found.asset)
}

const wordsOf = (text: string) => text.trim().split(/\s+/).slice(0, 20)

/** @param held of `findLooked`'s asset */
export function answerLookup(text: string, facts: LookupFacts, held?: HeldFacts): LookedUp {
  const { t } = facts.translator
  if (beginsAlert(text)) return alertAnswer(text, facts)
  const asset = findLooked(text, facts)
  const open = { content: 'alerts', description: t('Open your alerts') }
  if (text.trim().toLowerCase() === open.content)
    return { first: open.description, suggestions: [], isAlert: false, route: 'alerts' }
  const command = asset?.isHeld ? undefined : namedCommand(text, facts.translator)
  if (command) return commandAnswer(command)
  const others = othersOf(text, asset, facts)
  const begun = asset
    ? [{ content: `alert ${text.trim()}`, description: describeBegun(text, asset, facts) }]
    : []
  return {
    first: asset ? describe(asset, facts, held) : unknown(text, facts),
    suggestions: [...begun, ...others, ...begunCommands(text, facts), open],
    isAlert: false,
    route: ROUTE,
    ...(asset?.isHeld ? { find: asset.symbol } : {}),
  }
}

const commandAnswer = ({ description, route = '', run }: FoundCommand): LookedUp => ({
  first: description,
  suggestions: [],
  isAlert: false,
  route,
  ...(run === undefined ? {} : { run }),
})

const begunCommands = (text: string, { translator }: LookupFacts): LookedUp['suggestions'] =>
  beginCommands(text, translator)
    .filter(({ route }) => route !== 'alerts')
    .map(({ content, description }) => ({ content, description }))

function unknown(text: string, { translator: { t } }: LookupFacts): string {
  const named = cleanText(text)
  return named === '' ? t('Open your alerts') : t('Holdfast knows no asset called “{text}”.', { text: named })
}

function alertAnswer(text: string, facts: LookupFacts): LookedUp {
  const { t, sentence } = facts.translator
  const read = readAlertText(text, { ...facts, locale: facts.translator.locale })
  const first =
    'unknown' in read ? sentence(read.unknown) : t('Begin an alert: {words}', { words: sentence(read.words) })
  return { first, suggestions: [], isAlert: true, route: 'alerts' }
}

/** `eth 3200` is the text of an alert already. */
function describeBegun(text: string, { symbol }: KnownAsset, facts: LookupFacts): string {
  const { t, sentence } = facts.translator
  const read = readAlertText(text, { ...facts, locale: facts.translator.locale })
  if (wordsOf(text).length > 1 && !('unknown' in read))
    return t('Begin an alert: {words}', { words: sentence(read.words) })
  return t('Begin an alert about {symbol}', { symbol: cleanText(symbol) })
}

/** Others whose symbol begins like it. */
function othersOf(text: string, asset: LookupAsset | undefined, facts: LookupFacts): LookedUp['suggestions'] {
  const begin = text.trim().toUpperCase()
  if (begin === '' || /\s/.test(begin)) return []
  return (
    facts.assets
      .filter((each) => each.asset !== asset?.asset && each.symbol.toUpperCase().startsWith(begin))
      .toSorted(byStanding)
      // The same symbol twice would be the same text twice.
      .filter(
        (each, at, all) =>
          all.findIndex(({ symbol }) => symbol === each.symbol) === at && each.symbol !== asset?.symbol,
      )
      .slice(0, SUGGESTIONS_MOST)
      .map((each) => ({ content: each.symbol.toLowerCase(), description: describe(each, facts) }))
  )
}

/** Names come from strangers: one line each, nothing invisible. */
function describe(asset: LookupAsset, facts: LookupFacts, held?: HeldFacts): string {
  const { t } = facts.translator
  const parts = [priceText(asset, facts), ...heldTexts(asset, facts, held)]
  if (held && held.openOrders > 0) parts.push(t('{count} open orders', { count: held.openOrders }))
  return parts.join(' · ')
}

function priceText(
  { symbol, name, price, pricedAt }: LookupAsset,
  { currency, now, translator }: LookupFacts,
): string {
  const { t, locale } = translator
  const named = { symbol: cleanText(symbol), name: cleanText(name) }
  if (price === undefined || pricedAt === undefined) return t('{symbol}, {name}: no price is known', named)
  return t('{symbol}, {name}: {price} ({age})', {
    ...named,
    price: formatPrice(price, { currency, locale }),
    age: formatAge(pricedAt, now, locale),
  })
}

/** Who hides amounts has reasons that hold for the address bar, too. */
function heldTexts({ symbol, quantity, value }: LookupAsset, facts: LookupFacts, held?: HeldFacts): string[] {
  const {
    translator: { t, locale },
    currency,
    hideAmounts,
  } = facts
  if (quantity === undefined || hideAmounts) return []
  const named = `${formatQuantity(quantity, { locale })}\u00a0${cleanText(symbol)}`
  const holding =
    value === undefined || value === null
      ? t('you hold {quantity}', { quantity: named })
      : t('you hold {quantity}, {value}', {
          quantity: named,
          value: formatMoney(value, { currency, locale }),
        })
  const average = held?.averageCost
  if (average === undefined) return [holding]
  const cost = average && formatPrice(average.cost, { currency: average.currency, locale })
  return [holding, cost === null ? t('average cost not known') : t('average cost {cost}', { cost })]
}
