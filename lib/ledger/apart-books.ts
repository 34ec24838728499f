/**
 * Books of their own for accounts that are in no total (made-up money): lots, values and parts of one account, made when
 * somebody asks for that account by its name. What the whole is computed from never sees them. Pure.
 */
import { GainsBook } from '@/lib/accounting/gains-book'
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import type { AccountId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { type Gains, type GainsParts, gainsOf } from './gains'
import type { Parts } from './parts'
import type { Surroundings } from './read-surroundings.store'
import { createValues, type Values, type ValuesQuestion } from './values'

export interface ApartBook {
  book: GainsBook
  question: GainsQuestion
  gains: Gains
  values: Values
  partsIn: (currency: string) => Parts
}

export interface ApartQuestion {
  apart: readonly AccountId[]
  /** Of all accounts, those that are not ignored. */
  entries: readonly EffectiveEntry[]
  /** Of all accounts too. */
  surroundings: Surroundings
  /** As of the whole. */
  gains: GainsQuestion
  gainsFacts: Omit<GainsParts, 'book'>
  valued: ValuesQuestion
  partsBy: (valued: ValuesQuestion, values: Values) => (currency: string) => Parts
}

/** @example apartBooks(question)(paper)?.gains.lots({}) // the lots of a paper account; `undefined` for an account that counts */
export function apartBooks(question: ApartQuestion): (account: AccountId) => ApartBook | undefined {
  const apart = new Set(question.apart)
  const made = new Map<AccountId, ApartBook>()
  return (account) => {
    if (!apart.has(account)) return undefined
    const known = made.get(account) ?? apartBook(account, question)
    made.set(account, known)
    return known
  }
}

function apartBook(account: AccountId, question: ApartQuestion): ApartBook {
  const entries = question.entries.filter(({ accountId }) => accountId === account)
  const { pricesDifferFrom: _, ...gains } = question.gains
  const asked: GainsQuestion = { ...gains, entries, transfers: [] }
  const book = new GainsBook()
  book.update(asked)
  const surroundings = onlyAccounts(question.surroundings, (id) => id === account)
  const valued: ValuesQuestion = { ...question.valued, entries, transfers: [], surroundings }
  const values = createValues(valued)
  return {
    book,
    question: asked,
    gains: gainsOf({ ...question.gainsFacts, book }),
    values,
    partsIn: question.partsBy(valued, values),
  }
}

/** The same, of some accounts only. */
export function onlyAccounts(
  surroundings: Surroundings,
  isWanted: (account: AccountId) => boolean,
): Surroundings {
  const { accounts, statuses, holdings, histories, imports, allowances, approvalReadings } = surroundings
  const of = <T extends { accountId: AccountId }>(rows: T[]): T[] =>
    rows.filter(({ accountId }) => isWanted(accountId))
  return {
    ...surroundings,
    accounts: accounts.filter(({ id }) => isWanted(id)),
    statuses: of(statuses),
    holdings: of(holdings),
    histories: of(histories),
    imports: of(imports),
    allowances: of(allowances),
    approvalReadings: of(approvalReadings),
  }
}
