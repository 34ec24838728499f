/** Short ways to write the leaves of a tool's answer. What is not known is `unknown` with its reason, never zero. */
import { chainName } from '@/lib/chains/chain-name'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { venue as venueOf, venues } from '@/lib/exchanges/catalogue'
import type { Leaf, Source } from '../told'

/** Ours only: never made of what came from outside. */
export const word = (text: string): Leaf => ({ is: 'word', word: text })
export const untrusted = (text: string): Leaf => ({ is: 'untrusted', text })
export const symbol = (text: string): Leaf => ({ is: 'symbol', symbol: text })
/** Of a portfolio or a tag. */
export const ownName = (text: string): Leaf => ({ is: 'name', name: text })
export const account = (id: AccountId): Leaf => ({ is: 'account', account: id })
export const at = (ms: number): Leaf => ({ is: 'at', at: ms })
export const day = (ms: number): Leaf => word(new Date(ms).toISOString().slice(0, 10))
export const unknown = (why: Sentence): Leaf => ({ is: 'unknown', why })
export const sentence = (told: Sentence): Leaf => ({ is: 'sentence', sentence: told })
export const chain = (id: ChainId): Leaf => word(chainName(id))

/** One that this version does not know is text from outside. */
export const venue = (id: string): Leaf => {
  const known = venues.find((each) => each.id === id)
  return known ? word(venueOf(known.id).name) : untrusted(id)
}

const cited = (source: Source | undefined) => (source === undefined ? {} : { source })

export const quantity = (amount: Amount, of: string, source?: Source): Leaf => ({
  is: 'quantity',
  quantity: amount,
  symbol: of,
  ...cited(source),
})

export const ratio = (value: number, source?: Source): Leaf => ({
  is: 'ratio',
  ratio: value,
  ...cited(source),
})
export const count = (value: number, source?: Source): Leaf => ({
  is: 'count',
  count: value,
  ...cited(source),
})
export const plainNumber = (value: number, source?: Source): Leaf => ({
  is: 'number',
  number: value,
  ...cited(source),
})

export interface Sum {
  /** A number where it comes from chart points, as in the analytics; `null`: not known. */
  value: Amount | number | null
  /** Lower case. */
  currency: string
  /** Told in place of a sum that nobody knows. */
  why?: Sentence
  source?: Source
}

export const NOT_VALUED = say('A past price or an entry is missing.')

/** Private. @example money({ value: line.value, currency: 'usd', source: { label: say('Value'), route: 'dashboard' } }) */
export function money({ value, currency, why = NOT_VALUED, source }: Sum): Leaf {
  const sum = value === null ? undefined : parseAmount(value)
  return sum === undefined ? unknown(why) : { is: 'money', money: sum, currency, ...cited(source) }
}

/** Public. */
export function price({ value, currency, why = NOT_VALUED, source }: Sum): Leaf {
  const sum = value === null ? undefined : parseAmount(value)
  return sum === undefined ? unknown(why) : { is: 'price', price: sum, currency, ...cited(source) }
}

/** @example ratioOr(line.share, say('No source has a price for {symbol}.', { symbol })) */
export const ratioOr = (value: number | null | undefined, why: Sentence, source?: Source): Leaf =>
  value === null || value === undefined ? unknown(why) : ratio(value, source)
