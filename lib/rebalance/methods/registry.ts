/** Every method, in the order in which they are offered. A test fails when a method's file is not listed. */
import type { Method } from './define-method'
import { equal } from './equal'
import { targetWeights } from './target-weights'

export const METHODS: readonly Method[] = [targetWeights, equal]

/** @returns `undefined`: a strategy of a newer version, or a damaged one */
export const methodOf = (id: string): Method | undefined => METHODS.find((method) => method.id === id)
