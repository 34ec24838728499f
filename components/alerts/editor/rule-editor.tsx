/** The form of one rule, made from what the rule says of itself. Shows what it is given. */
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import type { AlertRule } from '@/lib/alerts/define-alert-rule'
import type { FieldChoices } from './field-choices'
import { RepeatField } from './repeat-field'
import type { RuleReading } from './rule-draft'
import { RuleField } from './rule-field'
import type { RuleForm } from './rule-form.hooks'

export interface RuleEditorProps {
  title: string
  rule: AlertRule
  form: RuleForm
  choices: FieldChoices
  /** In place of a name of the user's own. */
  looksFor: string | undefined
  /** Where the form's content came from. */
  notice?: ReactNode
  preview: ReactNode
  onSave: (read: Extract<RuleReading, { repeat: unknown }>) => Promise<void>
  onLeave: () => void
}

const LONGEST_NAME = 60

export function RuleEditor(props: RuleEditorProps) {
  const { rule, form, choices, looksFor } = props
  const { t, sentence } = useT()
  const act = useAction()
  const general = unplaced(props)
  return (
    <form
      noValidate
      className="max-w-5xl"
      onSubmit={(event) => {
        event.preventDefault()
        const read = form.press()
        if (read) void act.run(() => props.onSave(read))
      }}
    >
      <PageHeader title={props.title} lead={sentence(rule.about)} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {props.notice}
          {rule.fields.length === 0 ? null : (
            <Card title={t('What it looks for')}>
              <div className="grid gap-4">
                {rule.fields.map((field) => (
                  <RuleField
                    key={field.key}
                    field={field}
                    value={form.draft.fields[field.key]}
                    choices={choices}
                    error={form.said(field.key)}
                    onChange={(value) =>
                      form.change({ fields: { ...form.draft.fields, [field.key]: value } })
                    }
                  />
                ))}
              </div>
            </Card>
          )}
          <Card title={t('How often it tells')}>
            <RepeatField form={form} />
          </Card>
          <Card title={t('Name')}>
            <TextField
              className="max-w-96"
              label={t('Name')}
              labelHidden
              hint={t('Left empty: what it looks for is its name.')}
              maxLength={LONGEST_NAME}
              autoComplete="off"
              placeholder={looksFor ?? ''}
              value={form.draft.name}
              onChange={({ target }) => form.change({ name: target.value })}
            />
          </Card>
          {general === undefined ? null : <Banner tone="danger">{general}</Banner>}
          {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" busy={act.pending}>
              {t('Save alert')}
            </Button>
            <Button variant="quiet" onClick={props.onLeave}>
              {t('Cancel')}
            </Button>
          </div>
        </div>
        {props.preview}
      </div>
    </form>
  )
}

/** A problem that belongs to no field of the form. */
function unplaced({ rule, form }: RuleEditorProps): string | undefined {
  if (!('problems' in form.reading)) return undefined
  const places = new Set(rule.fields.map(({ key }) => key))
  const lost = form.reading.problems.find(({ key }) => !places.has(key) && !key.startsWith(' '))
  return lost && form.said(lost.key)
}
