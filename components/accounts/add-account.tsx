/**
 * The add-account flow: kind, exchange, form, what the test call saw, connect. The host prompt of the browser belongs
 * to the click on "Check". What was typed stays until the account is connected or the flow is left.
 */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { accountsMessages, type CheckedSource, type NewSource } from '@/lib/accounts/messages'
import { call } from '@/lib/messages/call.browser'
import type { ChainChoice } from './address-forms'
import { ConnectAccount } from './connect-account'
import { ExchangePicker } from './exchange-picker'
import { requestHosts } from './host-access.browser'
import { KindChoice } from './kind-choice'
import { newDraft } from './new-draft'
import { paperAt } from './paper-start'
import type { SuggestAssets } from './positions-editor'
import { type FieldErrors, type SourceDraft, toNewSource } from './source-draft'
import { SourceForm } from './source-form'
import type { Venue } from './venue'

export interface AddAccountProps {
  venues: readonly Venue[]
  chains: readonly ChainChoice[]
  suggest: SuggestAssets
  /** Hosts this source and its prices need. */
  hostsFor: (source: NewSource, venue: Venue | undefined) => string[]
  /** The vault has no second key; a key that can trade is refused then. */
  pinOnly: boolean
  onDone: () => void
  onCancel: () => void
}

interface Checked {
  source: NewSource
  checked: CheckedSource
}

export function AddAccount({
  venues,
  chains,
  suggest,
  hostsFor,
  pinOnly,
  onDone,
  onCancel,
}: AddAccountProps) {
  const { t, sentence } = useT()
  const [draft, setDraft] = useState<SourceDraft>()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [checked, setChecked] = useState<Checked>()
  const check = useAction()
  const form = useRef<HTMLFormElement>(null)
  const needsVenue = draft?.kind === 'exchange' || draft?.kind === 'paper'
  const venue = needsVenue ? venues.find(({ id }) => id === draft.venue) : undefined
  const picking = needsVenue && !venue
  const step = !draft ? 'kind' : picking ? 'venue' : checked ? 'checked' : 'form'
  const heading = useStepFocus(step)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!draft) return
    const drafted = toNewSource(draft, venue?.fields ?? [])
    setErrors(drafted.ok ? {} : drafted.errors)
    if (!drafted.ok) return
    const { source } = drafted
    void check.run(async () => {
      await requestHosts(hostsFor(source, venue)) // first: the browser wants it inside the click
      setChecked({ source, checked: await call(accountsMessages['accounts.check'], { source }) })
    })
  }
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  const back = () => {
    check.clear()
    setErrors({})
    if (step === 'checked') return setChecked(undefined)
    if (step === 'form' && draft?.kind === 'exchange')
      return setDraft({ ...draft, venue: '', credentials: {} })
    if (step === 'form' && draft?.kind === 'paper') return setDraft({ ...draft, venue: '' })
    if (step === 'kind') return onCancel()
    setDraft(undefined)
  }
  const titles = {
    kind: t('Connect an account'),
    venue: t('Which exchange?'),
    form: venue?.name ?? t('What should Holdfast read?'),
    checked: t('This is what Holdfast saw'),
  }

  return (
    <div className="grid w-full max-w-2xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex items-center gap-1">
        <Button variant="quiet" icon="back" onClick={back} className="-ml-4">
          {t('Back')}
        </Button>
        <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold tracking-tight outline-none">
          {titles[step]}
        </h1>
      </header>
      {step === 'kind' && <KindChoice onChoose={(kind) => setDraft(newDraft(kind, chains))} />}
      {step === 'venue' && (
        <ExchangePicker
          venues={venues}
          onPick={({ id }) =>
            setDraft(
              draft?.kind === 'paper'
                ? paperAt(id, draft)
                : { kind: 'exchange', venue: id, credentials: {}, endpoint: '' },
            )
          }
        />
      )}
      {step === 'form' && draft && (
        <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
          <SourceForm
            draft={draft}
            errors={errors}
            venue={venue}
            chains={chains}
            suggest={suggest}
            onChange={setDraft}
          />
          {check.error && <Banner tone="danger">{sentence(check.error.sentence)}</Banner>}
          <div className="flex items-center gap-3">
            <Button type="submit" variant="primary" busy={check.pending}>
              {check.pending ? t('Checking…') : t('Check')}
            </Button>
            <p className="text-xs text-muted">
              {t('Nothing is stored yet. Your browser asks for access to the hosts that are needed.')}
            </p>
          </div>
        </form>
      )}
      {step === 'checked' && checked && (
        <ConnectAccount source={checked.source} checked={checked.checked} pinOnly={pinOnly} onDone={onDone} />
      )}
    </div>
  )
}

/** Moves the focus to the heading when a step follows another. */
function useStepFocus(step: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current !== step && step !== 'venue') heading.current?.focus()
    last.current = step
  }, [step])
  return heading
}
