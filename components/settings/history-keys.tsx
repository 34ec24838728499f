/** The user's keys at Etherscan and Blockscout. A key is sent to its own service only; an empty field takes it away. */
import { type FormEvent, useState } from 'react'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'

type Keys = Settings['historyKeys']
const SERVICES = [
  { id: 'etherscan', name: 'Etherscan', host: 'https://api.etherscan.io' },
  { id: 'blockscout', name: 'Blockscout', host: 'https://api.blockscout.com' },
] as const

export function HistoryKeys({ historyKeys }: { historyKeys: Keys }) {
  const { t, sentence } = useT()
  const [typed, setTyped] = useState<Keys>({})
  const save = useAction()
  const shown = (id: keyof Keys) => typed[id] ?? historyKeys[id] ?? ''
  const isChanged = SERVICES.some(({ id }) => shown(id).trim() !== (historyKeys[id] ?? ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const set = SERVICES.map(({ id, name, host }) => ({ id, name, host, key: shown(id).trim() })).filter(
      ({ key }) => key !== '',
    )
    const bad = set.find(({ key }) => !/^[\w.-]{1,200}$/.test(key))
    if (bad) return save.fail(notAKey(bad.name))
    void save.run(async () => {
      await requestHosts(set.map(({ host }) => host))
      const keys: Keys = Object.fromEntries(set.map(({ id, key }) => [id, key]))
      await call(settingsMessages['settings.change'], { historyKeys: keys })
      setTyped({})
    })
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {SERVICES.map(({ id, name }) => (
        <TextField
          key={id}
          className="max-w-md"
          label={t('Key at {service}', { service: name })}
          type="password"
          autoComplete="off"
          mono
          value={shown(id)}
          onChange={(event) => {
            setTyped({ ...typed, [id]: event.target.value })
            save.clear()
          }}
        />
      ))}
      {save.error && (
        <p role="alert" className="text-xs font-medium text-danger">
          {sentence(save.error.sentence)}
        </p>
      )}
      <div>
        <Button type="submit" busy={save.pending} disabled={!isChanged}>
          {t('Save history keys')}
        </Button>
      </div>
    </form>
  )
}

const notAKey = (service: string) =>
  new AppError(
    'invalid-input',
    say('This is no key of {service}: it may have letters, digits, dots and dashes only.', { service }),
  )
