/**
 * Edit: name, tags, and new credentials or another address. Stored credentials are never read back, so their fields are
 * empty and an untouched form keeps what is stored. A new source is checked like a new account.
 */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { accountsMessages, type NewSource } from '@/lib/accounts/messages'
import type { TagId } from '@/lib/core/ids'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { call } from '@/lib/messages/call.browser'
import type { AccountLine } from '@/lib/portfolio/view'
import type { ChainChoice } from './address-forms'
import { requestHosts } from './host-access.browser'
import { KeyGuide } from './key-guide'
import type { SuggestAssets } from './positions-editor'
import { type FieldErrors, type SourceDraft, toNewSource } from './source-draft'
import { SourceForm } from './source-form'
import type { Venue } from './venue'

export interface EditAccountProps {
  line: AccountLine
  tags: readonly { id: TagId; name: string }[]
  /** Where the source form starts: empty secrets, present positions. */
  start: SourceDraft
  venue: Venue | undefined
  chains: readonly ChainChoice[]
  suggest: SuggestAssets
  hostsFor: (source: NewSource, venue: Venue | undefined) => string[]
  onClose: () => void
}

/** Where nothing secret is typed, what is stored stands in the form. */
const isOpen = ({ kind }: AccountLine): boolean => kind === 'manual' || kind === 'paper'

export function EditAccount({
  line,
  tags,
  start,
  venue,
  chains,
  suggest,
  hostsFor,
  onClose,
}: EditAccountProps) {
  const { t, sentence, locale } = useT()
  const [label, setLabel] = useState(line.label)
  const [chosen, setChosen] = useState<readonly TagId[]>(line.tags)
  const [draft, setDraft] = useState(start)
  const [touched, setTouched] = useState(false)
  const [errors, setErrors] = useState<FieldErrors>({})
  const save = useAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const drafted = touched
      ? toNewSource(draft, { fields: venue?.fields ?? [], decimalMark: decimalMark(locale) })
      : undefined
    setErrors(drafted && !drafted.ok ? drafted.errors : {})
    if (drafted && !drafted.ok) return
    const source = drafted?.source
    void save.run(async () => {
      if (source) await requestHosts(hostsFor(source, venue))
      const name = label.trim()
      await call(accountsMessages['accounts.edit'], {
        id: line.id,
        tags: [...chosen],
        ...(name === '' ? {} : { label: name }),
        ...(source ? { source } : {}),
      })
      onClose()
    })
  }
  return (
    <Dialog open title={t('Edit {account}', { account: line.label })} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <TextField
          label={t('Name in Holdfast')}
          maxLength={60}
          autoComplete="off"
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        {tags.length > 0 && (
          <fieldset>
            <legend className="text-sm font-medium">{t('Tags')}</legend>
            <div className="grid grid-cols-2 gap-x-4">
              {tags.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={chosen.includes(id)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <details open={isOpen(line) || Object.keys(errors).length > 0}>
          <summary className="text-sm font-medium">
            {line.kind === 'exchange'
              ? t('New key')
              : line.kind === 'manual'
                ? t('Positions')
                : line.kind === 'paper'
                  ? t('What counts')
                  : t('Another address')}
          </summary>
          <div className="mt-3 grid gap-3">
            {!isOpen(line) && (
              <p className="text-xs text-muted">{t('Leave this untouched to keep what is stored.')}</p>
            )}
            {draft.kind === 'exchange' && venue && <KeyGuide venue={venue} open={false} />}
            <SourceForm
              draft={draft}
              errors={errors}
              venue={venue}
              chains={chains}
              suggest={suggest}
              onChange={(changed) => {
                setTouched(true)
                setDraft(changed)
              }}
            />
          </div>
        </details>
        {save.error && <Banner tone="danger">{sentence(save.error.sentence)}</Banner>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="primary" busy={save.pending}>
            {save.pending ? t('Checking…') : t('Save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
