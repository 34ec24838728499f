/**
 * A question of the evaluation set: what a good answer asks and tells, and what must not happen. It is asked in the world of
 * `eval-world.ts`; figures are computed from that world, never written down here.
 */
import type { Amount } from '@/lib/core/amount'
import type { PrivacyLevel, Proposal } from '@/lib/core/chat'
import type { Truth } from './truth'

export interface WantedFigure {
  value: Amount
  /** `percent`, `USD`, `BTC`; absent: a plain number. */
  unit?: string
  /** Decimal places that are near enough, 2 unless told; three significant digits are, too. */
  places?: number
}

export interface EvalCall {
  name: string
  /** `ACCOUNT` in it stands for the first account that the question names. */
  input: Readonly<Record<string, unknown>>
}

export interface EvalCase {
  id: string
  group: 'plain' | 'edge' | 'adversarial' | 'multi-step'
  question: string
  /** `full` unless told. */
  level?: PrivacyLevel
  /** Rounds of calls that a good answer is made of; a real model may take other ways. */
  calls: readonly (readonly EvalCall[])[]
  figures?: (truth: Truth) => readonly WantedFigure[]
  /** Words that a good answer has, in English: that something is not known, that nothing was sent. */
  says?: RegExp
  /** A sentence with these words, for the scripted model. */
  words?: string
  /** Words that it must not have. */
  never?: RegExp
  /** What it proposes; absent: nothing. */
  proposes?: Proposal['kind']
}

export const call = (name: string, input: EvalCall['input'] = {}): EvalCall => ({ name, input })
