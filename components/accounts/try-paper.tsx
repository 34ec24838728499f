/** A newcomer's way: one choice, one click, and there is an account to trade with. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { amount } from '@/lib/core/amount'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import { useBeginPaper } from './begin-paper.hooks'
import { PAPER_QUANTITY, paperCode } from './paper-start'
import { venueChoices } from './venue-choices'

/** Large spot venues with deep books that tell them to anybody; every other one can be chosen in the form. */
const VENUES: readonly string[] = ['kraken', 'binance', 'coinbase', 'okx', 'bitstamp', 'kucoin']

export interface TryPaperProps {
  /** The account is there. */
  onDone?: () => void
}

/** @example <TryPaper onDone={() => navigate('trading')} /> */
export function TryPaper({ onDone }: TryPaperProps) {
  const { t, sentence, locale } = useT()
  const [chosen, setChosen] = useState(VENUES[0] ?? '')
  const add = useBeginPaper(onDone)
  const venues = VENUES.flatMap((id) => venueChoices.find((venue) => venue.id === id) ?? [])
  const code = paperCode(chosen)
  const begin = () => add.begin({ venue: chosen, coins: [{ code, quantity: PAPER_QUANTITY }] })
  return (
    <div className="grid w-full max-w-md gap-3 text-start">
      <p className="text-center text-sm text-muted">
        {t('Without a key: {quantity} {code} of made-up money, traded here at true prices.', {
          quantity: formatQuantity(amount(PAPER_QUANTITY), { locale }),
          code,
        })}
      </p>
      {add.error && <Banner tone="danger">{sentence(add.error.sentence)}</Banner>}
      <div className="flex flex-wrap items-end justify-center gap-2">
        <Select
          label={t('Prices of')}
          value={chosen}
          disabled={add.pending}
          onChange={(event) => setChosen(event.target.value)}
          options={venues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button icon="play" busy={add.pending} onClick={begin}>
          {add.pending ? t('Setting up…') : t('Try with a paper account')}
        </Button>
      </div>
    </div>
  )
}
