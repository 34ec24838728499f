/** Text of strangers, symbols and sentences with their values, as a model gets them. */
import type { PrivacyLevel } from '@/lib/core/chat'
import { fill, type Sentence } from '@/lib/core/sentence'
import { cleanText } from './clean-text'
import { DONE } from './own-names'
import { quoteUntrusted } from './quote-untrusted'
import type { Veil } from './veil'

export interface Writer {
  veil: Veil
  level: PrivacyLevel
}

/** Room for a name that is hidden and cut only then: half an address would be one nobody finds. */
const READ = 1000
/** Memos and notes tell amounts: three digits and more, or a fraction. The digits of a token are none. */
const AMOUNT = new RegExp(`(${DONE})|\\p{Nd}[\\p{Nd}.,'’ \\u00a0\\u202f]*\\p{Nd}`, 'gu')

/** @example writeUntrusted('Rent 3,200 for Cold wallet', writer) // '«Rent # for account-3f9a»' */
export function writeUntrusted(text: string, { veil, level }: Writer): string {
  const hidden = veil.hide(cleanText(text, READ))
  return quoteUntrusted(level === 'full' ? hidden : withoutAmounts(hidden))
}

const withoutAmounts = (text: string): string =>
  text.replace(AMOUNT, (found: string, token?: string) => {
    if (token !== undefined) return token
    return (found.match(/\p{Nd}/gu)?.length ?? 0) >= 3 || /[.,]/.test(found) ? '#' : found
  })

const SYMBOL = /^[\p{L}\p{Nd}$₮.+_/:*-]{1,24}$/u

/** A ticker as it is, when it is one; anything else as a stranger's text. */
export function writeSymbol(symbol: string, writer: Writer): string {
  const clean = writer.veil.hide(cleanText(symbol, READ))
  return SYMBOL.test(clean) ? clean : writeUntrusted(symbol, writer)
}

/** A reason in English; what is set into it may be a stranger's. @example writeSentence(say('{venue} …', { venue }), writer) */
export function writeSentence({ template, params = {} }: Sentence, writer: Writer): string {
  const written = Object.entries(params).map(([name, value]) => [name, writeParam(value, writer)] as const)
  return fill(template, Object.fromEntries(written))
}

/** One word: names of most venues, tickers, days. Several could be an order. */
const NAME = /^[\p{L}][\p{L}\p{Nd}.&/-]{0,19}$/u

function writeParam(value: string | number, writer: Writer): string | number {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1000 ? value : withNumber(value, writer)
  const clean = writer.veil.hide(cleanText(value, READ))
  return NAME.test(clean) ? clean : writeUntrusted(value, writer)
}

const withNumber = (value: number, { level }: Writer): string | number => (level === 'full' ? value : '#')
