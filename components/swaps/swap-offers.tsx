/** The offers, best first, with their age; those who made none with their reason. */
import { type ReactNode, useId } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { QuoteFailure, ValuedQuote } from '@/lib/swaps/quote'
import { isNetKnown } from '@/lib/swaps/value-quotes'
import { OfferRow } from './offer-row'
import { useSeconds } from './seconds.hooks'

export interface SwapOffersProps {
  /** Best first. */
  quotes: readonly ValuedQuote[]
  failures: readonly QuoteFailure[]
  /** Id of its source. */
  chosen: string | undefined
  asking: boolean
  onChoose: (source: string) => void
  onAgain: () => void
}

export function SwapOffers({ quotes, failures, chosen, asking, onChoose, onAgain }: SwapOffersProps) {
  const { t } = useT()
  const name = useId()
  const [first] = quotes
  return (
    <div className="grid gap-3">
      {first ? (
        <p className="flex flex-wrap items-center justify-between gap-2 text-xs text-muted">
          <Age at={first.quote.at} />
          <Button size="sm" icon="sync" busy={asking} onClick={onAgain}>
            {t('Ask again')}
          </Button>
        </p>
      ) : (
        <Banner
          tone="warn"
          title={t('Nobody makes an offer for this swap.')}
          action={
            <Button size="sm" busy={asking} onClick={onAgain}>
              {t('Ask again')}
            </Button>
          }
        />
      )}
      <ol className="grid gap-2">
        {quotes.map((valued, index) => (
          <OfferRow
            key={valued.quote.id}
            valued={valued}
            name={name}
            chosen={valued.quote.source === chosen}
            best={index === 0 && quotes.length > 1 && isNetKnown(quotes)}
            onChoose={() => onChoose(valued.quote.source)}
          />
        ))}
      </ol>
      <Failures failures={failures} />
    </div>
  )
}

function Age({ at }: { at: number }): ReactNode {
  const { t } = useT()
  const seconds = Math.max(0, Math.round((useSeconds() - at) / 1000))
  // The offers are read aloud when they come; their age, which changes by the second, is not.
  return (
    <span aria-live="off">
      {t('Offers of {seconds} s ago. What you sign is simulated anew.', { seconds })}
    </span>
  )
}

function Failures({ failures }: Pick<SwapOffersProps, 'failures'>) {
  const { t, sentence } = useT()
  if (failures.length === 0) return null
  return (
    <details className="text-xs text-muted">
      <summary className="cursor-pointer">
        {t('{count} sources made no offer', { count: failures.length })}
      </summary>
      <ul className="grid gap-1 pt-2 ps-4">
        {failures.map(({ source, error }) => (
          <li key={source}>{sentence(error.sentence)}</li>
        ))}
      </ul>
    </details>
  )
}
