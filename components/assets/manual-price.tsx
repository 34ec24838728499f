/** The user's own price of one asset; it comes before every source until it is removed. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { readFigure } from '@/lib/i18n/format/read-figure'
import { call } from '@/lib/messages/call.browser'
import { portfolioMessages } from '@/lib/portfolio/messages'
import type { AssetLine } from '@/lib/portfolio/view'

export interface ManualPriceProps {
  line: AssetLine
  currency: string
  onClose: () => void
}

export function ManualPrice({ line, currency, onClose }: ManualPriceProps) {
  const { t, sentence, locale } = useT()
  const isManual = line.price?.source === 'manual'
  const [price, setPrice] = useState<string>(isManual && line.price ? line.price.price : '')
  const save = useAction()
  const offerUndo = useUndo()
  const store = (value: string | null) =>
    void save.run(async () => {
      const { asset, symbol } = line
      const stored = await call(portfolioMessages['prices.setManual'], { asset, price: value, currency })
      onClose()
      const said =
        value === null
          ? t('Your price of {asset} is removed.', { asset: symbol })
          : t('Your price of {asset} is saved.', { asset: symbol })
      offerUndo(said, stored)
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = readFigure(price, decimalMark(locale))
    if (parsed === undefined) {
      return save.fail(
        new AppError('invalid-input', say('Enter a price such as 12.50, with a point before the decimals.')),
      )
    }
    store(parsed)
  }
  return (
    <Dialog open size="sm" title={t('Price of {asset}', { asset: line.symbol })} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label={t('Price of one unit in {currency}', { currency: currency.toUpperCase() })}
          hint={t('Comes before every price source until you remove it')}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          value={price}
          error={save.error ? sentence(save.error.sentence) : undefined}
          onChange={(event) => setPrice(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-2">
          {isManual && (
            <Button variant="quiet" busy={save.pending} onClick={() => store(null)}>
              {t('Remove my price')}
            </Button>
          )}
          <Button type="submit" variant="primary" busy={save.pending}>
            {t('Save price')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
