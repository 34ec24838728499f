/** What the bytes say, beside what was asked for: quiet where both are the same, in full where they are not or nobody can read them. */

import { useT } from '@/components/shell/translation'
import { erc20, parseAssetId } from '@/lib/assets/asset-id'
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { fromUnits } from '@/lib/core/amount'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import type { WalletReview } from '@/lib/wallets/review'
import { shortAddress } from './address-text'
import { callFitsPurpose, type DecimalsOf } from './call-fits-purpose'
import { callSentence } from './call-words'

export interface ReviewCallProps {
  review: Pick<WalletReview, 'call' | 'purpose' | 'changes' | 'tx' | 'nativeSymbol'>
  decimalsOf: DecimalsOf
}

export function ReviewCall({ review, decimalsOf }: ReviewCallProps) {
  const { t, locale } = useT()
  const { call, purpose, tx, nativeSymbol } = review
  if (callFitsPurpose(call, purpose, decimalsOf))
    return <p className="text-xs text-muted">{t('The bytes that are signed say the same.')}</p>
  const names = symbolsIn(review)
  const readUnits = (units: string, token: string) => {
    const decimals = token === 'native' ? NATIVE_DECIMALS : decimalsOf(erc20(tx.chain, token))
    if (decimals === undefined) return undefined
    const symbol = token === 'native' ? nativeSymbol : (names.get(token) ?? shortAddress(token))
    return `${formatFullQuantity(fromUnits(BigInt(units), decimals), { locale })}\u00a0${symbol}`
  }
  const told = callSentence(call, {
    t,
    locale,
    nativeSymbol,
    readUnits,
    tokenName: (token) => names.get(token) ?? shortAddress(token),
  })
  return (
    <section aria-label={t('What the bytes say')} className="grid gap-1">
      <h3 className="text-sm font-semibold">{t('What the bytes say')}</h3>
      <p className="text-sm break-words">{told}</p>
      <details className="text-xs text-muted">
        <summary className="cursor-pointer">{t('The bytes')}</summary>
        <code className="mt-1 block max-h-40 overflow-y-auto rounded-lg bg-sunken p-2 break-all">
          {tx.data}
        </code>
      </details>
    </section>
  )
}

/** Names of tokens by contract, as purpose and changes have them. */
function symbolsIn({ purpose, changes }: ReviewCallProps['review']): ReadonlyMap<string, string> {
  const named = [
    ...('unknown' in changes ? [] : changes),
    ...('pays' in purpose ? [purpose.pays] : []),
    ...('receives' in purpose ? [purpose.receives] : []),
    ...('token' in purpose ? [{ asset: purpose.token, symbol: purpose.symbol }] : []),
  ]
  return new Map(
    named.flatMap(({ asset, symbol }) => {
      const parsed = parseAssetId(asset)
      return parsed?.form === 'erc20' ? [[parsed.address, symbol] as const] : []
    }),
  )
}
