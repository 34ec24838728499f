/** Own Etherscan-compatible servers per EVM network, asked before all other sources of its history. */
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
import type { HistorySourcesProps } from './history-sources'

type HistoryUrlsProps = Pick<HistorySourcesProps, 'chains'> & Pick<Settings, 'historyUrls'>

export function HistoryUrls({ historyUrls, chains }: HistoryUrlsProps) {
  const { t, sentence } = useT()
  const [chain, setChain] = useState(chains[0]?.id ?? '')
  const [text, setText] = useState<string>()
  const save = useAction()
  const stored = (historyUrls[chain] ?? []).join('\n')
  const shown = text ?? stored
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { urls, bad } = endpointLines(shown)
    if (bad !== undefined) return save.fail(notAnAddress(bad))
    const { [chain]: _, ...rest } = historyUrls
    void save.run(async () => {
      await requestHosts(urls)
      const changed = urls.length === 0 ? rest : { ...rest, [chain]: urls }
      await call(settingsMessages['settings.change'], { historyUrls: changed })
      setText(undefined)
    })
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Select
        className="max-w-xs"
        label={t('Own server for')}
        value={chain}
        onChange={(event) => {
          setChain(event.target.value)
          setText(undefined)
          save.clear()
        }}
        options={chains.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        label={t('Addresses of history servers, one per line')}
        hint={t('With an API like Etherscan’s, up to the question mark: {example}', {
          example: 'https://explorer.example/api',
        })}
        rows={2}
        mono
        spellCheck={false}
        value={shown}
        error={save.error ? sentence(save.error.sentence) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit" busy={save.pending} disabled={shown === stored}>
          {t('Save history servers')}
        </Button>
      </div>
    </form>
  )
}
