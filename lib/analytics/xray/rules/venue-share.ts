/** Too much at one exchange: what it stands for is lost when it fails, is robbed or is closed. */
import { say } from '@/lib/core/sentence'
import { defineXrayRule } from '../define-xray-rule'
import { FIXES } from '../fixes'
import { judgeSlices } from '../judge-slices'
import { slicesOf } from '../slices'

export const venueShare = defineXrayRule({
  id: 'venue-share',
  name: say('Much at one exchange'),
  about: say('An exchange can fail or lock you out. All your accounts at one exchange count together.'),
  threshold: { standard: 0.4, unit: 'ratio', min: 0.05, max: 1 },
  judge: (facts, threshold) => {
    const venues = new Map(facts.portfolio.accounts.map(({ id, venue }) => [id, venue]))
    const slices = slicesOf(facts, (_line, { accountId }) => {
      const venue = venues.get(accountId)
      return venue && { key: venue, label: facts.venueName(venue) }
    })
    return judgeSlices(slices, {
      id: 'venue-share',
      facts,
      threshold,
      sentenceOf: ({ label: name, share }) => say('{share} of your net worth is at {name}.', { share, name }),
      fix: FIXES.holdings,
    })
  },
})
