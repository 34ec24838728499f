/**
 * What the form says of what was typed, with every key: the order that would be sent, what it is expected to do, and the
 * problems that are worth showing. The same code checks again in the engine before anything is sent. Pure.
 */
import type { ResolvedOrder } from '@/lib/core/order'
import type { Book, Ticker } from '@/lib/markets/live'
import type { DraftProblem, OrderDraft } from '@/lib/trading/draft'
import { touchPrice } from '@/lib/trading/draft-facts'
import { estimateOrder } from '@/lib/trading/estimate-order'
import type { DeskFacts } from '@/lib/trading/messages'
import { resolveDraft } from '@/lib/trading/resolve-draft'
import type { OrderEstimate } from '@/lib/trading/review'
import { draftOfForm, type FormPlace, type FormState, fieldsOf, type TypedField } from './order-form-state'

export interface FormCheck {
  draft: OrderDraft
  order?: ResolvedOrder
  /** Absent while the book is not known, or has nothing on this side. */
  estimate?: OrderEstimate
  /** All of them; an empty field has one, too. */
  problems: readonly DraftProblem[]
  /** Nothing is missing and nothing blocks. */
  isReady: boolean
}

export interface FormFacts {
  facts: DeskFacts
  book?: Book | undefined
  ticker?: Ticker | undefined
  /** ms */
  now: number
}

/** @example checkForm(state, place, { facts, book, now }).order?.amount // '0.499' */
export function checkForm(
  state: FormState,
  place: FormPlace,
  { facts, book, ticker, now }: FormFacts,
): FormCheck {
  const { draft, problems: ofTexts } = draftOfForm(state, place)
  const { rules, tier, free, open } = facts
  const live = { ...(book ? { book } : {}), ...(ticker ? { ticker } : {}) }
  const { order, problems: ofDraft } = resolveDraft(draft, {
    rules,
    tier,
    free,
    ...(open ? { open } : {}),
    ...live,
  })
  const unread = new Set(ofTexts.map(({ field }) => field))
  // A text that is no figure is one problem, not also a missing figure.
  const problems = [...ofTexts, ...ofDraft.filter(({ field }) => !unread.has(field))]
  if (!order || problems.some(({ blocking }) => blocking)) return { draft, problems, isReady: false }
  // A trailing stop begins at the best price; while there is none, there is nothing to expect.
  const estimate =
    book && touchPrice({ book }, order.side) ? estimateOrder(order, { rules, tier, book, now }) : undefined
  return { draft, order, problems, isReady: true, ...(estimate ? { estimate } : {}) }
}

/**
 * Fields that nobody has come to yet have no problem shown, until the review is asked for.
 * @returns the worst problem of each field
 */
export function shownProblems(
  { problems }: Pick<FormCheck, 'problems'>,
  state: FormState,
  isAsked: boolean,
): Partial<Record<DraftProblem['field'], DraftProblem>> {
  const shown: Partial<Record<DraftProblem['field'], DraftProblem>> = {}
  const empty = new Set<string>(fieldsOf(state.kind).filter((field) => state[field].trim() === ''))
  for (const problem of problems) {
    if (empty.has(problem.field) && !isAsked) continue
    const known = shown[problem.field]
    if (!known || (problem.blocking && !known.blocking)) shown[problem.field] = problem
  }
  return shown
}

/** Where the focus goes when the review is asked for and something blocks it. */
export function firstBlocked(
  { problems }: Pick<FormCheck, 'problems'>,
  state: FormState,
): TypedField | undefined {
  const blocked = new Set(problems.filter(({ blocking }) => blocking).map(({ field }) => field))
  return fieldsOf(state.kind).find((field) => blocked.has(field))
}
