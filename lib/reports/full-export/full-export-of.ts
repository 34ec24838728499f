import type { FullExport } from './document'
import type { FullExportFacts } from './facts'
import { iso } from './iso'
import { writtenAccounts } from './written-accounts'
import { writtenEntries } from './written-entries'
import { writtenGains } from './written-gains'

/** Everything as one document. @example fullExportOf(facts).entries[0]?.told.at // '2024-01-01T12:00:00.000Z' */
export const fullExportOf = (facts: FullExportFacts): FullExport => ({
  format: 'holdfast-export',
  version: 1,
  madeAt: iso(facts.madeAt),
  taxRules: facts.rules,
  ...writtenAccounts(facts),
  ...writtenEntries(facts),
  ...writtenGains(facts),
})
