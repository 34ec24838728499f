/**
 * Finds numbers in a text as people and models write them, with sign, unit and what their digits imply. Digits within a
 * token (`account-3f9a`), a hash, a mark of a figure or a short name (`ETH2`) are none.
 */
import { type Amount, amount, multiply } from '@/lib/core/amount'
import { readNumeral } from './read-numeral'

export interface FoundNumber {
  index: number
  /** As written, with sign, currency and unit. */
  text: string
  readings: NumberReading[]
  sign?: '+' | '-'
  /** `percent`, a currency (`USD`) or a ticker (`ETH`), upper case. */
  unit?: string
  /** "About": its last zeros are no digits that were meant. */
  isAbout: boolean
}

export interface NumberReading {
  value: Amount
  /** Worth of one in the last place that was written. */
  step: Amount
  decimal?: '.' | ','
}

const SKIPPED =
  /\b(?:account|address|name)-[0-9a-f]{4,12}\b|\b0x[0-9a-fA-F]{1,200}|\[\s{0,2}f\d{1,7}(?:\s{0,2}[,;]\s{0,2}f\d{1,7}){0,20}\s{0,2}\]|\bf\d{1,7}\b|#\d{1,6}\b/

const CURRENCY = 'US\\$|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD)(?![A-Z])|[$€£¥]'
const NUMERAL =
  "(?:\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3}(?!\\d)){1,12}|\\d{1,40}|(?=[.]\\d))(?:[.,]\\d{1,40}|['’]\\d{3}(?!\\d)){0,13}(?:[eE][+-]?\\d{1,3}(?![\\p{L}\\d]))?"
const SCALE =
  'thousand|million|billion|trillion|Tausend|Tsd\\.?|Millionen|Million|Mio\\.?|Milliarden|Milliarde|Mrd\\.?|Billionen|bn|mn|[kKMBT](?![\\p{L}\\d])|m(?![\\p{L}\\d])'
const PERCENT =
  '%|percentage points?|percent|per cent|pp(?!\\p{L})|Prozentpunkte?n?|Prozent|bps?(?!\\p{L})|basis points?|Basispunkte?n?'
const UNIT = `${PERCENT}|${CURRENCY}|US dollars?|dollars?|Dollar|euros?|Euro|[A-Z][A-Z0-9]{1,9}(?![\\p{L}\\d])`

const SEARCH = new RegExp(
  `(?<skip>${SKIPPED.source})|(?<![\\p{L}\\d_])(?<lead>(?:${CURRENCY})[ \\u00a0]?)?(?<sign>[+\\-−–](?![ \\u00a0]))?(?<money>(?:${CURRENCY})[ \\u00a0]?)?` +
    `(?<numeral>${NUMERAL})(?<scale>[ \\u00a0\\u202f]?(?:${SCALE}))?(?<unit>[ \\u00a0\\u202f]{0,2}(?:${UNIT}))?|(?<glued>(?<=[\\p{L}_])\\d[\\d.,]*\\d)|(?<odd>[\\p{Nd}\\p{No}]{1,40})`,
  'gu',
)
const ABOUT =
  /(?:about|around|roughly|nearly|almost|approximately|approx\.?|circa|ca\.?|etwa|rund|ungefähr|knapp|gut|fast|over|under|über|unter|~|≈)\s?$/i

/** @example findNumbers('about $1.2k')[0]?.readings // [{ value: '1200', step: '100' }] */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(SEARCH)) {
    const groups: Partial<Record<string, string>> = match.groups ?? {}
    if (groups.skip !== undefined) continue
    if (groups.glued !== undefined && groups.glued.length <= 2) continue
    if (groups.odd !== undefined && /^\d$/.test(groups.odd)) continue
    found.push(
      readNumber(
        match[0],
        match.index,
        groups,
        ABOUT.test(text.slice(Math.max(0, match.index - 16), match.index)),
      ),
    )
  }
  return found
}

function readNumber(
  text: string,
  index: number,
  groups: Partial<Record<string, string>>,
  isAbout: boolean,
): FoundNumber {
  const scale = scaleOf(groups.scale?.trim() ?? '')
  const unit = unitOf((groups.unit ?? groups.lead ?? groups.money ?? '').trim())
  const base = unit === 'bps' ? multiply(scale, amount('0.01')) : scale
  const sign = groups.sign === undefined ? undefined : groups.sign === '+' ? '+' : '-'
  return {
    index,
    text,
    readings: readingsOf(groups.numeral ?? groups.glued ?? '', base),
    isAbout,
    ...(sign === undefined ? {} : { sign }),
    ...(unit === '' ? {} : { unit: unit === 'bps' ? 'percent' : unit }),
  }
}

function readingsOf(numeral: string, scale: Amount): NumberReading[] {
  const [digits = '', exponent] = numeral.split(/[eE]/)
  const by = multiply(scale, amount(`1e${exponent ?? '0'}`))
  return readNumeral(digits).map(({ value, places, decimal }) => ({
    value: multiply(value, by),
    step: multiply(amount(`1e-${places}`), by),
    ...(decimal === undefined ? {} : { decimal }),
  }))
}

const SCALES: readonly [RegExp, Amount][] = [
  [/^(?:k|thousand|tausend|tsd\.?)$/i, amount('1000')],
  [/^(?:m|mn|million|millionen|mio\.?)$/i, amount('1000000')],
  [/^(?:b|bn|billion|milliarden?|mrd\.?)$/i, amount('1000000000')],
  [/^(?:t|trillion|billionen)$/i, amount('1000000000000')],
]
const scaleOf = (text: string): Amount => SCALES.find(([words]) => words.test(text))?.[1] ?? amount('1')

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }

function unitOf(text: string): string {
  if (text === '') return ''
  if (/^(?:bps?|basis|Basis)/.test(text)) return 'bps'
  if (new RegExp(`^(?:${PERCENT})$`, 'u').test(text)) return 'percent'
  if (/dollar/i.test(text)) return 'USD'
  if (/^euro/i.test(text)) return 'EUR'
  return SIGNS[text] ?? text.toUpperCase()
}
