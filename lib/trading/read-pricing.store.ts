/** Prices in US dollars from the stored rows: what orders and limits are counted in. */
import type { Database } from '@/lib/db/database.store'
import { createPricing, type Pricing } from '@/lib/portfolio/pricing'

export async function readPricing(db: Database, now: number): Promise<Pricing> {
  const [prices, manualPrices, rates] = await Promise.all([
    db.prices.toArray(),
    db.manualPrices.toArray(),
    db.rates.toArray(),
  ])
  return createPricing({ prices, manualPrices, rates, settings: { currency: 'usd' } }, now)
}
