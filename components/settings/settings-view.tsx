/** The settings page: sections in the order in which people look for them. A change is effective at once. */
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import type { SelectOption } from '@/components/ui/select'
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
import { Keys } from './keys'
import { Locks } from './locks'
import { Reading } from './reading'
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
}

export function SettingsView(props: SettingsViewProps) {
  const { t } = useT()
  const { settings, damaged, vault } = props
  return (
    <div className="max-w-3xl">
      <PageHeader title={t('Settings')} />
      <div className="grid gap-4">
        {damaged && (
          <Banner tone="danger" title={t('Your stored settings are damaged')}>
            {t(
              'The defaults are in use. Check currency, locks, endpoints and own networks, and the sources that you had switched off. The first change stores them anew and takes this notice away. Your accounts are not touched.',
            )}
          </Banner>
        )}
        <Appearance preferences={props.preferences} onChange={props.onPreferences} />
        <Counting settings={settings} currencies={props.currencies} />
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
    </div>
  )
}
