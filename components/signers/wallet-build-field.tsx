/** Which MetaMask is meant: the usual one, its build for developers, or another build by its extension id. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { isWallet } from '@/lib/signers/metamask/wallet-build'

export interface WalletBuildFieldProps {
  /** Told `null` while an id is being typed. */
  onChoose: (wallet: string | null) => void
}

const OWN = 'own'

export function WalletBuildField({ onChoose }: WalletBuildFieldProps) {
  const { t } = useT()
  const [build, setBuild] = useState('stable')
  const [id, setId] = useState('')
  const choose = (chosen: string, typed: string) => {
    setBuild(chosen)
    setId(typed)
    const wallet = chosen === OWN ? typed.trim() : chosen
    onChoose(isWallet(wallet) ? wallet : null)
  }
  const isWrong = id.trim() !== '' && !isWallet(id.trim())
  return (
    <details>
      <summary className="text-sm text-muted">{t('Another build of MetaMask')}</summary>
      <div className="mt-3 grid gap-3">
        <Select
          label={t('Build')}
          value={build}
          options={[
            { value: 'stable', label: t('MetaMask') },
            { value: 'flask', label: t('MetaMask Flask') },
            { value: OWN, label: t('Another extension that speaks like MetaMask') },
          ]}
          onChange={(event) => choose(event.target.value, id)}
        />
        {build === OWN && (
          <TextField
            name="extension"
            label={t('Id of the extension')}
            hint={t('The browser shows it on its page of extensions.')}
            mono
            autoComplete="off"
            spellCheck={false}
            value={id}
            error={isWrong ? t('This is not the id of an extension.') : undefined}
            onChange={(event) => choose(OWN, event.target.value)}
          />
        )}
      </div>
    </details>
  )
}
