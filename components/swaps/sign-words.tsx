/** Asks the wallet for a signature that is no transaction, and hands it on: to the review of the swap, or to whoever carries out the order. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { Signing } from '@/components/signers/use-signing.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useClarity } from '@/components/wallets/clarity.hooks'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { SignedOrderRow, SignerRef } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { swapMessages } from '@/lib/swaps/messages'
import type { SwapQuote } from '@/lib/swaps/quote'
import { CowOrderLink } from './cow-order-link'
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

export function SignWords(props: SignWordsProps) {
  const words = wordsOf(props.quote)
  return words ? <AskForWords {...props} words={words} /> : null
}

type Words = NonNullable<ReturnType<typeof wordsOf>>

function AskForWords({
  quote,
  address,
  signer,
  signing,
  onPermit,
  onClose,
  words,
}: SignWordsProps & { words: Words }) {
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [placed, setPlaced] = useState<PlacedOrder | null>(null)
  const { typedData } = words
  const clarity = useClarity(quote.id, () => signing.clarityOf(signer, { typedData, address }))
  const sign = async () => {
    setAsking(true)
    setError(null)
    try {
      const { chain, id, way } = quote
      const signature = await signing.signTypedData(signer, { address, chain, typedData })
      if (way.kind === 'transaction') return onPermit(signature)
      setPlaced(await call(swapMessages['swaps.order'], { quote: id, signature }))
    } catch (thrown) {
      setError(toAppError(thrown))
    } finally {
      setAsking(false)
    }
  }
  if (placed) return <OrderPlaced order={placed} source={quote.sourceName} onClose={onClose} />
  return (
    <SignWordsDialog
      quote={quote}
      until={words.until}
      asking={asking}
      step={signing.step}
      error={error}
      signer={signer}
      clarity={clarity}
      onSign={() => void sign()}
      onClose={() => {
        signing.stop()
        onClose()
      }}
    />
  )
}

type PlacedOrder = Pick<SignedOrderRow, 'state' | 'uid'>

/** It stands in the list of signed orders from here on. */
function OrderPlaced({
  order,
  source,
  onClose,
}: {
  order: PlacedOrder
  source: string
  onClose: () => void
}) {
  const { t } = useT()
  const isThere = order.state !== 'unknown'
  return (
    <Dialog
      open
      title={isThere ? t('The order is placed') : t('Sign an order')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('Close')}</Button>}
    >
      {isThere ? (
        <Banner tone="good">
          {t('{source} has it. When it is carried out, your wallet and its history show it.', { source })}{' '}
          <CowOrderLink uid={order.uid} />
        </Banner>
      ) : (
        <Banner tone="warn">
          {t(
            'It is not known yet whether the order arrived. Do not place it again: the journal tells what became of it.',
          )}
        </Banner>
      )}
    </Dialog>
  )
}
