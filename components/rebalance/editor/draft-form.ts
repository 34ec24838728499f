/** What every part of the strategy's form gets: the form, how it is changed, and what is wrong with it once that is to be shown. */
import type { Sentence } from '@/lib/core/sentence'
import type { StrategyDraft } from './strategy-draft'

export interface DraftForm {
  draft: StrategyDraft
  change: (change: Partial<StrategyDraft>) => void
  /** The sentence at a field; `undefined` while it is right, or nothing is to be said yet. */
  said: (field: string) => string | undefined
}

/** Adds or takes away. @example toggled(['a'], 'b', true) // ['a', 'b'] */
export const toggled = <T>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all.filter((each) => each !== one), one] : all.filter((each) => each !== one)

/** @example shownProblem(problems, 'name', sentence) // 'Give the strategy a name.' */
export const shownProblem = (
  problems: ReadonlyMap<string, Sentence>,
  field: string,
  show: (sentence: Sentence) => string,
): string | undefined => {
  const problem = problems.get(field)
  return problem === undefined ? undefined : show(problem)
}
