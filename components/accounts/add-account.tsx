/**
 * The add-account flow: kind, exchange, form, what the test call saw, connect. The host prompt of the browser belongs
 * to the click on "Check". What was typed stays until the account is connected or the flow is left.
 */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWide } from '@/components/portfolio/use-wide'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { accountsMessages, type CheckedSource, type NewSource } from '@/lib/accounts/messages'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { call } from '@/lib/messages/call.browser'
import type { ChainChoice } from './address-forms'
import { ConnectAccount } from './connect-account'
import { ExchangePicker } from './exchange-picker'
import { requestHosts } from './host-access.browser'
import { KeyGuide } from './key-guide'
import { type ChosenKind, KindChoice } from './kind-choice'
import { newDraft } from './new-draft'
import { paperAt } from './paper-start'
import type { SuggestAssets } from './positions-editor'
import { type FieldErrors, type SourceDraft, toNewSource } from './source-draft'
import { SourceForm } from './source-form'
import type { Venue } from './venue'

export interface AddAccountProps {
  /** The kind is chosen already: going back from its first question is leaving. */
  first?: ChosenKind | undefined
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
  first,
  venues,
  chains,
  suggest,
  hostsFor,
  pinOnly,
  onDone,
  onCancel,
}: AddAccountProps) {
  const { t, sentence, locale } = useT()
  const [draft, setDraft] = useState<SourceDraft | undefined>(() => first && newDraft(first, chains))
  const [errors, setErrors] = useState<FieldErrors>({})
  const [checked, setChecked] = useState<Checked>()
  const check = useAction()
  const form = useRef<HTMLFormElement>(null)
  const needsVenue = draft?.kind === 'exchange' || draft?.kind === 'paper'
  const venue = needsVenue ? venues.find(({ id }) => id === draft.venue) : undefined
  const picking = needsVenue && !venue
  const step = !draft ? 'kind' : picking ? 'venue' : checked ? 'checked' : 'form'
  const heading = useStepFocus(step, first !== undefined)
  const isWide = useWide()
  const guided = step === 'form' && draft?.kind === 'exchange' ? venue : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!draft) return
    const drafted = toNewSource(draft, { fields: venue?.fields ?? [], decimalMark: decimalMark(locale) })
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
    if (step === 'kind' || first !== undefined) return onCancel()
    setDraft(undefined)
  }
  const titles = {
    kind: t('Connect an account'),
    venue: t('Which exchange?'),
    form: venue?.name ?? t('What should Holdfast read?'),
    checked: t('This is what Holdfast saw'),
  }

  return (
    <div
      className={classNames(
        'grid w-full grid-cols-[minmax(0,1fr)] gap-5',
        guided ? 'max-w-5xl lg:grid-cols-[24rem_minmax(0,1fr)] lg:items-start lg:gap-x-8' : 'max-w-2xl',
      )}
    >
      <header className="flex items-center gap-1 lg:col-span-full">
        <Button variant="quiet" icon="back" onClick={back} className="-ms-4">
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
      {guided && <KeyGuide key={guided.id} venue={guided} open={isWide} />}
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

/** Moves the focus to the heading when a step follows another; of the first one only where something else was shown before it. */
function useStepFocus(step: string, isFollowing: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(isFollowing ? '' : step)
  useEffect(() => {
    if (last.current !== step && step !== 'venue') heading.current?.focus()
    last.current = step
  }, [step])
  return heading
}
