/** The exchanges of the catalogue, as the add-account form shows them. Pure. */
import { say } from '@/lib/core/sentence'
import { venues } from '@/lib/exchanges/catalogue'
import { credentialFields } from '@/lib/exchanges/credential-fields'
import type { Venue } from './venue'

export const venueChoices: readonly Venue[] = venues.map((venue) => ({
  id: venue.id,
  name: venue.name,
  hosts: venue.hosts,
  fields: credentialFields(venue),
  notSupported: venue.unsupported === undefined ? undefined : say(venue.unsupported, { venue: venue.name }),
  proven: venue.proven,
  docs: venue.docs,
}))
