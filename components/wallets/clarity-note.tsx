/** What the signer's own screen will show, in words: a hash that nobody can compare is said before it is asked for. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import type { SignerRef } from '@/lib/db/rows'
import type { Clarity } from '@/lib/signers/signer'

export interface ClarityNoteProps {
  /** `undefined` until it is known. */
  clarity: Clarity | undefined
  signer: SignerRef
  /** Words are signed, and no transaction. */
  isMessage?: boolean
}

export function ClarityNote({ clarity, signer, isMessage = false }: ClarityNoteProps) {
  const { t, sentence } = useT()
  switch (clarity?.kind) {
    case 'clear':
      if (signer.kind !== 'ledger') return t('MetaMask will show it once more. Compare it there.')
      return isMessage
        ? t('The device will show the fields of this message in words. Compare them there.')
        : t('The device will show amount and recipient in words. Compare them there.')
    case 'blind':
      return (
        <span className="inline-flex flex-wrap items-center justify-end gap-1.5">
          <Badge tone="warn">{t('Blind')}</Badge>
          {sentence(clarity.why)}
        </span>
      )
    case 'unknown':
    case undefined:
      return signer.kind === 'ledger'
        ? t('Whether the device will show it in words is not known before.')
        : t('MetaMask will show it once more. Compare it there.')
  }
}
