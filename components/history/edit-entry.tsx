/** A correction laid over an entry: only what differs from what was told is stored. */
import { type FormEvent, useState } from 'react'
import type { FieldErrors } from '@/components/accounts/source-draft'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { historyMessages, type OverlayInput } from '@/lib/history/messages'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import type { EntryDetail } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'
import { EntryFields } from './entry-fields'
import { incoming, outgoing } from './entry-figures'
import {
  type EntryForm,
  type FilledEntry,
  type FormLeg,
  readEntryForm,
  rowsOf,
  timeField,
} from './entry-form'
import { useSuggestAssets } from './suggest-assets.hooks'

export interface EditEntryProps {
  detail: EntryDetail
  onDone: () => void
  onCancel: () => void
}

export function EditEntry({ detail, onDone, onCancel }: EditEntryProps) {
  const { t, sentence, locale } = useT()
  const [start] = useState(() => formOf(detail))
  const [form, setForm] = useState(start)
  const [errors, setErrors] = useState<FieldErrors>({})
  const save = useAction()
  const suggest = useSuggestAssets()
  const currency = detail.overlay?.value?.currency ?? detail.currency
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reading = readEntryForm(form, Date.now(), decimalMark(locale))
    setErrors(reading.ok ? {} : reading.errors)
    if (!reading.ok) return
    const overlay = overlayOf(reading.entry, detail, form.at === start.at, currency)
    void save.run(async () => {
      await call(historyMessages['history.correct'], { entry: detail.entry.id, overlay })
      onDone()
    })
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <EntryFields
        form={form}
        errors={errors}
        currency={currency}
        suggest={suggest}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
      />
      {save.error ? <Banner tone="danger">{sentence(save.error.sentence)}</Banner> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={onCancel}>
          {t('Cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={save.pending}>
          {t('Save correction')}
        </Button>
      </div>
    </form>
  )
}

function formOf({ entry, overlay }: EntryDetail): EntryForm {
  return {
    at: timeField(entry.at),
    kind: entry.kind,
    reason: entry.reason ?? '',
    incoming: rowsOf(incoming(entry), 'in'),
    outgoing: rowsOf(outgoing(entry), 'out'),
    // A rebate is negative; it keeps its place by the sign that the form leaves to the list, so it is not editable here.
    fees: rowsOf(
      entry.fees.filter(({ quantity }) => !quantity.startsWith('-')),
      'fee',
    ),
    note: entry.note ?? '',
    value: overlay?.value?.value ?? '',
  }
}

/**
 * @param sameTime the time field was not touched: its seconds must not cut the milliseconds that were told
 * @returns `null` when nothing differs from what was told
 */
export function overlayOf(
  filled: FilledEntry,
  { original, entry, overlay }: Pick<EntryDetail, 'original' | 'entry' | 'overlay'>,
  sameTime: boolean,
  currency: string,
): OverlayInput | null {
  const at = sameTime ? entry.at : filled.at
  const rebates = entry.fees.filter(({ quantity }) => quantity.startsWith('-'))
  const fees = [...filled.fees, ...rebates]
  const result: OverlayInput = {
    ...(overlay?.ignored === undefined ? {} : { ignored: overlay.ignored }),
    ...(at === original.at ? {} : { at }),
    ...(filled.kind === original.kind ? {} : { kind: filled.kind }),
    ...(filled.reason === undefined || filled.reason === original.reason ? {} : { reason: filled.reason }),
    ...(sameLegs(filled.legs, original.legs) ? {} : { legs: filled.legs.map(bare) }),
    ...(sameLegs(fees, original.fees) ? {} : { fees: fees.map(bare) }),
    ...(filled.note === (original.note ?? '') ? {} : { note: filled.note }),
    ...(filled.value === undefined ? {} : { value: { currency, value: filled.value } }),
  }
  return Object.keys(result).length === 0 ? null : result
}

const bare = ({ asset, quantity }: FormLeg) => ({ asset, quantity })

/** As sets: the form lists what came before what went. */
function sameLegs(a: readonly FormLeg[], b: readonly FormLeg[]): boolean {
  const names = (legs: readonly FormLeg[]) =>
    legs
      .map(({ asset, quantity }) => `${asset} ${quantity}`)
      .sort()
      .join('\n')
  return names(a) === names(b)
}
