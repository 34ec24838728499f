/** Words of the X-ray: how grave a finding is, and its sentence with numbers as the reader writes them. Pure. */
import type { XrayFinding, XrayRuleView, XraySeverity } from '@/lib/analytics/views'
import { type Sentence, type SentenceParams, say } from '@/lib/core/sentence'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { formatNumber } from '@/lib/i18n/format/number-format'

export const SEVERITY_WORDS: Readonly<Record<XraySeverity, Sentence>> = {
  high: say('Serious'),
  medium: say('Worth a look'),
  low: say('For your interest'),
}

/** Parameters that are ratios; the rules tell them as plain numbers. */
const RATIOS: ReadonlySet<string> = new Set(['share', 'low', 'high'])

/** @example written(say('{share} at {name}', { share: 0.625, name: 'Kraken' }), 'en').params // { share: '62.5%', … } */
export function written({ template, params }: Sentence, locale: string): Sentence {
  if (!params) return { template }
  const shown: Record<string, SentenceParams[string]> = { ...params }
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'number') continue
    if (RATIOS.has(name)) shown[name] = formatShare(value, { locale })
    if (name === 'days') shown[name] = formatNumber(value, locale, { maximumFractionDigits: 1 })
  }
  return { template, params: shown }
}

const WEIGHT: Readonly<Record<XraySeverity, number>> = { high: 0, medium: 1, low: 2 }

/** Gravest first; of one severity in the order of the rules. */
export const bySeverity = (rules: readonly XrayRuleView[]): { rule: XrayRuleView; finding: XrayFinding }[] =>
  rules
    .flatMap((rule) => rule.findings.map((finding) => ({ rule, finding })))
    .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity])
