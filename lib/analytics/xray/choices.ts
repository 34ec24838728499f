/** What the user chose of the rules, checked against what each rule allows. A rule without a choice is on, at its standard. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Settings } from '@/lib/settings/settings'
import type { XrayRule, XrayThreshold } from './define-xray-rule'
import { XRAY_RULES } from './registry'

export type XrayChoices = Settings['xray']

export interface XrayChange {
  rule: string
  enabled?: boolean | undefined
  /** `null`: back to the standard. */
  threshold?: number | null | undefined
}

/** A stored threshold that the rule does not allow (any more) counts as none. */
export function chosen(
  { id, threshold }: XrayRule,
  choices: XrayChoices,
): { enabled: boolean; value: number } {
  const choice = choices[id]
  const told = choice?.threshold
  const value = threshold && told !== undefined && isAllowed(threshold, told) ? told : threshold?.standard
  return { enabled: choice?.enabled ?? true, value: value ?? 0 }
}

export const isAllowed = ({ unit, min, max }: XrayThreshold, value: number): boolean =>
  value >= min && value <= max && (unit !== 'count' || Number.isInteger(value))

/**
 * @returns the choices with the change in them; a rule that is as it comes is left out
 * @throws AppError `not-found` for a rule that does not exist, `invalid-input` for a threshold that it does not allow
 * @example changeChoices({}, { rule: 'venue-share', threshold: 0.5 }) // { 'venue-share': { threshold: 0.5 } }
 */
export function changeChoices(
  choices: XrayChoices,
  { rule: id, enabled, threshold }: XrayChange,
): XrayChoices {
  const rule = XRAY_RULES.find((each) => each.id === id)
  if (!rule) throw new AppError('not-found', say('This rule does not exist.'))
  const { [id]: before = {}, ...others } = choices
  const on = enabled ?? before.enabled ?? true
  const value = threshold === undefined ? before.threshold : (threshold ?? undefined)
  if (threshold !== undefined && threshold !== null) checkThreshold(rule, threshold)
  const next = {
    ...(on ? {} : { enabled: false }),
    ...(value === undefined || value === rule.threshold?.standard ? {} : { threshold: value }),
  }
  return Object.keys(next).length === 0 ? others : { ...others, [id]: next }
}

function checkThreshold({ threshold }: XrayRule, value: number): void {
  if (!threshold) throw new AppError('invalid-input', say('This rule has no threshold to set.'))
  if (isAllowed(threshold, value)) return
  throw new AppError('invalid-input', say('This threshold is out of what the rule allows.'))
}
