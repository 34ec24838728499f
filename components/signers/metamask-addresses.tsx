/** The addresses that MetaMask shares, each with what Holdfast has of it, to be chosen from. */
import { useT } from '@/components/shell/translation'
import { Checkbox } from '@/components/ui/checkbox'
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import type { Known } from './known-addresses'

export interface MetaMaskAddressesProps {
  addresses: readonly { address: string; known: Known }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

export function MetaMaskAddresses({ addresses, chosen, onChange }: MetaMaskAddressesProps) {
  const { t } = useT()
  const hintOf = (known: Known): string => {
    switch (known.kind) {
      case 'new':
        return t('New')
      case 'watched':
        return t('Watched as "{label}"; MetaMask will sign for it', { label: known.label })
      case 'signs':
        return t('Connected as "{label}"', { label: known.label })
      case 'other':
        return t('Signed for elsewhere, as "{label}"; MetaMask would take its place', { label: known.label })
    }
  }
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('Addresses that MetaMask shares')}</legend>
      <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-surface">
        {addresses.map(({ address, known }) => (
          <li key={address} className="px-4 py-1.5">
            <Checkbox
              name="addresses"
              label={<span className="font-mono text-xs break-all">{checksumAddress(address)}</span>}
              hint={hintOf(known)}
              disabled={known.kind === 'signs'}
              checked={known.kind === 'signs' || chosen.includes(address)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, address] : chosen.filter((each) => each !== address),
                )
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
