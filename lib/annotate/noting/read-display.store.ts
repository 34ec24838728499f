/** In which currency a note is shown, and whether amounts of private lines are hidden. */
import type { Database } from '@/lib/db/database.store'
import { createPricing } from '@/lib/portfolio/pricing'
import { COIN_CURRENCIES } from '@/lib/prices/display-currencies'
import type { Settings } from '@/lib/settings/settings'
import type { NoteDisplay } from '../told-text'

/** @returns dollars where the rate of the wanted currency is not known */
export async function readDisplay(
  db: Database,
  { currency: wanted, hideAmounts }: Pick<Settings, 'currency' | 'hideAmounts'>,
  now: number,
): Promise<Omit<NoteDisplay, 'translator'>> {
  const coin = COIN_CURRENCIES[wanted]
  const [rates, price] = await Promise.all([
    db.rates.toArray(),
    coin === undefined ? undefined : db.prices.get(db.hash('price', coin)),
  ])
  const { currency, rate } = createPricing(
    { rates, prices: price ? [price] : [], manualPrices: [], settings: { currency: wanted } },
    now,
  )
  return { currency, rate, hideAmounts }
}
