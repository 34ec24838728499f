/**
 * What stands before a signature that is no transaction: a word for Permit2, or an order that others carry out. It says what is
 * given, to whom and until when; the wallet's own window comes after it.
 */

import { useMemo } from 'react'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { SignerMark } from '@/components/signers/signer-mark'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { AddressText } from '@/components/wallets/address-text'
import { ClarityNote } from '@/components/wallets/clarity-note'
import { FactLine } from '@/components/wallets/fact-line'
import { fromUnits } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { SignerRef } from '@/lib/db/rows'
import { formatMoment } from '@/lib/i18n/format/format-time'
import type { Clarity, SignStep } from '@/lib/signers/signer'
import type { SwapQuote } from '@/lib/swaps/quote'

export interface SignWordsDialogProps {
  quote: SwapQuote
  /** Until when the signature holds (ms). */
  until: number | undefined
  asking: boolean
  step: SignStep | null
  error: Pick<ErrorShape, 'sentence'> | null
  signer: SignerRef
  /** What the signer's screen will show of it; `undefined` until it is known. */
  clarity: Clarity | undefined
  onSign: () => void
  onClose: () => void
}

export function SignWordsDialog({
  quote,
  until,
  asking,
  step,
  error,
  signer,
  clarity,
  onSign,
  onClose,
}: SignWordsDialogProps) {
  const { t, locale, sentence } = useT()
  const isOrder = quote.way.kind === 'order'
  const { sells, buys } = quote
  const display = useMoneyDisplay()
  // What is signed is shown, also where amounts are hidden.
  const shown = useMemo(() => ({ ...display, hidden: false }), [display])
  return (
    <Dialog
      open
      title={isOrder ? t('Sign an order') : t('Allow this one swap')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Leave it')}</Button>
          <Button variant="primary" busy={asking} onClick={onSign}>
            {t('Sign in your wallet')}
          </Button>
        </>
      }
    >
      <MoneyDisplayProvider display={shown}>
        <div className="grid gap-3 text-sm">
          <p>
            {isOrder
              ? t(
                  'You sign that {source} may sell this for you, for no less than the minimum. It costs no gas.',
                  {
                    source: quote.sourceName,
                  },
                )
              : t(
                  'You sign that the router may take this amount once, through Permit2. It costs no gas and is not sent yet.',
                )}
          </p>
          <dl className="grid gap-1.5">
            <FactLine name={t('You sell')}>
              <Quantity quantity={sells.quantity} symbol={sells.symbol} />
            </FactLine>
            <FactLine name={t('At least')}>
              <Quantity quantity={fromUnits(BigInt(quote.minimum), buys.decimals)} symbol={buys.symbol} />
            </FactLine>
            {quote.allowance === undefined ? null : (
              <FactLine name={t('Who may take it')}>
                <AddressText address={quote.allowance.spender} />
              </FactLine>
            )}
            {until === undefined ? null : (
              <FactLine name={t('Holds until')}>{formatMoment(until, { locale })}</FactLine>
            )}
            <FactLine name={t('Signs')} note={<ClarityNote clarity={clarity} signer={signer} isMessage />}>
              <SignerMark signer={signer} />
            </FactLine>
          </dl>
          {step ? <Banner tone="accent">{sentence(step.sentence)}</Banner> : null}
          {error ? <Banner tone="danger">{sentence(error.sentence)}</Banner> : null}
        </div>
      </MoneyDisplayProvider>
    </Dialog>
  )
}
