/** The X-ray as pages see it: every rule, judged or switched off, with the user's thresholds. Pure. */
import type { XrayRuleView, XrayView } from '../views'
import { chosen, type XrayChoices } from './choices'
import type { XrayRule } from './define-xray-rule'
import type { XrayFacts } from './facts'
import { XRAY_RULES } from './registry'

/**
 * @param choices the private setting `xray`
 * @example xrayView(facts, settings.xray).rules[0]?.findings
 */
export const xrayView = (facts: XrayFacts, choices: XrayChoices): XrayView => ({
  at: facts.now,
  rules: XRAY_RULES.map((rule) => ruleView(rule, facts, choices)),
})

function ruleView(rule: XrayRule, facts: XrayFacts, choices: XrayChoices): XrayRuleView {
  const { id, name, about, threshold, judge } = rule
  const { enabled, value } = chosen(rule, choices)
  const judgement = enabled ? judge(facts, value) : { findings: [] }
  return {
    id,
    name,
    about,
    ...(threshold === undefined ? {} : { threshold: { ...threshold, value } }),
    enabled,
    ...judgement,
  }
}
