/** How the weights come about: one of the methods, what it does, and the form that its fields make. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import type { Method } from '@/lib/rebalance/methods/define-method'
import { isAsked } from '@/lib/rebalance/methods/params'
import type { DraftForm } from './draft-form'
import { MethodFieldControl } from './method-field'
import { type ParamDraft, paramDrafts } from './param-draft'

export interface EditorMethodProps {
  form: DraftForm
  methods: readonly Method[]
}

export function EditorMethod({ form, methods }: EditorMethodProps) {
  const { draft, change, said } = form
  const { t, sentence, locale } = useT()
  const method = methods.find(({ id }) => id === draft.method)
  const params = method ? { ...paramDrafts(method.fields, {}, locale), ...draft.params[method.id] } : {}
  const setParam = (key: string, value: ParamDraft) =>
    change({ params: { ...draft.params, [draft.method]: { ...params, [key]: value } } })
  return (
    <Card title={t('How the weights come about')}>
      <div className="grid gap-4">
        <Select
          label={t('Method')}
          value={draft.method}
          error={said('method')}
          options={methods.map(({ id, name }) => ({ value: id, label: sentence(name) }))}
          onChange={({ target }) => change({ method: target.value })}
        />
        {method ? <p className="text-sm text-muted">{sentence(method.about)}</p> : null}
        {method?.fields
          .filter((field) => isAsked(field, method.fields, params))
          .map((field) => (
            <MethodFieldControl
              key={field.key}
              field={field}
              value={params[field.key]}
              sleeves={draft.sleeves.filter(({ isLocked }) => !isLocked)}
              said={(part) => said(part === '' ? `param:${field.key}` : `param:${field.key}:${part}`)}
              onChange={(value) => setParam(field.key, value)}
            />
          ))}
      </div>
    </Card>
  )
}
