/** A basket of assets as a form holds it: percent as it is typed. Weights must come to exactly 100. Pure. */
import {
  type Amount,
  add,
  amount,
  compare,
  divide,
  isNegative,
  isZero,
  parseAmount,
  sum,
  toRatio,
} from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { plainFigure } from '@/lib/i18n/format/read-figure'
import type { BasketPart } from './analytics-choice'

export interface DraftPart {
  /** Counts up; keeps a row's fields when another one is removed. */
  key: number
  asset: AssetId | ''
  percent: string
}

export interface BasketErrors {
  parts: Readonly<Record<number, { asset?: Sentence; percent?: Sentence }>>
  whole?: Sentence
}

/** As many as the ledger takes. */
export const MOST_PARTS = 20
const HUNDRED = amount('100')

/** A decimal comma is taken as one. @example readPercent('33,3') // '33.3' */
export function readPercent(text: string): Amount | undefined {
  const percent = parseAmount(plainFigure(text).replace(',', '.').replace(/\s*%$/, ''))
  return percent === undefined || isNegative(percent) || isZero(percent) || compare(percent, HUNDRED) > 0
    ? undefined
    : percent
}

/** What is typed so far comes to; unreadable rows count as nothing. @example percentSum(parts) // '99.5' */
export const percentSum = (parts: readonly DraftPart[]): Amount =>
  sum(parts.flatMap(({ percent }) => readPercent(percent) ?? []))

/** @example readBasket([{ key: 0, asset: 'coin:bitcoin', percent: '100' }]) // { parts: [{ asset, weight: 1 }] } */
export function readBasket(draft: readonly DraftPart[]): { parts: BasketPart[] } | { errors: BasketErrors } {
  const errors: Record<number, { asset?: Sentence; percent?: Sentence }> = {}
  const seen = new Set<string>()
  for (const { key, asset, percent } of draft) {
    if (asset === '') errors[key] = { asset: say('Choose an asset.') }
    else if (seen.has(asset)) errors[key] = { asset: say('This asset is in the basket already.') }
    seen.add(asset)
    if (readPercent(percent) === undefined)
      errors[key] = { ...errors[key], percent: say('Enter a share above 0 and up to 100 %.') }
  }
  if (Object.keys(errors).length > 0) return { errors: { parts: errors } }
  const total = percentSum(draft)
  if (compare(total, HUNDRED) !== 0)
    return {
      errors: {
        parts: {},
        whole: say('The shares come to {sum} %. They must come to 100 %.', { sum: total }),
      },
    }
  return {
    parts: draft.flatMap(({ asset, percent }) => {
      const read = readPercent(percent)
      return asset === '' || read === undefined ? [] : [{ asset, weight: toRatio(divide(read, HUNDRED)) }]
    }),
  }
}

/** @example draftOf([{ asset: 'coin:bitcoin', weight: 1 }]) // [{ key: 0, asset: 'coin:bitcoin', percent: '100' }] */
export function draftOf(parts: readonly BasketPart[]): DraftPart[] {
  return parts.map(({ asset, weight }, key) => ({
    key,
    asset,
    // A weight is a ratio from a form with few digits: 33.3 % must not come back as 33.300000000000004.
    percent: add(amount(String(Number((weight * 100).toFixed(6)))), amount('0')),
  }))
}
