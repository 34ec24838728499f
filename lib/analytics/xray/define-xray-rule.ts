/**
 * The form of a rule of the X-ray: one kind of weakness, told by facts and a threshold of the user's own. One file a rule,
 * one line in `registry.ts`. Pure: the same facts give the same findings, with the same ids.
 */
import type { Sentence } from '@/lib/core/sentence'
import type { Unit } from '../figure'
import type { XrayFinding } from '../views'
import type { XrayFacts } from './facts'

export interface XrayThreshold {
  /** What counts unless the user says otherwise. */
  standard: number
  unit: Unit
  /** What the user may choose, both included. */
  min: number
  max: number
}

export interface Judgement {
  findings: readonly XrayFinding[]
  /** Why some or all of it cannot be judged, and what would help. Findings beside it are certain. */
  unknown?: Sentence
}

export interface XrayRule {
  /** Lower case with hyphens; the settings know the rule by it. */
  id: string
  name: Sentence
  /** What is looked for, and why it matters: one or two sentences. */
  about: Sentence
  threshold?: XrayThreshold
  /** @param threshold what is above it is a finding; what is at it is none. 0 for a rule without one */
  judge: (facts: XrayFacts, threshold: number) => Judgement
}

/** @example export const assetShare = defineXrayRule({ id: 'asset-share', name: say('One asset'), … }) */
export const defineXrayRule = (rule: XrayRule): XrayRule => rule
