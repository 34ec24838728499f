import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import type { accountingMessages } from './messages'
import { readTaxRules, storeTaxRules } from './rules.store'

export function createAccountingHandlers({
  db,
  announce,
}: Pick<EngineContext, 'db' | 'announce'>): Handlers<typeof accountingMessages> {
  return {
    'accounting.rules': () => readTaxRules(db),
    'accounting.saveRules': async (rules) => {
      await storeTaxRules(db, rules)
      announce('settings')
      return rules
    },
  }
}
