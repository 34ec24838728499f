/** The add-account flow with its sources: networks, hosts, the vault's protection. In its own route and in the first steps. */
import { useSettings, useVaultState } from '@/components/shell/live.hooks'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { AddAccount, type AddAccountProps } from './add-account'
import { hostsFor } from './form-sources'
import { useSuggest } from './suggest-assets.hooks'
import { venueChoices } from './venue-choices'

/** @example <AddAccountFlow first="exchange" onDone={leave} onCancel={back} /> */
export function AddAccountFlow(props: Pick<AddAccountProps, 'first' | 'onDone' | 'onCancel'>) {
  const settings = useSettings()
  const vault = useVaultState()
  const suggest = useSuggest()
  return (
    <AddAccount
      {...props}
      venues={venueChoices}
      chains={evmChains(settings.customChains)}
      suggest={suggest}
      hostsFor={hostsFor(settings)}
      pinOnly={vault?.pinAtRest ?? false}
    />
  )
}
