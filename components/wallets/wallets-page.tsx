/** The routes `#/wallets` (send), `#/wallets/transactions` and `#/wallets/contacts`. */
import { useCallback } from 'react'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { useSettings, useView } from '@/components/shell/live.hooks'
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import type { RouteProps } from '@/components/shell/routes'
import { useSigning } from '@/components/signers/use-signing.hooks'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { AccountId } from '@/lib/core/ids'
import { useContacts } from './contacts.hooks'
import { payableAssets } from './payable-assets'
import { WalletReviewFlow } from './wallet-review'
import { useWalletReview } from './wallet-review.hooks'
import { walletSectionOf } from './wallet-sections'
import { useWalletTxs } from './wallet-txs.hooks'
import { useWallets } from './wallets.hooks'
import { WalletsView } from './wallets-view'

export function WalletsPage({ rest }: RouteProps) {
  const { full } = useView()
  const { hidden, currency, accounts } = usePageFacts()
  const { customChains } = useSettings()
  const wallets = useWallets()
  const signing = useSigning()
  const flow = useWalletReview(signing)
  const payableOf = useCallback((account: AccountId) => (full ? payableAssets(full, account) : null), [full])
  return (
    <MoneyDisplayProvider display={{ currency, hidden, compact: false }}>
      <WalletsView
        section={walletSectionOf(rest[0])}
        wallets={wallets}
        transactions={useWalletTxs()}
        contacts={useContacts()}
        chains={evmChains(customChains)}
        payableOf={payableOf}
        worthOf={(account) => accounts.find(({ id }) => id === account)?.value ?? null}
        isReviewing={flow.phase.step === 'asking'}
        onReview={flow.begin}
        review={<WalletReviewFlow flow={flow} signing={signing} />}
      />
    </MoneyDisplayProvider>
  )
}
