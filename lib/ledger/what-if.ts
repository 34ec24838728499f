/**
 * What a sale would realise, from the book as it is: a lot book sells from the open lots, or, where these do not tell it for
 * certain, one line is matched anew with the sale as its last entry. It is the code that matches sales that were made, and
 * nothing of the book changes. Pure.
 */
import { fromScaled, toScaled } from '@/lib/accounting/exact'
import { mergeEntries } from '@/lib/accounting/gain-lines'
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import { isMoney, worthOf } from '@/lib/accounting/plan-entry'
import { type Realised, realisedOf } from '@/lib/accounting/realised'
import { whatIfFromOpenLots } from '@/lib/accounting/what-if-open-lots'
import { type Sale, type SaleOutcome, whatIfSale } from '@/lib/accounting/what-if-sale'
import { type Amount, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Built } from './build-book'

export interface WhatIf {
  account: AccountId
  /** What leaves. */
  asset: AssetId
  quantity: Amount
  /** What comes for all of it, after the fee. */
  proceeds: { asset: AssetId; quantity: Amount }
  /** When it would be sold (ms). */
  at: number
}

type Asked = Pick<Built, 'book' | 'question' | 'entryOf'>

/**
 * @returns a sentence where the rules know no gain of it
 * @example whatIf(built, { account, asset: bitcoin, quantity: '1', proceeds: { asset: euro, quantity: '50000' }, at }) // { currency: 'eur', gain: '20000', … }
 */
export function whatIf(
  asked: Asked,
  { account, asset, quantity, proceeds, at }: WhatIf,
): Realised | { unknown: Sentence } {
  const { question } = asked
  const { rules } = question
  if (isMoney(asset)) return { unknown: say('It is paid with money: no lot is sold.') }
  if (!rules.cryptoToCrypto && !isMoney(proceeds.asset))
    return { unknown: say('By your rules the cost goes over to the coin that comes: nothing is realised.') }
  const received = { asset: proceeds.asset, account, quantity: toScaled(proceeds.quantity) }
  const worth = worthOf(question, received, at)
  const sale = { asset, account, quantity, at, proceeds: worth === null ? ZERO : fromScaled(worth) }
  const outcome = fromOpenLots(asked, sale) ?? sellWholeLine(asked, sale)
  return realisedOf(outcome, rules, worth !== null)
}

/** Where open lots do not tell it for certain. */
export const sellWholeLine = (asked: Asked, sale: Sale): SaleOutcome =>
  whatIfSale(lineQuestion(asked, sale.asset), sale)

/** A line of a hundred thousand entries takes seconds to match anew; its open lots mostly tell the same at once. */
function fromOpenLots({ book, question }: Asked, sale: Sale): SaleOutcome | undefined {
  const line = book.lineOf(sale.asset)
  const last = book.entriesOf(sale.asset).at(-1)
  if (!line || !last) return undefined
  return whatIfFromOpenLots({ lots: line.lots, lastAt: last.at, calendar: book.calendar, question }, sale)
}

/** Lots never leave their line, so its own entries are enough; with the other ends of their transfers, which say that they are some. */
function lineQuestion({ book, question, entryOf }: Asked, asset: AssetId): GainsQuestion {
  const own = [...book.entriesOf(asset)]
  const known = new Set(own.map(({ id }) => id))
  const ends = question.transfers
    .filter(({ from, to }) => known.has(from) !== known.has(to))
    .flatMap(({ from, to }) => entryOf(known.has(from) ? to : from) ?? [])
  return { ...question, entries: mergeEntries([own, ends]) }
}
