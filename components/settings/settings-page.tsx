/** The routes `#/settings` and `#/settings/<field>`. */
import { browser } from 'wxt/browser'
import { bitcoinBases, solanaRpcs } from '@/components/accounts/form-sources'
import { AnnotationSection } from '@/components/annotate/annotation-section'
import { usePreferences, useSettings, useVaultState, useView } from '@/components/shell/live.hooks'
import type { RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { DEFAULT_EVM_CHAINS, evmChains } from '@/lib/chains/data/evm-chains'
import { displayCurrencies } from '@/lib/prices/display-currencies'
import { SettingsView } from './settings-view'

export function SettingsPage({ rest: [target] }: RouteProps) {
  const { locale } = useT()
  const settings = useSettings()
  const { head } = useView()
  const [preferences, changePreferences] = usePreferences()
  const vault = useVaultState()
  return (
    <SettingsView
      settings={settings}
      target={target}
      damaged={head?.settingsDamaged === true}
      preferences={preferences}
      onPreferences={changePreferences}
      vault={vault}
      currencies={displayCurrencies(locale).map(({ code, name }) => ({
        value: code,
        label: `${code.toUpperCase()} · ${name}`,
      }))}
      networks={{ chains: evmChains(settings.customChains), bitcoin: bitcoinBases, solana: solanaRpcs }}
      annotation={<AnnotationSection />}
      defaultChainIds={DEFAULT_EVM_CHAINS.map(({ chainId }) => chainId)}
      version={browser.runtime.getManifest().version}
    />
  )
}
