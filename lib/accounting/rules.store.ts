/** The user's tax rules: one sealed row. A row that does not open or no longer fits counts as none: the defaults hold. */
import * as v from 'valibot'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import { defaultTaxRules, type TaxRules, taxRulesSchema } from './tax-rules'

const KEY = 'tax rules'

export async function readTaxRules(db: Database): Promise<TaxRules> {
  const { row } = await readWhole(db.settings.get(KEY))
  const stored = v.safeParse(taxRulesSchema, row?.value)
  return stored.success ? stored.output : defaultTaxRules
}

export async function storeTaxRules(db: Database, rules: TaxRules): Promise<void> {
  await db.settings.put({ key: KEY, value: rules })
}
