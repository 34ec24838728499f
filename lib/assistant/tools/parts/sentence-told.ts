/**
 * Sentences of ours with what stands in them told apart: the template as it is, each placeholder as a leaf of its kind. So a
 * quantity in a sentence is private like every other, and a name from outside is marked. Pure.
 */
import { parseAmount } from '@/lib/core/amount'
import type { NoteValue, ToldSentence } from '@/lib/core/note'
import type { Sentence, SentenceParams } from '@/lib/core/sentence'
import { type Leaf, record, type Source, type Told } from '../told'
import { at, count, money, plainNumber, quantity, ratio, sentence, untrusted, word } from './leaves'

/** `12.3 %`, `12.3%` */
const PERCENT = /^(-?\d+(?:\.\d+)?)\s?%$/
/** A number with other signs of numbers only: a quantity or a sum, in a sentence that does not say of what. */
const NUMERAL = /^[-+]?[\d.,\s\u00a0\u202f]+$/

/** @example sentenceTold(say('{account} was last read {days} days ago.', { account: 'Kraken', days: 9 })) */
export function sentenceTold({ template, params = {} }: Sentence, source?: Source): Told {
  return whole(
    template,
    Object.keys(params).map((key) => [key, paramTold(key, params, source)]),
  )
}

/** Of a note or of a firing. */
export function toldSentenceTold({ sentence: { template, params = {} }, values = {} }: ToldSentence): Told {
  const fixed = Object.keys(params).map((key): [string, Leaf] => [key, paramTold(key, params)])
  const told = Object.entries(values).map(([key, value]): [string, Leaf] => [key, valueTold(value)])
  return whole(template, [...fixed, ...told])
}

function whole(template: string, leaves: readonly (readonly [string, Leaf])[]): Told {
  const text = sentence({ template })
  return leaves.length === 0 ? text : record({ text, with: record(Object.fromEntries(leaves)) })
}

function paramTold(key: string, params: SentenceParams, source?: Source): Leaf {
  const value = params[key] ?? ''
  if (typeof value === 'number') return numberTold(key, value, source)
  const percent = PERCENT.exec(value.trim())
  if (percent) return ratio(Number(percent[1]) / 100, source)
  if (!NUMERAL.test(value)) return untrusted(value)
  const told = parseAmount(value.replace(/[,\s\u00a0\u202f]/g, ''))
  return told === undefined
    ? word('a number')
    : quantity(told, String(params.asset ?? params.symbol ?? ''), source)
}

/** Numbers of these names are ratios, in the sentences of the X-ray too. */
const RATIOS: ReadonlySet<string> = new Set(['share', 'low', 'high', 'ratio'])

function numberTold(key: string, value: number, source?: Source): Leaf {
  if (RATIOS.has(key)) return ratio(value, source)
  return Number.isInteger(value) ? count(value, source) : plainNumber(value, source)
}

function valueTold(value: NoteValue): Leaf {
  if (typeof value === 'string') return untrusted(value)
  if ('count' in value) return count(value.count)
  if ('quantity' in value) return quantity(value.quantity, value.symbol)
  if ('usd' in value) return money({ value: value.usd, currency: 'usd' })
  if ('money' in value) return money({ value: value.money, currency: value.currency })
  if ('ratio' in value) return ratio(value.ratio)
  return at(value.at)
}
