/** Feeds the form of a rule: a new one, a changed one, or one that somebody else has filled in. */
import type { ReactNode } from 'react'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useToast } from '@/components/ui/toast'
import type { AlertParams, AlertRule } from '@/lib/alerts/define-alert-rule'
import { alertMessages } from '@/lib/alerts/messages'
import type { AlertRuleId } from '@/lib/core/alert'
import { formatPrice } from '@/lib/i18n/format/format-money'
import { call } from '@/lib/messages/call.browser'
import type { AlertWorld } from '../alert-world.hooks'
import { looksFor } from '../looks-for'
import { useFieldChoices } from './choices.hooks'
import { useRulePreview } from './preview.hooks'
import { PreviewCard } from './preview-card'
import type { RuleReading, RuleStart } from './rule-draft'
import { RuleEditor } from './rule-editor'
import { useRuleForm } from './rule-form.hooks'

export interface EditRuleProps {
  world: AlertWorld
  rule: AlertRule
  start: RuleStart
  /** Names what is being typed: what was left there unsaved is there again. */
  draftKey: string
  /** Of the rule that is changed; absent: a new one. */
  id?: AlertRuleId
  notice?: ReactNode
  onSaved?: () => void
}

/** Give it another `key` for another rule. */
export function EditRule({ world, rule, start, draftKey, id, notice, onSaved }: EditRuleProps) {
  const { t, sentence } = useT()
  const toast = useToast()
  const form = useRuleForm(draftKey, rule, start, world.currency)
  const { params } = form.reading
  const asked = useRulePreview(rule.id, params)
  const line = params && looksFor(rule.id, params, world)
  const save = async ({ params: ready, repeat, name }: Extract<RuleReading, { repeat: unknown }>) => {
    await call(alertMessages['alerts.save'], {
      ...(id === undefined ? {} : { id }),
      kind: rule.id,
      ...(name === '' ? {} : { name }),
      params: { ...ready },
      repeat,
    })
    form.drop()
    onSaved?.()
    toast({ text: t('The alert is saved.'), tone: 'good' })
    navigate('alerts/rules')
  }
  return (
    <RuleEditor
      title={id === undefined ? sentence(rule.name) : t('Change: {rule}', { rule: sentence(rule.name) })}
      rule={rule}
      form={form}
      choices={useFieldChoices(world)}
      looksFor={line}
      notice={notice}
      preview={
        <PreviewCard
          looksFor={line}
          asked={asked}
          isHidden={world.hidden && rule.group !== 'market'}
          price={usePriceNow(world, rule, form.draft.fields.asset)}
        />
      }
      onSave={save}
      onLeave={() => {
        form.drop()
        navigate(id === undefined ? 'alerts/new' : 'alerts/rules')
      }}
    />
  )
}

/** The price of the asset in the form, where it is held: a limit is chosen against it. */
function usePriceNow({ view }: AlertWorld, { group }: AlertRule, asset: unknown): string | undefined {
  const { t, locale } = useT()
  if (group !== 'market') return undefined
  const held = view?.lines.find((each) => each.asset === asset)
  if (!view || !held?.price) return undefined
  return t('{symbol} is {price} now.', {
    symbol: held.symbol,
    price: formatPrice(held.price.price, { currency: view.currency, locale }),
  })
}

/** For a kind of rule whose values somebody else has filled in. */
export const startOf = (rule: AlertRule, params: AlertParams = {}): RuleStart => ({
  params,
  repeat: rule.repeat,
})
