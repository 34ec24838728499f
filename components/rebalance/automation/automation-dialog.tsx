/** What automatic mode will do, in words, every bound of it, and the consent. */
import { type FormEvent, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Leash, StrategySpec } from '@/lib/core/rebalance'
import { CheckList } from '../check-list'
import { Accounts } from '../editor/editor-scope'
import { triggerWords } from '../strategy-words'
import { dayOf, type LeashDraft, type LeashField, lastDay, leashAssets, readLeash } from './leash-draft'

export interface AutomationDialogProps {
  name: string
  spec: StrategySpec
  /** Accounts of the strategy that take orders. */
  accounts: readonly { id: AccountId; label: string }[]
  symbolOf: (asset: AssetId) => string
  /** What it begins with. */
  start: LeashDraft
  now: number
  onConsent: (leash: Leash) => Promise<void>
  onClose: () => void
}

export function AutomationDialog(props: AutomationDialogProps) {
  const { name, spec, accounts, symbolOf, start, now, onConsent, onClose } = props
  const { t, sentence, locale } = useT()
  const [draft, setDraft] = useState(start)
  const [isPressed, setPressed] = useState(false)
  const fields = useRef<HTMLFormElement>(null)
  const act = useAction()
  const read = readLeash(draft, { now, locale })
  const change = (next: Partial<LeashDraft>) => setDraft((before) => ({ ...before, ...next }))
  const said = (field: LeashField) => {
    const problem = isPressed && 'problems' in read ? read.problems[field] : undefined
    return problem && sentence(problem)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setPressed(true)
    if ('leash' in read) void act.run(() => onConsent(read.leash))
    else
      requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  return (
    <Dialog
      open
      size="lg"
      title={t('Automatic mode of {name}', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Leave it off')}</Button>
          <Button type="submit" form="leash" variant="primary" busy={act.pending}>
            {t('Switch automatic mode on')}
          </Button>
        </>
      }
    >
      <form
        ref={fields}
        id="leash"
        onSubmit={submit}
        noValidate
        className="grid grid-cols-[minmax(0,1fr)] gap-5"
      >
        <WhatItDoes spec={spec} />
        <Bounds draft={draft} said={said} change={change} now={now} />
        {accounts.length === 0 ? (
          <Banner tone="warn">
            {t('None of the accounts of this strategy takes orders, so nothing could be sent.')}
          </Banner>
        ) : null}
        <Accounts
          legend={t('Accounts that it may trade at')}
          accounts={accounts}
          chosen={draft.accounts}
          error={said('accounts')}
          onChange={(chosen) => change({ accounts: chosen })}
        />
        <CheckList
          legend={t('Assets that it may trade')}
          isDense
          options={leashAssets(spec).map((asset) => ({ id: asset, label: symbolOf(asset) }))}
          chosen={draft.assets}
          error={said('assets')}
          onChange={(assets) => change({ assets })}
        />
        <div className="rounded-lg border border-line p-3">
          <Checkbox
            label={t(
              'I consent that Holdfast sends these orders by itself, within these bounds, until that day.',
            )}
            aria-invalid={said('consents') === undefined ? undefined : true}
            checked={draft.consents}
            onChange={({ target }) => change({ consents: target.checked })}
          />
          {said('consents') === undefined ? null : (
            <p role="alert" className="ps-6.5 text-xs font-medium text-danger">
              {said('consents')}
            </p>
          )}
        </div>
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      </form>
    </Dialog>
  )
}

function WhatItDoes({ spec }: { spec: StrategySpec }) {
  const { t, sentence, locale } = useT()
  const when = spec.triggers.map((trigger) => sentence(triggerWords(trigger, locale)))
  return (
    <div className="grid gap-2 text-sm">
      {when.length === 0 ? (
        <Banner tone="warn">
          {t('This strategy has no trigger, so nothing would ever set it off. Add one first.')}
        </Banner>
      ) : null}
      <p>{t('While Holdfast is unlocked, it makes a plan and sends its orders without asking you:')}</p>
      <ul className="grid list-disc gap-1 ps-5 text-muted">
        {when.length === 0 ? null : <li>{when.join(', ')}</li>}
        <li>{t('It never signs for a wallet: swaps wait for you.')}</li>
        <li>{t('What is beyond a bound is not sent, and you are told why.')}</li>
        <li>
          {t('You are told of everything it does. “Stop everything” and a change of the strategy end it.')}
        </li>
        <li>{t('It is off after a backup is restored.')}</li>
      </ul>
    </div>
  )
}

interface BoundsProps {
  draft: LeashDraft
  said: (field: LeashField) => string | undefined
  change: (change: Partial<LeashDraft>) => void
  now: number
}

function Bounds({ draft, said, change, now }: BoundsProps) {
  const { t } = useT()
  const field = (
    name: 'perOrder' | 'perDay' | 'slippage' | 'priceGap' | 'drawdown',
    label: string,
    hint: string,
  ) => (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      autoComplete="off"
      value={draft[name]}
      error={said(name)}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  )
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {field('perOrder', t('One order at most, US dollars'), t('A larger one stops the plan.'))}
      {field('perDay', t('In 24 hours at most, US dollars'), t('All orders of this strategy together.'))}
      {field('slippage', t('Worse than the middle price at most, %'), t('Of each order, against its book.'))}
      {field('priceGap', t('Two prices apart at most, %'), t('The venue’s and that of another source.'))}
      {field(
        'drawdown',
        t('Pause when the whole has lost, %'),
        t('From its highest value since the consent.'),
      )}
      <TextField
        type="date"
        label={t('Ends with')}
        hint={t('At most a year from now.')}
        min={dayOf(now)}
        max={lastDay(now)}
        value={draft.until}
        error={said('until')}
        onChange={({ target }) => change({ until: target.value })}
      />
    </div>
  )
}
