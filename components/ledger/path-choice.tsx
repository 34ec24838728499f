/** Where on the device the addresses are looked for: three habits, or a path that is typed. */
import { useT } from '@/components/shell/translation'
import { ChoiceList } from '@/components/ui/choice-list'
import { TextField } from '@/components/ui/text-field'
import type { Sentence } from '@/lib/core/sentence'
import { type PathKind, patternOf } from '@/lib/signers/ledger/derivation-path'

export interface PathChoiceProps {
  kind: PathKind
  /** What is typed for `custom`. */
  typed: string
  error: Sentence | null
  onKind: (kind: PathKind) => void
  onTyped: (text: string) => void
}

export function PathChoice({ kind, typed, error, onKind, onTyped }: PathChoiceProps) {
  const { t, sentence } = useT()
  const choices: { value: PathKind; label: string; hint: string }[] = [
    {
      value: 'live',
      label: t('As Ledger’s own application'),
      hint: patternOf('live'),
    },
    { value: 'bip44', label: t('As MetaMask and most wallets (BIP-44)'), hint: patternOf('bip44') },
    { value: 'legacy', label: t('As older wallets (MEW, MyCrypto)'), hint: patternOf('legacy') },
    { value: 'custom', label: t('Another path'), hint: t('You type it; x counts the addresses') },
  ]
  return (
    <div className="grid gap-3">
      <ChoiceList label={t('Path of the addresses')} choices={choices} value={kind} onChange={onKind} />
      {kind === 'custom' && (
        <TextField
          name="path"
          label={t('Path')}
          mono
          spellCheck={false}
          autoComplete="off"
          placeholder={patternOf('bip44')}
          value={typed}
          error={error ? sentence(error) : undefined}
          onChange={(event) => onTyped(event.target.value)}
        />
      )}
    </div>
  )
}
