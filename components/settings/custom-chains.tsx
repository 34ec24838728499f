/** EVM networks of the user's own: chain number, name, coin and RPC endpoints. The engine checks what the RPC serves. */
import { type FormEvent, useState } from 'react'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { Sentence } from '@/lib/core/sentence'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'
import { type ChainDraft, EMPTY_CHAIN, toCustomChain } from './chain-draft'
import { Section } from './section'
import { Setting } from './setting'

export interface CustomChainsProps {
  customChains: Settings['customChains']
  /** Numbers that are taken by the default networks. */
  taken: readonly number[]
}

export function CustomChains({ customChains, taken }: CustomChainsProps) {
  const { t, sentence } = useT()
  const [draft, setDraft] = useState<ChainDraft>()
  const [errors, setErrors] = useState<Partial<Record<keyof ChainDraft, Sentence>>>({})
  const { run, pending, error } = useAction()
  const offerUndo = useUndo()
  const store = (chains: Settings['customChains'], hosts: readonly string[]) =>
    void run(async () => {
      await requestHosts(hosts)
      await call(settingsMessages['settings.change'], { customChains: chains })
      setDraft(undefined)
    })
  const remove = ({ chainId, name }: Settings['customChains'][number]) =>
    void run(async () =>
      offerUndo(
        t('{name} is removed.', { name }),
        await call(settingsMessages['settings.removeChain'], { chainId }),
      ),
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!draft) return
    const made = toCustomChain(draft, [...taken, ...customChains.map(({ chainId }) => chainId)])
    setErrors(made.ok ? {} : made.errors)
    if (made.ok) store([...customChains, made.chain], made.chain.rpcs)
  }
  const field = (name: keyof ChainDraft) => ({
    value: draft?.[name] ?? '',
    error: errors[name] && sentence(errors[name]),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) =>
      draft && setDraft({ ...draft, [name]: event.target.value }),
  })
  return (
    <Section title={t('Own networks')} lead={t('Any EVM network, a test network or your own.')}>
      <Setting id="own-networks" className="grid gap-4">
        {error && <Banner tone="danger">{sentence(error.sentence)}</Banner>}
        {customChains.length > 0 && (
          <ul className="divide-y divide-line">
            {customChains.map((chain) => {
              const { chainId, name, symbol, rpcs } = chain
              return (
                <li key={chainId} className="flex items-center gap-3 py-1.5">
                  <div className="min-w-0 flex-1">
                    <p className="text-sm font-medium">
                      {t('{name} ({symbol}, chain {number})', { name, symbol, number: chainId })}
                    </p>
                    <p className="truncate text-xs text-muted">{rpcs.join(', ')}</p>
                  </div>
                  <IconButton
                    icon="trash"
                    label={t('Remove {name}', { name })}
                    onClick={() => remove(chain)}
                  />
                </li>
              )
            })}
          </ul>
        )}
        {draft ? (
          <form onSubmit={submit} noValidate className="grid gap-4">
            <div className="grid gap-4 sm:grid-cols-3">
              <TextField label={t('Name')} maxLength={40} autoFocus {...field('name')} />
              <TextField label={t('Chain number')} inputMode="numeric" {...field('chainId')} />
              <TextField label={t('Symbol of its coin')} maxLength={12} {...field('symbol')} />
            </div>
            <TextArea
              label={t('RPC addresses, one per line')}
              rows={2}
              mono
              spellCheck={false}
              {...field('rpcs')}
            />
            <div className="flex gap-2">
              <Button type="submit" variant="primary" busy={pending}>
                {t('Add network')}
              </Button>
              <Button variant="quiet" onClick={() => setDraft(undefined)}>
                {t('Cancel')}
              </Button>
            </div>
          </form>
        ) : (
          <div>
            <Button icon="add" onClick={() => setDraft(EMPTY_CHAIN)}>
              {t('Add a network')}
            </Button>
          </div>
        )}
      </Setting>
    </Section>
  )
}
