/** An exchange with a reader of its own. */
import { defineKind } from '../define-kind'

export const venue = defineKind({
  kind: 'venue',
  about: 'An exchange with a reader of its own.',
  folder: 'lib/exchanges/venues',
  registry: { path: 'lib/exchanges/registry.ts', list: 'venuePlugins' },
  plugin: ({
    id,
    constant,
    words,
  }) => `/** ${words}: balances as the venue tells them. Name the page of its documentation here. */
import type { VenueBalances } from '../define-venue'
import { defineVenue } from '../define-venue'
import type { VenueSession } from '../session'

/** Reads every balance that the key may see; check each answer by a schema with \`session.ask\`. */
async function readBalances(_session: VenueSession): Promise<VenueBalances> {
  throw new Error('the balances of ${words} are not read yet')
}

export const ${constant} = defineVenue({ id: '${id}', readBalances })
`,
  mustShow:
    'Nothing is counted twice, a right that is missing is said, and an error inside a 200 is noticed.',
  next: [
    'Its name must be the id that ccxt knows it by.',
    'An answer of the documented shape in tests/fixtures/venue-balances.json and the id in tests/fixtures/proven-venues.json; then: npx tsx tests/harness/generate-venues.mts',
    'Symbols that mean another coin there: lib/assets/data/venue-overrides.ts',
  ],
})
