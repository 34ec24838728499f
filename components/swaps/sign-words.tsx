/** Asks the wallet for a signature that is no transaction, and hands it on: to the review of the swap, or to whoever carries out the order. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { Signing } from '@/components/signers/use-signing.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { SignerRef } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { swapMessages } from '@/lib/swaps/messages'
import type { SwapQuote } from '@/lib/swaps/quote'
import { SignWordsDialog } from './sign-words-dialog'
import { wordsOf } from './words-of'

export interface SignWordsProps {
  quote: SwapQuote
  address: string
  signer: SignerRef
  signing: Signing
  onPermit: (signature: string) => void
  onClose: () => void
}

export function SignWords({ quote, address, signer, signing, onPermit, onClose }: SignWordsProps) {
  const { t } = useT()
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [orderId, setOrderId] = useState<string | null>(null)
  const words = wordsOf(quote)
  if (!words) return null
  const sign = async () => {
    setAsking(true)
    setError(null)
    try {
      const { chain, id, way } = quote
      const signature = await signing.signTypedData(signer, { address, chain, typedData: words.typedData })
      if (way.kind === 'transaction') return onPermit(signature)
      setOrderId((await call(swapMessages['swaps.order'], { quote: id, signature })).orderId)
    } catch (thrown) {
      setError(toAppError(thrown))
    } finally {
      setAsking(false)
    }
  }
  if (orderId !== null)
    return (
      <Dialog
        open
        title={t('The order is placed')}
        onClose={onClose}
        footer={<Button onClick={onClose}>{t('Close')}</Button>}
      >
        <Banner tone="good">
          {t('{source} has it. When it is carried out, your wallet and its history show it.', {
            source: quote.sourceName,
          })}{' '}
          <a
            href={`https://explorer.cow.fi/orders/${orderId}`}
            target="_blank"
            rel="noreferrer noopener"
            className="text-accent underline"
          >
            {t('Look at it in the explorer')}
          </a>
        </Banner>
      </Dialog>
    )
  return (
    <SignWordsDialog
      quote={quote}
      until={words.until}
      asking={asking}
      step={signing.step}
      error={error}
      onSign={() => void sign()}
      onClose={() => {
        signing.stop()
        onClose()
      }}
    />
  )
}
