/** An exchange, or any, that holds more than a share of net worth. All accounts at one exchange count together. */
import { namesList } from '@/lib/analytics/xray/names-list'
import type { VenueId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import { defineAlertRule } from '../define-alert-rule'
import { idIn } from './parts/params-in'
import { lookAtShares } from './parts/share-look'

export const venueShare = defineAlertRule({
  id: 'venue-share',
  group: 'portfolio',
  name: say('Much at one exchange'),
  about: say(
    'Tells when one exchange holds more than a part of your net worth: it can fail or lock you out. All your accounts there count together.',
  ),
  fields: [
    { key: 'venue', label: say('Exchange'), help: say('Empty: any.'), kind: 'venue', optional: true },
    { key: 'percent', label: say('More than'), kind: 'percent', standard: 0.4, least: 0.01, most: 1 },
  ],
  needs: ['portfolio'],
  repeat: { kind: 'back-off' },
  named: (params, { venueName }) => {
    const venue = idIn<VenueId>(params, 'venue')
    const share = { ratio: numberIn(params, 'percent') }
    return venue === undefined
      ? tell('One exchange above {share} of net worth', { share })
      : tell('{venue} above {share} of net worth', { venue: venueName(venue), share })
  },
  look: (input) => {
    const wanted = idIn<VenueId>(input.params, 'venue')
    return lookAtShares(input, {
      belongsTo: ({ accounts }) => {
        const venues = new Map(accounts.map(({ id, venue }) => [id, venue]))
        return (_line, { accountId }) => {
          const venue = venues.get(accountId)
          if (venue === undefined || (wanted !== undefined && venue !== wanted)) return undefined
          return { key: venue, label: input.facts.venueName(venue) }
        }
      },
      wordsOf: ([first, ...more]) => ({
        title:
          more.length === 0
            ? tell('{share} of your net worth is at {venue}', {
                venue: first?.label ?? '',
                share: { ratio: first?.share ?? 0 },
              })
            : tell('Several exchanges each hold much of your net worth'),
        body: tell('Above {limit}: {names}.', {
          limit: { ratio: numberIn(input.params, 'percent') },
          names: namesList([first, ...more].map((slice) => slice?.label ?? '')),
        }),
        cover: say('A part of your portfolio has grown above a limit of yours.'),
        route: 'dashboard',
      }),
    })
  },
})
