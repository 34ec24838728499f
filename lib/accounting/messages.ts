import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import { type TaxRules, taxRulesSchema } from './tax-rules'

export const accountingMessages = {
  'accounting.rules': engineUi('accounting.rules', v.strictObject({})).returns<TaxRules>(),
  'accounting.saveRules': engineUi('accounting.saveRules', taxRulesSchema).returns<TaxRules>(),
} as const
