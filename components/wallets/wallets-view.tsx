/** The wallets' page: who can sign, and sending, transactions and the address book below. */
import type { ReactNode } from 'react'
import { ApprovalsPanel } from '@/components/approvals/approvals-panel'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { ContactRow, WalletTxRow } from '@/lib/db/rows'
import type { WalletDraft } from '@/lib/wallets/draft'
import { ContactList } from './contact-list'
import type { PayableAsset } from './payable-assets'
import { SendForm } from './send-form'
import { isUnderWay, TxList } from './tx-list'
import { WalletLinks } from './wallet-links'
import { ConnectLinks, WalletList } from './wallet-list'
import { WALLET_SECTION_WORDS, type WalletSection } from './wallet-sections'
import type { Wallet } from './wallets-of'

export interface WalletsViewProps {
  section: WalletSection
  /** `null`: not read yet. */
  wallets: readonly Wallet[] | null
  transactions: readonly WalletTxRow[]
  contacts: readonly ContactRow[]
  chains: readonly EvmChain[]
  /** `null`: not known yet. */
  payableOf: (account: AccountId) => readonly PayableAsset[] | null
  worthOf: (account: AccountId) => Amount | null
  isReviewing: boolean
  onReview: (draft: WalletDraft) => void
  /** The review, over everything; or why there is none, in the flow of the page. */
  review: ReactNode
}

export function WalletsView(props: WalletsViewProps) {
  const { t, sentence } = useT()
  const { section, wallets, transactions, worthOf, review } = props
  return (
    <div className="mx-auto w-full max-w-5xl">
      <PageHeader
        title={t('Wallets')}
        lead={t('Your keys stay in MetaMask or on your Ledger. Holdfast prepares and checks; they sign.')}
      />
      {wallets === null ? (
        <Loading />
      ) : wallets.length === 0 ? (
        <NoWallets />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <WalletList wallets={wallets} worthOf={worthOf} />
          <WalletLinks section={section} underWay={transactions.filter(isUnderWay).length} />
          {review}
          <Card title={sentence(WALLET_SECTION_WORDS[section])}>
            <Section {...props} wallets={wallets} />
          </Card>
        </div>
      )}
    </div>
  )
}

/** Of the page's true shape. */
const Loading = () => (
  <div className="grid gap-5" aria-busy="true">
    <Skeleton className="h-36 rounded-card" />
    <Skeleton className="h-96 rounded-card" />
  </div>
)

function NoWallets() {
  const { t } = useT()
  return (
    <Card>
      <EmptyState
        icon="wallet"
        sentence={t('No wallet yet. Connect MetaMask or a Ledger to send, or add an address to watch it.')}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <ConnectLinks />
            <a href="#/accounts/add" className={buttonClass('secondary', 'sm')}>
              {t('Connect an account')}
            </a>
          </span>
        }
      />
    </Card>
  )
}

/** With wallets that are read. */
type SectionProps = WalletsViewProps & { wallets: readonly Wallet[] }

function Section(props: SectionProps) {
  const { wallets, transactions, contacts, chains, isReviewing, onReview } = props
  switch (props.section) {
    case 'send':
      return <Send {...props} />
    case 'transactions':
      return (
        <TxList
          rows={transactions}
          chains={chains}
          accountName={({ accountId, tx }) => wallets.find(({ id }) => id === accountId)?.label ?? tx.from}
          isReviewing={isReviewing}
          onReview={onReview}
        />
      )
    case 'approvals':
      return (
        <ApprovalsPanel wallets={wallets} chains={chains} isReviewing={isReviewing} onReview={onReview} />
      )
    case 'contacts':
      return <ContactList contacts={contacts} />
    default:
      return props.section satisfies never
  }
}

function Send({ wallets, contacts, chains, payableOf, isReviewing, onReview }: SectionProps) {
  const { t } = useT()
  const signing = wallets.filter(({ signer }) => signer !== undefined)
  if (!isSome(signing))
    return (
      <Banner tone="accent" title={t('These addresses are only watched.')}>
        {t('To send from one of them, connect the MetaMask or the Ledger that holds its key.')}
      </Banner>
    )
  return (
    <SendForm
      wallets={signing}
      own={wallets}
      contacts={contacts}
      payableOf={payableOf}
      chainName={(chain) => chains.find(({ id }) => id === chain)?.name ?? chain}
      isReviewing={isReviewing}
      onReview={onReview}
    />
  )
}

const isSome = <T,>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0
