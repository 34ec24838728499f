/** All 60 questions. */
import { ADVERSARIAL } from './cases/adversarial'
import { EDGE } from './cases/edge'
import { MULTI_STEP } from './cases/multi-step'
import { PLAIN } from './cases/plain'
import type { EvalCase } from './eval-case'

export const EVAL_CASES: readonly EvalCase[] = [...PLAIN, ...EDGE, ...ADVERSARIAL, ...MULTI_STEP]
