/**
 * Reads text as a rule about a price: what somebody types in the address bar, or has marked on a page. It is a first draft of a form
 * that a person completes and saves; what is not understood is left to that form, and nothing is made of the text itself.
 */
import { type Amount, compare, divide, toRatio } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import type { AlertRule } from '../define-alert-rule'
import type { ReadAlert } from '../messages'
import { priceAbove } from '../rules/price-above'
import { priceBelow } from '../rules/price-below'
import { priceCrosses } from '../rules/price-crosses'
import { priceMove } from '../rules/price-move'
import { findAsset, type KnownAsset, type NamedAsset } from './find-asset'
import { readNumber } from './read-number'

export interface AlertTextFacts {
  assets: readonly KnownAsset[]
  /** Of the display: what a number without a sign is in. Lower case. */
  currency: string
  /** `de-AT`: how numbers are written. */
  locale: string
}

const BEGINS = /^\s*(alert|alarm)\b[:\s]*/i
const SIGNS: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '£': 'gbp', '¥': 'jpy' }
const CODES: Readonly<Record<string, string>> = {
  usd: 'usd',
  dollar: 'usd',
  dollars: 'usd',
  usdt: 'usd',
  usdc: 'usd',
  eur: 'eur',
  euro: 'eur',
  euros: 'eur',
  gbp: 'gbp',
  pound: 'gbp',
  pounds: 'gbp',
  chf: 'chf',
  jpy: 'jpy',
  yen: 'jpy',
}
const SIDES: Readonly<Record<string, 'above' | 'below' | 'crosses'>> = {
  above: 'above',
  over: 'above',
  '>': 'above',
  '>=': 'above',
  über: 'above',
  ueber: 'above',
  up: 'above',
  steigt: 'above',
  below: 'below',
  under: 'below',
  '<': 'below',
  '<=': 'below',
  unter: 'below',
  down: 'below',
  fällt: 'below',
  faellt: 'below',
  crosses: 'crosses',
  cross: 'crosses',
  kreuzt: 'crosses',
  at: 'crosses',
  bei: 'crosses',
}
const SPAN = /^(\d{1,3})\s*(min|m|h|std|d|t)$/i
const MINUTES: Readonly<Record<string, number>> = { min: 1, m: 1, h: 60, std: 60, d: 1440, t: 1440 }

interface Read {
  asset: NamedAsset | undefined
  /** The likelier reading first. */
  number: readonly Amount[] | undefined
  percent: { ratio: number; sign: '+' | '-' | undefined } | undefined
  minutes: number | undefined
  side: 'above' | 'below' | 'crosses' | undefined
  currency: string | undefined
}

/** @example beginsAlert('alert eth 3200') // true */
export const beginsAlert = (text: string): boolean => BEGINS.test(text)

/**
 * @example readAlertText('alert btc below 50k', facts) // { kind: 'price-below', params: { asset: 'coin:bitcoin', price: { value: '50000', currency: 'usd' }, back: 0.005 }, … }
 * @returns `unknown` with the reason where no asset is named
 */
export function readAlertText(text: string, facts: AlertTextFacts): ReadAlert {
  const read = readWords(text, facts)
  const { asset, percent } = read
  if (!asset) return { unknown: say('The text names no asset that Holdfast knows.') }
  const { symbol } = asset
  if (percent) {
    const way = percent.sign === undefined ? 'either' : percent.sign === '+' ? 'up' : 'down'
    const params = {
      percent: percent.ratio,
      way,
      ...(read.minutes === undefined ? {} : { minutes: read.minutes }),
    }
    return draft(priceMove, asset, params, say('A move of {asset}', { asset: symbol }))
  }
  if (!read.number) return draft(priceCrosses, asset, {}, say('A price of {asset}', { asset: symbol }))
  const currency = read.currency ?? facts.currency
  const today = currency === facts.currency ? asset.price : undefined
  const value = nearest(read.number, today)
  const side = read.side ?? (today === undefined ? 'crosses' : compare(value, today) > 0 ? 'above' : 'below')
  const price = { price: { value, currency } }
  if (side === 'above')
    return draft(priceAbove, asset, price, say('{asset} above a price', { asset: symbol }))
  return side === 'below'
    ? draft(priceBelow, asset, price, say('{asset} below a price', { asset: symbol }))
    : draft(priceCrosses, asset, price, say('A price of {asset}', { asset: symbol }))
}

function draft(
  rule: AlertRule,
  { asset }: KnownAsset,
  params: object,
  words: ReturnType<typeof say>,
): ReadAlert {
  const standards = rule.fields.flatMap((field) => ('standard' in field ? [[field.key, field.standard]] : []))
  return { kind: rule.id, params: { ...Object.fromEntries(standards), asset, ...params }, words }
}

/** `1.234` is read as the language has it, unless the other reading is much nearer to what it costs today. */
function nearest(readings: readonly Amount[], today: Amount | undefined): Amount {
  const [likely, other] = readings
  if (likely === undefined) throw new RangeError('a number has a reading')
  if (other === undefined || today === undefined || toRatio(today) === 0) return likely
  const distance = (value: Amount) => Math.abs(Math.log(toRatio(divide(value, today)) || Number.MIN_VALUE))
  return distance(other) + Math.log(10) < distance(likely) ? other : likely
}

/** What the words tell, each for itself; a word that tells nothing is passed over. */
function readWords(text: string, { assets, locale }: AlertTextFacts): Read {
  const words = splitWords(text.replace(BEGINS, ''))
  const told = words.map((word) => wordOf(word, locale))
  const isFree = (at: number) => told[at] === undefined
  const nameable = words.map((word, at) => (isFree(at) ? word : ''))
  const asset = findAsset(nameable, assets) ?? codeAsAsset(words, assets)
  const rest = told.filter((_, at) => !asset?.words.includes(at))
  const first = <K extends keyof Told>(key: K): Told[K] | undefined =>
    rest.find((each) => each?.[key] !== undefined)?.[key]
  return {
    asset,
    number: first('number'),
    percent: first('percent'),
    minutes: first('minutes'),
    side: first('side'),
    currency: first('currency') ?? otherCoin(words, asset),
  }
}

/** "alert usdc below 0.99": a code of money may be what it is about. */
const codeAsAsset = (words: readonly string[], assets: readonly KnownAsset[]): NamedAsset | undefined =>
  findAsset(
    words.map((word) => (Object.hasOwn(CODES, word.toLowerCase()) ? word : '')),
    assets,
  )

/** `eth 0.05 btc`: prices can be told in bitcoin and ether. */
const otherCoin = (words: readonly string[], asset: NamedAsset | undefined): string | undefined =>
  words
    .filter((_, at) => asset !== undefined && !asset.words.includes(at))
    .map((word) => word.toLowerCase())
    .find((word) => word === 'btc' || word === 'eth')

type Told = Partial<Omit<Read, 'asset'>>

function wordOf(word: string, locale: string): Told | undefined {
  const lower = word.toLowerCase()
  if (Object.hasOwn(SIDES, lower)) return { side: SIDES[lower] }
  if (Object.hasOwn(CODES, lower)) return { currency: CODES[lower] }
  const [, length, unit] = SPAN.exec(lower) ?? []
  if (length !== undefined && unit !== undefined && unit !== 'm')
    return { minutes: Number(length) * (MINUTES[unit] ?? 1) }
  const decimal = decimalMark(locale) === ',' ? ',' : '.'
  const [percent] = word.endsWith('%') ? readNumber(word.slice(0, -1), decimal) : []
  if (percent !== undefined) return { percent: { ratio: toRatio(percent) / 100, sign: signOf(word) } }
  const sign = /[$€£¥]/.exec(word)?.[0]
  const number = readNumber(sign === undefined ? word : word.replace(sign, ''), decimal)
  if (number.length === 0) return undefined
  return { number, ...(sign === undefined ? {} : { currency: SIGNS[sign] }) }
}

const signOf = (word: string): '+' | '-' | undefined =>
  /^[+]/.test(word) ? '+' : /^[-−]/.test(word) ? '-' : undefined

/** `ETH/USD 3,200 $` and `< 50k`: words, with a lone sign of money put to its number. */
function splitWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/([<>]=?)/g, ' $1 ')
    .replace(/([$€£¥])\s+(?=\d)/g, ' $1')
    .replace(/(\d)\s+([$€£¥%])/g, '$1$2')
    .replace(/[−–]/g, '-')
    .split(/[\s/"“”„‚'()[\]{};:!?]+|-(?=\D)|,(?=\D|$)|\.(?=\s|$)/u)
    .map((word) => word.replace(/[.,]+$/, ''))
    .filter((word) => word !== '')
    .slice(0, 60)
}
