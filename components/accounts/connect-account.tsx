/** Last step: the label, what the key may do, and the connection itself. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { accountsMessages, type CheckedSource, type NewSource } from '@/lib/accounts/messages'
import { call } from '@/lib/messages/call.browser'
import { CheckResult } from './check-result'

export interface ConnectAccountProps {
  source: NewSource
  checked: CheckedSource
  pinOnly: boolean
  onDone: () => void
}

export function ConnectAccount({ source, checked, pinOnly, onDone }: ConnectAccountProps) {
  const { t, sentence } = useT()
  const [label, setLabel] = useState(checked.label)
  const add = useAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void add.run(async () => {
      const name = label.trim()
      await call(accountsMessages['accounts.add'], { source, ...(name === '' ? {} : { label: name }) })
      onDone()
    })
  }
  if (pinOnly && checked.rights !== undefined && checked.rights.canTrade !== false) {
    const isKnown = checked.rights.canTrade === true
    return (
      <div className="grid gap-5">
        <CheckResult checked={checked} />
        <Banner
          tone="warn"
          {...(isKnown ? { title: t('This key can trade, and your vault is protected by a PIN only.') } : {})}
          action={
            <a className={buttonClass('secondary', 'sm')} href="#/settings">
              {t('Add a second key')}
            </a>
          }
        >
          {isKnown
            ? t('Add a passkey or passphrase first, or make a key at the exchange that may only read.')
            : t(
                'A vault that only a PIN protects stores no key that can or might trade. Add a passphrase or a passkey first.',
              )}
        </Banner>
      </div>
    )
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <CheckResult checked={checked} />
      <TextField
        name="label"
        label={t('Name in Holdfast')}
        maxLength={60}
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      {add.error && <Banner tone="danger">{sentence(add.error.sentence)}</Banner>}
      <div>
        <Button type="submit" variant="primary" busy={add.pending}>
          {add.pending ? t('Connecting…') : t('Connect {label}', { label: label.trim() || checked.label })}
        </Button>
      </div>
    </form>
  )
}
