/** From where to where, over which chain, for which fee at most, and who signs: all of the transaction that will be handed out. */

import { useT } from '@/components/shell/translation'
import { SignerMark } from '@/components/signers/signer-mark'
import { parseAssetId } from '@/lib/assets/asset-id'
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { fromUnits } from '@/lib/core/amount'
import type { TxPurpose } from '@/lib/core/wallet-tx'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import type { Clarity } from '@/lib/signers/signer'
import type { WalletReview } from '@/lib/wallets/review'
import { AddressText } from './address-text'
import { ClarityNote } from './clarity-note'
import { FactLine } from './fact-line'

export function ReviewFacts({ review, clarity }: { review: WalletReview; clarity: Clarity | undefined }) {
  const { t, locale } = useT()
  const { tx, accountLabel, chainName, nativeSymbol, purpose } = review
  const native = (units: string) =>
    `${formatFullQuantity(fromUnits(BigInt(units), NATIVE_DECIMALS), { locale })}\u00a0${nativeSymbol}`
  return (
    <dl className="grid gap-1.5 text-sm">
      <FactLine name={t('From')} note={<AddressText address={tx.from} />}>
        {accountLabel}
      </FactLine>
      <Recipient purpose={purpose} tx={tx} />
      <FactLine name={t('Chain')}>{chainName}</FactLine>
      {tx.value === '0' || isNativePayment(purpose) ? null : (
        <FactLine name={t('Sent along')}>
          <span className="figure">{native(tx.value)}</span>
        </FactLine>
      )}
      <FactLine name={t('Signs')} note={<ClarityNote clarity={clarity} signer={review.signer} />}>
        <SignerMark signer={review.signer} />
        {review.signer.kind === 'ledger' ? ` ${t('Path {path}', { path: review.signer.path })}` : null}
      </FactLine>
      <FactLine name={t('Number of the transaction')}>
        <span className="figure">{tx.nonce}</span>
      </FactLine>
    </dl>
  )
}

const isNativePayment = (purpose: TxPurpose): boolean =>
  purpose.kind === 'send' && parseAssetId(purpose.pays.asset)?.form === 'native'

/** Of a payment its recipient; of everything else the contract that is called, and who gets a right. */
function Recipient({ purpose, tx }: Pick<WalletReview, 'purpose' | 'tx'>) {
  const { t } = useT()
  switch (purpose.kind) {
    case 'send':
      return (
        <FactLine
          name={t('To')}
          note={purpose.toLabel === undefined ? null : <AddressText address={purpose.to} />}
        >
          {purpose.toLabel ?? <AddressText address={purpose.to} />}
        </FactLine>
      )
    case 'approve':
    case 'revoke':
      return (
        <>
          <FactLine name={t('Spender')}>
            <AddressText address={purpose.spender} />
          </FactLine>
          <FactLine name={t('Calls')}>
            <AddressText address={tx.to} />
          </FactLine>
        </>
      )
    case 'swap':
    case 'replace':
      return (
        <FactLine name={purpose.kind === 'swap' ? t('Calls') : t('To')}>
          <AddressText address={tx.to} />
        </FactLine>
      )
    default:
      return purpose satisfies never
  }
}
