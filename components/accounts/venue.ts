/** What the add-account form needs to know of an exchange; a part of `lib/exchanges/catalogue.ts`. */
import type { Sentence } from '@/lib/core/sentence'
import type { CredentialField } from '@/lib/exchanges/credential-fields'

export interface Venue {
  id: string
  name: string
  hosts: readonly string[]
  fields: readonly CredentialField[]
  /** Why it cannot be connected. */
  notSupported?: Sentence | undefined
  /** A test parsed a balance answer of its documented shape. */
  proven: boolean
  /** Where the exchange explains its API keys. */
  docs?: string | undefined
}
