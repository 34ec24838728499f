import { isNegative, isZero, parseAmount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import type { portfolioMessages } from './messages'

/** @param refresh asks for prices of what counts now and publishes the view */
export function createPortfolioHandlers(
  { db, now }: Pick<EngineContext, 'db' | 'now'>,
  refresh: () => Promise<void>,
): Handlers<typeof portfolioMessages> {
  return {
    'assets.choose': async ({ asset, choice }) => {
      await db.transaction('rw', db.assets, async () => {
        const id = db.hash('asset', asset)
        const { choice: _before, ...known } = (await db.assets.get(id)) ?? {
          id,
          asset,
          symbol: '',
          name: '',
          // Nobody has described it yet: whoever finds it may.
          foundBy: 'log' as const,
        }
        await db.assets.put({ ...known, ...(choice === null ? {} : { choice }) })
      })
      await refresh()
      return null
    },
    'prices.setManual': async ({ asset, price, currency }) => {
      const id = db.hash('price', asset)
      if (price === null) await db.manualPrices.delete(id)
      else await db.manualPrices.put({ id, asset, price: checkedPrice(price), currency, at: now() })
      await refresh()
      return null
    },
  }
}

function checkedPrice(text: string) {
  const price = parseAmount(text)
  if (price === undefined || isNegative(price) || isZero(price))
    throw new AppError('invalid-input', say('"{price}" is not a price. Write it like 1.25.', { price: text }))
  return price
}
