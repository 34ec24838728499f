import { isNegative, isZero, parseAmount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { ManualPriceRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { goneForGood, type KeepUndo } from '@/lib/engine/undo'
import type { Handlers } from '@/lib/messages/define'
import type { portfolioMessages } from './messages'

/** @param refresh asks for prices of what counts now and publishes the view */
export function createPortfolioHandlers(
  { db, now }: Pick<EngineContext, 'db' | 'now'>,
  refresh: () => Promise<void>,
  keepUndo: KeepUndo,
): Handlers<typeof portfolioMessages> {
  return {
    'assets.choose': async ({ asset, choice }) => {
      const before = await db.transaction('rw', db.assets, async () => {
        const id = db.hash('asset', asset)
        const { choice: former = null, ...known } = (await db.assets.get(id)) ?? {
          id,
          asset,
          symbol: '',
          name: '',
          // Nobody has described it yet: whoever finds it may.
          foundBy: 'log' as const,
        }
        await db.assets.put({ ...known, ...(choice === null ? {} : { choice }) })
        return former
      })
      await refresh()
      return { before }
    },
    'prices.setManual': async ({ asset, price, currency }) => {
      const id = db.hash('price', asset)
      const next = price === null ? undefined : { id, asset, price: checkedPrice(price), currency, at: now() }
      const [before] = await readWholeRows([id], (each) => db.manualPrices.get(each))
      await storePrice(db, id, next)
      await refresh()
      return keepUndo(async () => {
        // Another price that was given since is not this act's to take away.
        if ((await db.manualPrices.get(id))?.at !== next?.at) throw goneForGood()
        await storePrice(db, id, before)
        await refresh()
      })
    },
  }
}

async function storePrice(db: Database, id: string, row: ManualPriceRow | undefined): Promise<void> {
  if (row) await db.manualPrices.put(row)
  else await db.manualPrices.delete(id)
}

function checkedPrice(text: string) {
  const price = parseAmount(text)
  if (price === undefined || isNegative(price) || isZero(price))
    throw new AppError('invalid-input', say('"{price}" is not a price. Write it like 1.25.', { price: text }))
  return price
}
