/** Who signs for an account, beside its name. An account without the mark is only watched. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import type { SignerRef } from '@/lib/db/rows'

/** @example <SignerMark signer={source.signer} /> */
export function SignerMark({ signer }: { signer: SignerRef | undefined }) {
  const { t } = useT()
  switch (signer?.kind) {
    case undefined:
      return null
    case 'metamask':
      return <Badge tone="accent">{t('MetaMask signs')}</Badge>
    case 'ledger':
      return (
        <span title={signer.path}>
          <Badge tone="accent">{t('Ledger signs')}</Badge>
        </span>
      )
  }
}
