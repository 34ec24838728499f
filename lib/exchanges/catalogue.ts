/**
 * Every exchange that ccxt knows, as a static table: enough to show the add-account form without loading a line of ccxt. The table is
 * generated from ccxt itself by `tests/harness/generate-venues.mts`; never edit it by hand.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import table from './data/venues.json'

export interface Venue {
  id: VenueId
  /** Display name. */
  name: string
  /** Host names asked for when an account is connected, for host permissions. */
  hosts: string[]
  /** Fields of the form, by ccxt's names, in order. */
  credentials: string[]
  docs?: string
  /** ISO 3166 codes of where the venue sits. */
  countries: string[]
  /** The venue's accounts are wallets; `credentials` then asks for an address or a read-only key, never for the wallet's key. */
  walletKey: boolean
  /** Why it cannot be connected; a template with {venue}. */
  unsupported?: string
  /** Its answer of documented shape has been parsed by a test; otherwise the product says "unproven". */
  proven: boolean
}

const row = v.object({
  id: v.string(),
  name: v.string(),
  hosts: v.array(v.string()),
  credentials: v.array(v.string()),
  docs: v.optional(v.string()),
  countries: v.optional(v.array(v.string()), []),
  walletKey: v.optional(v.boolean(), false),
  unsupported: v.optional(v.string()),
  proven: v.boolean(),
})

/** In the order of their names. */
export const venues: readonly Venue[] = v
  .parse(v.array(row), table)
  .map(({ docs, unsupported, ...rest }) => ({
    ...rest,
    id: rest.id as VenueId,
    ...(docs === undefined ? {} : { docs }),
    ...(unsupported === undefined ? {} : { unsupported }),
  }))

const byId = new Map(venues.map((each) => [each.id, each]))

/** @throws AppError `not-found`. @example venue('kraken' as VenueId).name // 'Kraken' */
export function venue(id: VenueId): Venue {
  const found = byId.get(id)
  if (!found)
    throw new AppError(
      'not-found',
      say('This version of Holdfast does not know the exchange {venue}.', { venue: id }),
    )
  return found
}
