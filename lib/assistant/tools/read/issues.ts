/** What keeps the past from being complete and exact, as the inbox lists it. */
import { say } from '@/lib/core/sentence'
import { groupBy } from '@/lib/history/group-by'
import type { IssueView } from '@/lib/ledger/views'
import { defineTool } from '../define-tool'
import { fit } from '../parts/fitted'
import { count, day, money, word } from '../parts/leaves'
import { notInTotal, wantPortfolio } from '../parts/portfolio'
import { sentenceTold } from '../parts/sentence-told'
import { toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const SOURCE: Source = { label: say('Inbox'), route: 'inbox' }
const RANK = { high: 0, medium: 1, low: 2 } as const

export const issues = defineTool({
  name: 'issues',
  kind: 'read',
  title: say('What is incomplete'),
  about:
    'What keeps figures from being complete or exact: transfers without their other end, sales without a known cost, gaps in histories, assets without a price, accounts that could not be read. Ask it before trusting a figure that is unknown or looks wrong.',
  ...toolInput({}, {}),
  run: async (_asked, world) => {
    const view = await wantPortfolio(world)
    const { rows, currency } = await world.ask(READABLE['ledger.issues'], {})
    const open = rows
      .filter(({ dismissed }) => !dismissed)
      .toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
    const shown = fit(
      open.map((issue) => issueTold(issue, currency)),
      { most: 15, room: 3600 },
    )
    return {
      told: record({
        ...notInTotal(view),
        open: count(open.length, SOURCE),
        of_each_kind: record(
          Object.fromEntries(
            [...groupBy(open, ({ kind }) => kind)].map(([kind, each]) => [
              kind.replaceAll('-', '_'),
              count(each.length, SOURCE),
            ]),
          ),
        ),
        issues: shown.rows,
        ...(shown.left > 0 ? { and_more: count(shown.left) } : {}),
      }),
    }
  },
})

const issueTold = (issue: IssueView, currency: string): Told =>
  record({
    kind: word(issue.kind),
    severity: word(issue.severity),
    what: sentenceTold(issue.sentence, SOURCE),
    ...(issue.at === undefined ? {} : { day: day(issue.at) }),
    ...(issue.value === undefined
      ? {}
      : { at_stake: money({ value: issue.value, currency, source: SOURCE }) }),
  })
