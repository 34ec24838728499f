/** A day that the user typed, with a text of their own: told some time before, and when it has come. */
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import { type AlertParams, defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { newsSince } from './parts/news-since'
import { idIn } from './parts/params-in'

const MINUTE_MS = 60_000

export const unlockDate = defineAlertRule({
  id: 'unlock-date',
  group: 'plans',
  name: say('A day to remember'),
  about: say(
    'Tells of a day that you enter: tokens that are unlocked, a term that ends. While the browser is closed it cannot tell; then it does so afterwards.',
  ),
  fields: [
    { key: 'text', label: say('What it is about'), kind: 'text', most: 120 },
    { key: 'at', label: say('Day and time'), kind: 'date' },
    {
      key: 'before',
      label: say('Told beforehand'),
      help: say('0: only when it has come.'),
      kind: 'minutes',
      standard: 1440,
      least: 0,
      most: 525_600,
    },
  ],
  needs: [],
  repeat: { kind: 'every', minutes: 0 },
  named: (params) => tell('{text} on {at}', { text: textIn(params), at: { at: numberIn(params, 'at') } }),
  look: (input) => lookAtDay(input),
})

const textIn = (params: AlertParams): string => idIn(params, 'text') ?? ''

function lookAtDay(input: LookInput): EventsLook {
  const { params, facts } = input
  const news = newsSince(input)
  const at = numberIn(params, 'at')
  const before = numberIn(params, 'before') * MINUTE_MS
  const [text, day] = [textIn(params), { at }]
  const shared = { cover: say('A day that you wrote down has come near.'), route: 'dashboard' }
  const moments = [
    ...(before > 0
      ? [
          {
            window: `before:${at}`,
            at: at - before,
            words: { ...shared, title: tell('Soon: {text}', { text }), body: tell('On {at}.', { at: day }) },
          },
        ]
      : []),
    {
      window: `at:${at}`,
      at,
      words: {
        ...shared,
        title: tell('Now: {text}', { text }),
        body: tell('You wrote down {at}.', { at: day }),
      },
    },
  ]
  // What was to be told beforehand is left out once the day itself has come.
  const due = moments.filter((moment) => moment.at >= news.since && moment.at <= facts.now)
  const next = moments.find((moment) => moment.at > facts.now)
  return {
    of: 'events',
    events: facts.now >= at ? due.slice(-1) : due,
    memory: news,
    ...(next === undefined ? {} : { nextAt: next.at }),
  }
}
