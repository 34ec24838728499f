/** What follows `#/alerts/new`: the choice of a kind, or the form that something else begins. */
import { Skeleton } from '@/components/ui/skeleton'
import { ALERT_RULES, alertRule } from '@/lib/alerts/registry'
import type { AlertWorld } from '../alert-world.hooks'
import { Gone } from '../gone'
import { ChooseRule } from './choose-rule'
import { EditRule, startOf } from './edit-rule'
import { handedStart } from './handed-start'
import { ProposalStart } from './proposal-start'
import { TextStart } from './text-start'

/** @param rest what follows `new` */
export function NewAlert({ world, rest }: { world: AlertWorld; rest: readonly string[] }) {
  const [first, second] = rest
  // A form begins in the currency of the page, and names what is held: once that is known.
  if (first !== undefined && world.view === null) return <Skeleton className="h-96 w-full" />
  switch (first) {
    case undefined:
      return <ChooseRule rules={ALERT_RULES} />
    case 'text':
      return <TextStart key={second} world={world} rules={ALERT_RULES} id={second ?? ''} />
    case 'from':
      return <ProposalStart key={rest.join('/')} world={world} rules={ALERT_RULES} rest={rest} />
    case 'copy':
      return <Copy key={second} world={world} id={second} />
    case 'handed':
      return <Handed key={second} world={world} id={second} />
    default: {
      const rule = alertRule(first)
      return rule ? (
        <EditRule key={first} world={world} rule={rule} start={startOf(rule)} draftKey={`new ${first}`} />
      ) : (
        <ChooseRule rules={ALERT_RULES} />
      )
    }
  }
}

function Copy({ world, id }: { world: AlertWorld; id: string | undefined }) {
  if (world.rules === null) return <Skeleton className="h-96 w-full" />
  const row = world.rules.find((each) => each.id === id)
  const rule = row && alertRule(row.kind)
  return row && rule ? (
    <EditRule
      world={world}
      rule={rule}
      start={{ params: row.params, repeat: row.repeat }}
      draftKey={`copy ${row.id}`}
    />
  ) : (
    <Gone />
  )
}

function Handed({ world, id }: { world: AlertWorld; id: string | undefined }) {
  const start = id === undefined ? undefined : handedStart(id)
  const rule = start && alertRule(start.kind)
  return start && rule ? (
    <EditRule world={world} rule={rule} start={startOf(rule, start.params)} draftKey={`handed ${id}`} />
  ) : (
    <ChooseRule rules={ALERT_RULES} />
  )
}
