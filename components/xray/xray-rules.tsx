/** Every rule: what it looks for, what it said, whether it is on, and its threshold. */
import { useT } from '@/components/shell/translation'
import { Badge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Switch } from '@/components/ui/switch'
import type { XrayRuleView } from '@/lib/analytics/views'
import { type Sentence, say } from '@/lib/core/sentence'
import { RuleThreshold } from './rule-threshold'

export interface XrayRuleChange {
  rule: string
  enabled?: boolean
  /** `null`: back to the standard. */
  threshold?: number | null
}

export interface XrayRulesProps {
  rules: readonly XrayRuleView[]
  onChange: (change: XrayRuleChange) => void
}

export function XrayRules({ rules, onChange }: XrayRulesProps) {
  const { t } = useT()
  return (
    <Card title={t('What is checked')} flush>
      <ul className="divide-y divide-line border-t border-line">
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} onChange={onChange} />
        ))}
      </ul>
    </Card>
  )
}

function RuleRow({ rule, onChange }: { rule: XrayRuleView } & Pick<XrayRulesProps, 'onChange'>) {
  const { sentence } = useT()
  const { id, name, about, threshold, enabled } = rule
  const { word, tone } = stateOf(rule)
  return (
    <li className="grid gap-x-4 gap-y-2 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_11rem] sm:items-center">
      <Switch
        label={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium">{sentence(name)}</span>
            <Badge tone={tone}>{sentence(word)}</Badge>
          </span>
        }
        hint={sentence(about)}
        aria-label={sentence(name)}
        checked={enabled}
        onChange={({ target }) => onChange({ rule: id, enabled: target.checked })}
      />
      {threshold ? (
        <RuleThreshold
          name={sentence(name)}
          threshold={threshold}
          disabled={!enabled}
          onChange={(value) => onChange({ rule: id, threshold: value })}
        />
      ) : null}
    </li>
  )
}

function stateOf({ enabled, findings, unknown }: XrayRuleView): { word: Sentence; tone: Tone } {
  if (!enabled) return { word: say('Off'), tone: 'neutral' }
  if (findings.length > 0) return { word: say('Stands out'), tone: 'warn' }
  if (unknown) return { word: say('Not known'), tone: 'neutral' }
  return { word: say('Fine'), tone: 'good' }
}
