/** The acts of a chosen offer, one after the other: allow, sign a word, review the swap. Each stands behind its own review. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { Signing } from '@/components/signers/use-signing.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { WalletReviewHandle } from '@/components/wallets/wallet-review.hooks'
import { useWalletTxs } from '@/components/wallets/wallet-txs.hooks'
import type { SwapQuote } from '@/lib/swaps/quote'
import { SignWords } from './sign-words'
import type { WalletAccount } from './swap-choices'
import { stepOf } from './swap-steps'

export interface SwapActsProps {
  quote: SwapQuote
  wallet: WalletAccount
  flow: WalletReviewHandle
  signing: Signing
}

export function SwapActs({ quote, wallet, flow, signing }: SwapActsProps) {
  const { t } = useT()
  const txs = useWalletTxs()
  const [words, setWords] = useState(false)
  const { signer } = wallet.source
  const step = stepOf(quote, signer !== undefined, txs)
  const busy = flow.phase.step === 'asking'
  const { account, id } = quote
  switch (step.kind) {
    case 'no-signer':
      return (
        <Banner tone="neutral" title={t('This address is only watched.')}>
          {t('Connect the wallet that holds it to swap from here.')}{' '}
          <a className="text-accent underline" href="#/accounts">
            {t('Accounts')}
          </a>
        </Banner>
      )
    case 'approve':
      return (
        <Button
          variant="primary"
          busy={busy}
          onClick={() => flow.begin({ kind: 'approve', account, quote: id, speed: 'normal' })}
        >
          {t('1. Allow {symbol}', { symbol: quote.sells.symbol })}
        </Button>
      )
    case 'approving':
      return (
        <Banner tone="accent">
          {t('Your approval is on its way. The swap can be reviewed when it is in a block.')}
        </Banner>
      )
    case 'swap':
      return (
        <Button
          variant="primary"
          busy={busy}
          onClick={() => flow.begin({ kind: 'swap', account, quote: id, speed: 'normal' })}
        >
          {t('Review the swap')}
        </Button>
      )
    case 'permit':
    case 'order':
      return (
        <>
          <Button variant="primary" busy={busy} onClick={() => setWords(true)}>
            {step.kind === 'order' ? t('Review the order') : t('2. Sign for Permit2, then review the swap')}
          </Button>
          {words && signer ? (
            <SignWords
              quote={quote}
              address={wallet.source.address}
              signer={signer}
              signing={signing}
              onPermit={(permit) => {
                setWords(false)
                flow.begin({ kind: 'swap', account, quote: id, permit, speed: 'normal' })
              }}
              onClose={() => setWords(false)}
            />
          ) : null}
        </>
      )
    default:
      return step satisfies never
  }
}
