/** How far the approvals of an account on a chain were read, as its cursor keeps it. Pure. */
import * as v from 'valibot'
import type { ChainId } from '@/lib/core/ids'

const SUBJECT = 'approvals:'
export const approvalSubject = (chain: ChainId): string => `${SUBJECT}${chain}`
/** @returns the chain; `undefined` for a cursor of something else */
export const chainOfSubject = (subject: string): ChainId | undefined =>
  subject.startsWith(SUBJECT) ? (subject.slice(SUBJECT.length) as ChainId) : undefined

const stateSchema = v.object({
  /** When it was last read (ms). */
  readAt: v.number(),
  /** First block that is not searched, and the last one of the chain then. */
  next: v.number(),
  head: v.number(),
  width: v.optional(v.number()),
  /** Rights whose contracts did not answer: what was known of them before stands. */
  unread: v.optional(v.number()),
  /** What the logs have shown so far: a pair is asked about for ever. */
  found: v.array(
    v.object({
      token: v.string(),
      spender: v.string(),
      via: v.picklist(['erc20', 'permit2']),
      block: v.number(),
    }),
  ),
})
export type ApprovalState = v.InferOutput<typeof stateSchema>

/** @returns `undefined` for a text that is no state: it is read from the beginning then */
export function readApprovalState(value: string): ApprovalState | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stateSchema), value)
  return parsed.success ? parsed.output : undefined
}

/** Every block was searched, and every contract has answered. */
export const isSearched = ({
  next,
  head,
  unread = 0,
}: Pick<ApprovalState, 'next' | 'head' | 'unread'>): boolean => next > head && unread === 0
