/** The form that fits a draft's kind. */
import { BitcoinForm, type ChainChoice, EvmForm, SolanaForm } from './address-forms'
import { CredentialForm } from './credential-form'
import { PaperForm } from './paper-form'
import { PositionsEditor, type SuggestAssets } from './positions-editor'
import type { FieldErrors, SourceDraft } from './source-draft'
import type { Venue } from './venue'

export interface SourceFormProps {
  draft: SourceDraft
  errors: FieldErrors
  /** For a draft of kind `exchange` or `paper`. */
  venue: Venue | undefined
  chains: readonly ChainChoice[]
  suggest: SuggestAssets
  onChange: (draft: SourceDraft) => void
}

export function SourceForm({ draft, errors, venue, chains, suggest, onChange }: SourceFormProps) {
  switch (draft.kind) {
    case 'exchange':
      return venue ? <CredentialForm venue={venue} draft={draft} errors={errors} onChange={onChange} /> : null
    case 'evm':
      return <EvmForm draft={draft} errors={errors} chains={chains} onChange={onChange} />
    case 'bitcoin':
      return <BitcoinForm draft={draft} errors={errors} onChange={onChange} />
    case 'solana':
      return <SolanaForm draft={draft} errors={errors} onChange={onChange} />
    case 'paper':
      return <PaperForm venue={venue} draft={draft} errors={errors} onChange={onChange} />
    case 'manual':
      return (
        <PositionsEditor
          positions={draft.positions}
          errors={errors}
          suggest={suggest}
          onChange={(positions) => onChange({ kind: 'manual', positions })}
        />
      )
  }
}
