/**
 * Plans that were shown, kept in memory for two minutes, so that what is carried out is what was shown and not what a page says.
 * A plan is started once; a lock of the screen ends them all. Pure: nothing is stored, and the clock and the random come in.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, hex, utf8 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { randomId } from '@/lib/core/ids'
import type { PlanId, RunId, StrategyId, StrategySpec, Targets } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { canonicalJson } from '@/lib/vault/canonical-json'
import type { PlanReview } from './messages'
import type { Plan } from './plan/plan'
import type { PlanQuestion } from './plan/question'

export const PLAN_MS = 120_000
/** Each edit gives two minutes more, but what was asked of the venues is not older than this. */
const EDITED_MS = 10 * 60_000
/** One that has ended is kept a while longer, so that its end can be said. */
const KEPT_MS = 15 * 60_000
const MOST = 20

export interface PlannedAs {
  strategy: StrategyId
  /** As it was then: a strategy that was changed since is not carried out by this plan. */
  spec: StrategySpec
  question: PlanQuestion
  plan: Plan
  targets: Targets
  failures: PlanReview['failures']
  /** Of what was gathered: said with the plan, and with each that is edited from it. */
  remarks: readonly Sentence[]
}

export interface PlanBook {
  /** Gives a plan its id, its hash and the word that starts it. */
  keep: (planned: PlannedAs) => PlanReview
  /** @throws AppError `not-found` for a plan that has ended or was never shown */
  get: (id: PlanId) => PlannedAs
  /**
   * @param start called once for a plan; whoever asks again with the same word is told the same run. When it fails, nothing
   * was started and the plan can be started again
   * @throws AppError `refused` for another hash or word, `not-found` for a plan that has ended
   */
  take: (
    asked: { plan: PlanId; hash: string; nonce: string },
    start: (review: PlanReview, planned: PlannedAs) => Promise<RunId>,
  ) => Promise<RunId>
  /** After a lock nothing that was shown before holds. */
  clear: () => void
}

interface Kept {
  keptAt: number
  planned: PlannedAs
  review: PlanReview
  run?: Promise<RunId>
}

/** @example const book = createPlanBook({ now, randomBytes }); await book.take({ plan, hash, nonce }, start) */
export function createPlanBook({
  now,
  randomBytes,
}: {
  now: () => number
  randomBytes: (length: number) => Uint8Array
}): PlanBook {
  const plans = new Map<PlanId, Kept>()
  const forgetOld = () => {
    for (const [id, { review }] of plans) {
      if (plans.size < MOST && now() - review.expiresAt < KEPT_MS) return
      plans.delete(id)
    }
  }
  const find = (id: PlanId): Kept => {
    const kept = plans.get(id)
    if (!kept) throw ended()
    return kept
  }
  const live = (kept: Kept): Kept => {
    // A clock that was set back makes no plan longer than it was.
    if (now() >= kept.review.expiresAt || now() < kept.keptAt) throw ended()
    return kept
  }
  return {
    keep: (planned) => {
      forgetOld()
      const { strategy, targets, failures, remarks } = planned
      const plan = { ...planned.plan, remarks: [...remarks, ...planned.plan.remarks] }
      const review: PlanReview = {
        id: randomId<PlanId>(randomBytes(16)),
        strategy,
        plan,
        targets,
        failures,
        hash: planHash(strategy, plan),
        nonce: base64url(randomBytes(24)),
        expiresAt: Math.min(now() + PLAN_MS, planned.question.at + EDITED_MS),
      }
      plans.set(review.id, { keptAt: now(), planned, review })
      return review
    },
    get: (id) => live(find(id)).planned,
    take: ({ plan, hash, nonce }, start) => {
      const kept = find(plan)
      if (kept.review.hash !== hash || kept.review.nonce !== nonce)
        throw new AppError('refused', say('This is not the plan that was shown. Make it anew.'))
      if (kept.run) return kept.run
      live(kept)
      kept.run = start(kept.review, kept.planned)
      kept.run.catch(() => {
        delete kept.run
      })
      return kept.run
    },
    clear: () => plans.clear(),
  }
}

const ended = () => new AppError('not-found', say('This plan has ended: prices have moved on. Make it anew.'))

/** @returns 64 hex digits over everything that would be sent. @example planHash(strategy, plan) === planHash(strategy, { ...plan }) // true */
export const planHash = (strategy: StrategyId, { legs }: Pick<Plan, 'legs'>): string =>
  hex(sha256(utf8(canonicalJson({ strategy, legs }))))
