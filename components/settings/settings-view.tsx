/** The settings page: sections in the order in which people look for them. A change is effective at once. */
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { PageSearch } from '@/components/shell/page-search'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import type { SelectOption } from '@/components/ui/select'
import { findSettings } from '@/lib/commands/find-settings'
import type { Preferences } from '@/lib/settings/preferences'
import type { Settings } from '@/lib/settings/settings'
import type { VaultState } from '@/lib/vault/messages'
import { About } from './about'
import { Appearance } from './appearance'
import { BackupSection } from './backup-section'
import { Counting } from './counting'
import { CustomChains } from './custom-chains'
import { DeleteSection } from './delete-section'
import { Endpoints, type EndpointsProps } from './endpoints'
import { ExportSection } from './export-section'
import { HistorySources } from './history-sources'
import { Keyboard } from './keyboard'
import { Keys } from './keys'
import { Locks } from './locks'
import { PopupSections } from './popup-sections'
import { Reading } from './reading'
import { SettingsSearchProvider } from './setting'
import { Trading } from './trading'

export interface SettingsViewProps {
  settings: Settings
  /** The stored ones do not open: `settings` are the defaults. */
  damaged?: boolean
  preferences: Preferences
  onPreferences: (change: Partial<Preferences>) => Promise<void>
  vault: VaultState | null
  currencies: readonly SelectOption[]
  networks: Omit<EndpointsProps, 'settings'>
  /** On which pages notes are drawn, and what is checked. */
  annotation?: ReactNode
  /** Numbers of the default networks. */
  defaultChainIds: readonly number[]
  version: string
  /** Field that the address leads to. */
  target?: string | undefined
}

export function SettingsView(props: SettingsViewProps) {
  const translator = useT()
  const { t } = translator
  const { settings, damaged, vault, target } = props
  const [query, search] = useState('')
  const found = useMemo(() => findSettings(query, translator), [query, translator])
  // Who follows a link to a field wants to see it.
  useEffect(() => search(''), [target])
  return (
    <div className="max-w-3xl">
      <PageHeader title={t('Settings')} />
      <PageSearch label={t('Search settings')} value={query} count={found?.size ?? null} onChange={search} />
      {found?.size === 0 ? (
        <p className="py-6 text-center text-sm text-muted">
          {t('No setting is called “{text}”.', { text: query.trim() })}
        </p>
      ) : null}
      <SettingsSearchProvider value={{ found, target: query === '' ? target : undefined }}>
        <div className="grid gap-4">
          {damaged && (
            <Banner tone="danger" title={t('Your stored settings are damaged')}>
              {t(
                'The defaults are in use. Check currency, locks, endpoints and own networks, and the sources that you had switched off. The first change stores them anew and takes this notice away. Your accounts are not touched.',
              )}
            </Banner>
          )}
          <Appearance preferences={props.preferences} onChange={props.onPreferences} />
          <Keyboard preferences={props.preferences} onChange={props.onPreferences} />
          <Counting settings={settings} currencies={props.currencies} />
          <PopupSections settings={settings} />
          <Locks settings={settings} />
          {vault && <Keys state={vault} />}
          <Reading settings={settings} />
          <Trading settings={settings} />
          {props.annotation}
          <Endpoints settings={settings} {...props.networks} />
          <HistorySources settings={settings} chains={props.networks.chains} />
          <CustomChains customChains={settings.customChains} taken={props.defaultChainIds} />
          <BackupSection />
          <ExportSection />
          <About version={props.version} />
          <DeleteSection />
        </div>
      </SettingsSearchProvider>
    </div>
  )
}
