/** The user's keys at services. A key is sent to its own service only; an empty field takes it away. */
import { type FormEvent, useState } from 'react'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { SERVICE_KEY } from '@/lib/settings/settings'

export interface KeyedService<Id extends string> {
  id: Id
  name: string
  /** What it learns. */
  hint?: string
  /** With its scheme. */
  host: string
}

export interface ServiceKeysProps<Id extends string> {
  services: readonly KeyedService<Id>[]
  keys: Partial<Record<Id, string | undefined>>
  save: string
  /** With all keys that are set now. */
  onSave: (keys: Partial<Record<Id, string>>) => Promise<unknown>
}

export function ServiceKeys<Id extends string>({ services, keys, save, onSave }: ServiceKeysProps<Id>) {
  const { t, sentence } = useT()
  const [typed, setTyped] = useState<Partial<Record<Id, string>>>({})
  const saving = useAction()
  const shown = (id: Id): string => typed[id] ?? keys[id] ?? ''
  const isChanged = services.some(({ id }) => shown(id).trim() !== (keys[id] ?? ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const set = services
      .map(({ id, name, host }) => ({ id, name, host, key: shown(id).trim() }))
      .filter(({ key }) => key !== '')
    const bad = set.find(({ key }) => !SERVICE_KEY.test(key))
    if (bad) return saving.fail(notAKey(bad.name))
    void saving.run(async () => {
      await requestHosts(set.map(({ host }) => host))
      await onSave(Object.fromEntries(set.map(({ id, key }) => [id, key])) as Partial<Record<Id, string>>)
      setTyped({})
    })
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {services.map(({ id, name, hint }) => (
        <TextField
          key={id}
          className="max-w-md"
          label={t('Key at {service}', { service: name })}
          {...(hint === undefined ? {} : { hint })}
          type="password"
          autoComplete="off"
          mono
          value={shown(id)}
          onChange={(event) => {
            setTyped({ ...typed, [id]: event.target.value })
            saving.clear()
          }}
        />
      ))}
      {saving.error && (
        <p role="alert" className="text-xs font-medium text-danger">
          {sentence(saving.error.sentence)}
        </p>
      )}
      <div>
        <Button type="submit" busy={saving.pending} disabled={!isChanged}>
          {save}
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
