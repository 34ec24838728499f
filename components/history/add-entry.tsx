/** The route `#/history/add`: an entry that no source tells. */
import { type FormEvent, useState } from 'react'
import { emptyPosition } from '@/components/accounts/positions-editor'
import type { FieldErrors } from '@/components/accounts/source-draft'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { historyMessages } from '@/lib/history/messages'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { call } from '@/lib/messages/call.browser'
import type { AccountLine } from '@/lib/portfolio/view'
import { EntryFields } from './entry-fields'
import { type EntryForm, readEntryForm, timeField } from './entry-form'
import { useSuggestAssets } from './suggest-assets.hooks'

export interface AddEntryProps {
  accounts: readonly AccountLine[]
  currency: string
  onClose: () => void
}

export function AddEntry({ accounts, currency, onClose }: AddEntryProps) {
  const { t, sentence, locale } = useT()
  const toast = useToast()
  const [account, setAccount] = useState<string>()
  const [form, setForm] = useState(emptyForm)
  const [errors, setErrors] = useState<FieldErrors>({})
  const save = useAction()
  const suggest = useSuggestAssets()
  const chosen = accounts.find(({ id }) => id === account) ?? accounts[0]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reading = readEntryForm(form, Date.now(), decimalMark(locale))
    setErrors(reading.ok ? {} : reading.errors)
    if (!reading.ok || !chosen) return
    const { note, value, ...entry } = reading.entry
    void save.run(async () => {
      await call(historyMessages['history.add'], {
        account: chosen.id,
        ...entry,
        ...(note === '' ? {} : { note }),
        ...(value === undefined ? {} : { value: { currency, value } }),
      })
      toast({ text: t('The entry was added.'), tone: 'good' })
      onClose()
    })
  }
  return (
    <Dialog open size="xl" title={t('Add an entry')} onClose={onClose}>
      {chosen ? (
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Select
            className="sm:max-w-xs"
            label={t('Account')}
            value={chosen.id}
            options={accounts.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => setAccount(event.target.value)}
          />
          <EntryFields
            form={form}
            errors={errors}
            currency={currency}
            suggest={suggest}
            onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          />
          {save.error ? <Banner tone="danger">{sentence(save.error.sentence)}</Banner> : null}
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="quiet" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" variant="primary" busy={save.pending}>
              {t('Add this entry')}
            </Button>
          </div>
        </form>
      ) : (
        <p className="text-sm text-muted">{t('Connect an account first.')}</p>
      )}
    </Dialog>
  )
}

const emptyForm = (): EntryForm => ({
  at: timeField(Date.now()),
  kind: 'trade',
  reason: '',
  incoming: [emptyPosition()],
  outgoing: [emptyPosition()],
  fees: [],
  note: '',
  value: '',
})
