/**
 * Everything that automatic mode does or leaves undone, and what becomes of runs: each act is told, once. The notices of a
 * strategy and the rows of its runs are what tells.
 */
import type { FiringWords } from '@/lib/core/alert'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { RunRow, StrategyNotice, StrategyRow } from '@/lib/db/rows'
import { choiceIn } from '@/lib/rebalance/methods/params-in'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { newsSince } from './parts/news-since'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

type Event = EventsLook['events'][number]

export const automation = defineAlertRule({
  id: 'automation',
  group: 'plans',
  name: say('Automatic mode and runs'),
  about: say(
    'Tells of each act of automatic mode: a run it began, what held it back, what switched it off; and when a run has stopped, waits for you or has ended.',
  ),
  fields: [
    {
      key: 'runs',
      label: say('Runs that are told'),
      kind: 'choice',
      standard: 'all',
      options: [
        { value: 'all', label: say('All runs') },
        { value: 'automation', label: say('Runs of automatic mode') },
      ],
    },
  ],
  needs: ['strategies'],
  repeat: { kind: 'every', minutes: 0 },
  look: (input) => lookAtAutomation(input),
})

function lookAtAutomation(input: LookInput): EventsLook {
  const { params, facts } = input
  const news = newsSince(input)
  if (facts.strategies === undefined) return noEvents(whyMissing(facts, 'strategies'), news)
  const { strategies, runs } = facts.strategies
  const notices = strategies.flatMap((row) =>
    (row.notices ?? []).flatMap((notice) => eventOfNotice(row, notice)),
  )
  const ends = runs
    .filter(({ by }) => by === 'automation' || choiceIn(params, 'runs') === 'all')
    .flatMap((run) => eventOfRun(run))
  return { of: 'events', events: [...notices, ...ends].filter(({ at }) => at >= news.since), memory: news }
}

/** What is due is told by its own rule; a run that has stopped, by its row. */
function eventOfNotice({ id, name }: StrategyRow, { kind, at, sentence, run }: StrategyNotice): Event[] {
  if (kind === 'due' || (kind === 'held' && run !== undefined)) return []
  const shared = {
    body: { sentence },
    cover: say('There is news of automatic mode.'),
    route: run === undefined ? `rebalance/${id}` : `rebalance/runs/${run}`,
  }
  return [{ window: `${id}:${kind}:${at}`, at, words: { title: titleOf(kind, name), ...shared } }]
}

function titleOf(kind: Exclude<StrategyNotice['kind'], 'due'>, name: string) {
  switch (kind) {
    case 'acted':
      return tell('{name}: automatic mode acts', { name })
    case 'held':
      return tell('{name}: automatic mode held back', { name })
    case 'off':
      return tell('{name}: automatic mode is off', { name })
    default:
      return kind satisfies never
  }
}

/** A run may stop, go on and stop again: each time is told. Ended by the user: they know. */
function eventOfRun(run: RunRow): Event[] {
  const words = wordsOfRun(run)
  const at = run.events.findLast(({ state }) => state === run.state)?.at ?? run.at
  return words ? [{ window: `${run.id}:${run.state}:${at}`, at, words }] : []
}

function wordsOfRun({ id, name, state, why }: RunRow): FiringWords | undefined {
  const shared = { cover: say('There is news of a run.'), route: `rebalance/runs/${id}` }
  switch (state) {
    case 'stopped':
      return {
        ...shared,
        title: tell('{name}: the run has stopped', { name }),
        body: why ? { sentence: why } : tell('Look at it and decide how it goes on.'),
      }
    case 'waiting':
      return {
        ...shared,
        title: tell('{name}: the run waits for you', { name }),
        body: why ? { sentence: why } : tell('Its next step is yours.'),
      }
    case 'done':
      return {
        ...shared,
        title: tell('{name}: the run has ended', { name }),
        body: tell('Everything that it could do is done.'),
      }
    case 'running':
    case 'abandoned':
      return undefined
    default:
      return state satisfies never
  }
}
