/** Own endpoints per network: RPC nodes and indexers, tried in order instead of the public ones. */
import { type FormEvent, useState } from 'react'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'
import { endpointLines, notAnAddress } from './endpoint-lines'
import { Section } from './section'
import { Setting } from './setting'

export interface EndpointsProps {
  settings: Settings
  /** EVM chains with their public endpoints; Bitcoin and Solana are added here. */
  chains: readonly { id: string; name: string; rpcs: readonly string[] }[]
  bitcoin: readonly string[]
  solana: readonly string[]
}

export function Endpoints({ settings, chains, bitcoin, solana }: EndpointsProps) {
  const { t, sentence } = useT()
  const networks = [
    ...chains,
    { id: 'esplora', name: t('Bitcoin (Esplora)'), rpcs: bitcoin },
    { id: 'solana', name: t('Solana (RPC)'), rpcs: solana },
  ]
  const [network, setNetwork] = useState(networks[0]?.id ?? 'esplora')
  const [text, setText] = useState<string>()
  const save = useAction()
  const stored = (settings.endpoints[network] ?? []).join('\n')
  const shown = text ?? stored
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { urls, bad } = endpointLines(shown)
    if (bad !== undefined) return save.fail(notAnAddress(bad))
    const { [network]: _, ...rest } = settings.endpoints
    void save.run(async () => {
      await requestHosts(urls)
      await call(settingsMessages['settings.change'], {
        endpoints: urls.length === 0 ? rest : { ...rest, [network]: urls },
      })
      setText(undefined)
    })
  }
  const own = networks.filter(({ id }) => (settings.endpoints[id] ?? []).length > 0).map(({ name }) => name)
  return (
    <Section
      title={t('Endpoints')}
      lead={t('Your own node or indexer, instead of the public ones. They are tried in order.')}
    >
      <Setting id="endpoints">
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Select
            className="max-w-xs"
            label={t('Network')}
            value={network}
            onChange={(event) => {
              setNetwork(event.target.value)
              setText(undefined)
              save.clear()
            }}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            label={t('Addresses, one per line')}
            hint={t('Empty uses the public ones: {hosts}', {
              hosts: publicHosts(networks.find(({ id }) => id === network)?.rpcs ?? []),
            })}
            rows={3}
            mono
            spellCheck={false}
            value={shown}
            error={save.error ? sentence(save.error.sentence) : undefined}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="flex items-center gap-3">
            <Button type="submit" busy={save.pending} disabled={shown === stored}>
              {t('Save endpoints')}
            </Button>
            {own.length > 0 && (
              <p className="text-xs text-muted">
                {t('Own endpoints: {networks}', { networks: own.join(', ') })}
              </p>
            )}
          </div>
        </form>
      </Setting>
    </Section>
  )
}

const publicHosts = (rpcs: readonly string[]): string => rpcs.map((url) => new URL(url).host).join(', ')
