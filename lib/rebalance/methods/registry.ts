/** Every method, in the order in which they are offered. A test fails when a method's file is not listed. */
import { dcaIn } from './dca-in'
import { dcaOut } from './dca-out'
import type { Method } from './define-method'
import { equal } from './equal'
import { equalRiskContribution } from './equal-risk-contribution'
import { inverseVolatility } from './inverse-volatility'
import { marketCap } from './market-cap'
import { maximumDiversification } from './maximum-diversification'
import { minimumVariance } from './minimum-variance'
import { momentumTilt } from './momentum-tilt'
import { stableFloor } from './stable-floor'
import { targetWeights } from './target-weights'
import { volatilityTarget } from './volatility-target'

export const METHODS: readonly Method[] = [
  targetWeights,
  equal,
  marketCap,
  inverseVolatility,
  equalRiskContribution,
  minimumVariance,
  maximumDiversification,
  volatilityTarget,
  momentumTilt,
  stableFloor,
  dcaIn,
  dcaOut,
]

/** @returns `undefined`: a strategy of a newer version, or a damaged one */
export const methodOf = (id: string): Method | undefined => METHODS.find((method) => method.id === id)
