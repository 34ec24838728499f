/** The model, out of what the endpoint tells or typed by hand, and what it costs. */
import { useId } from 'react'
import { useT } from '@/components/shell/translation'
import { TextField } from '@/components/ui/text-field'
import type { ModelChoice } from '@/lib/assistant/messages'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { Connection } from './connection.hooks'
import type { ConnectionField } from './connection-draft'

export interface ModelFieldProps {
  connection: Connection
  said: (field: ConnectionField) => string | undefined
}

export function ModelField({ connection, said }: ModelFieldProps) {
  const { t } = useT()
  const list = useId()
  const { draft, models, change, chooseModel } = connection
  const chosen = models.find(({ id }) => id === draft.model)
  const isTold = chosen?.prices !== undefined
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <div>
        <TextField
          label={t('Model')}
          hint={<ModelHint models={models} chosen={chosen} />}
          mono
          autoComplete="off"
          spellCheck={false}
          list={list}
          value={draft.model}
          error={said('model')}
          onChange={({ target }) => chooseModel(target.value)}
        />
        <datalist id={list}>
          {models.map(({ id }) => (
            <option key={id} value={id} />
          ))}
        </datalist>
      </div>
      <fieldset className="grid min-w-0 grid-cols-2 items-end gap-3">
        <legend className="mb-1.5 text-sm font-medium">{t('Dollars for a million tokens')}</legend>
        <p className="col-span-2 text-xs text-muted">
          {isTold
            ? t('As the endpoint tells them.')
            : t('For the cost of each answer. Leave both empty if you do not know them.')}
        </p>
        <TextField
          label={t('Read')}
          inputMode="decimal"
          autoComplete="off"
          value={draft.inputPrice}
          onChange={({ target }) => change({ inputPrice: target.value })}
        />
        <TextField
          label={t('Written')}
          inputMode="decimal"
          autoComplete="off"
          value={draft.outputPrice}
          onChange={({ target }) => change({ outputPrice: target.value })}
        />
        {said('outputPrice') ? (
          <p role="alert" className="col-span-2 text-xs font-medium text-danger">
            {said('outputPrice')}
          </p>
        ) : null}
      </fieldset>
    </div>
  )
}

function ModelHint({ models, chosen }: { models: readonly ModelChoice[]; chosen: ModelChoice | undefined }) {
  const { t, locale } = useT()
  if (chosen?.context !== undefined)
    return t('Takes in {tokens} tokens at once.', { tokens: formatNumber(chosen.context, locale, {}) })
  if (models.length > 0) return t('{count} models are offered.', { count: models.length })
  return t('Read the list, or type its name. It must be able to call tools.')
}
