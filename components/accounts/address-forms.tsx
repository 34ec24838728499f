/** The forms of watch-only accounts: EVM (address and networks), Bitcoin, Solana. None takes a private key. */
import { useId } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { FieldErrors, SourceDraft } from './source-draft'

type Draft<Kind extends SourceDraft['kind']> = Extract<SourceDraft, { kind: Kind }>

interface FormProps<Kind extends SourceDraft['kind']> {
  draft: Draft<Kind>
  errors: FieldErrors
  onChange: (draft: Draft<Kind>) => void
}

export interface ChainChoice {
  id: string
  name: string
}

export function EvmForm({
  draft,
  errors,
  onChange,
  chains,
}: FormProps<'evm'> & { chains: readonly ChainChoice[] }) {
  const { t, sentence } = useT()
  return (
    <div className="grid gap-4">
      <TextField
        name="address"
        label={t('Address or ENS name')}
        mono
        autoComplete="off"
        spellCheck={false}
        value={draft.address}
        error={errors.address && sentence(errors.address)}
        onChange={(event) => onChange({ ...draft, address: event.target.value })}
      />
      <Networks
        chains={chains}
        chosen={draft.chains}
        error={errors.chains && sentence(errors.chains)}
        onChange={(chosen) => onChange({ ...draft, chains: chosen })}
      />
    </div>
  )
}

interface NetworksProps {
  chains: readonly ChainChoice[]
  chosen: readonly string[]
  error?: string | undefined
  onChange: (chosen: string[]) => void
}

export function Networks({ chains, chosen, error, onChange }: NetworksProps) {
  const { t } = useT()
  const errorId = useId()
  const toggle = (id: string, on: boolean) =>
    onChange(chains.map((chain) => chain.id).filter((each) => (each === id ? on : chosen.includes(each))))
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="text-sm font-medium">{t('Networks')}</legend>
      <div className="mt-1 flex gap-1">
        <Button size="sm" variant="quiet" onClick={() => onChange(chains.map(({ id }) => id))}>
          {t('All')}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => onChange([])}>
          {t('None')}
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {chains.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="chains"
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
        ))}
      </div>
      {error && (
        <p id={errorId} role="alert" className="text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}

export function BitcoinForm({ draft, errors, onChange }: FormProps<'bitcoin'>) {
  const { t, sentence } = useT()
  return (
    <TextArea
      name="address"
      label={t('Addresses or one extended public key')}
      hint={t(
        'One address per line, or one xpub, ypub, zpub or descriptor. An extended key lets Holdfast see all its addresses, never spend.',
      )}
      mono
      spellCheck={false}
      value={draft.text}
      error={errors.address && sentence(errors.address)}
      onChange={(event) => onChange({ ...draft, text: event.target.value })}
    />
  )
}

export function SolanaForm({ draft, errors, onChange }: FormProps<'solana'>) {
  const { t, sentence } = useT()
  return (
    <TextField
      name="address"
      label={t('Solana address')}
      mono
      autoComplete="off"
      spellCheck={false}
      value={draft.address}
      error={errors.address && sentence(errors.address)}
      onChange={(event) => onChange({ ...draft, address: event.target.value })}
    />
  )
}
