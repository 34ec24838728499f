/** What follows `#/alerts/rule`: one rule, to be changed. */
import { Skeleton } from '@/components/ui/skeleton'
import { alertRule } from '@/lib/alerts/registry'
import type { AlertWorld } from '../alert-world.hooks'
import { Gone } from '../gone'
import { EditRule } from './edit-rule'

export function ChangeRule({ world, id }: { world: AlertWorld; id: string | undefined }) {
  if (world.rules === null || world.view === null) return <Skeleton className="h-96 w-full" />
  const row = world.rules.find((each) => each.id === id)
  const rule = row && alertRule(row.kind)
  if (!row || !rule) return <Gone />
  const { params, repeat, name } = row
  return (
    <EditRule
      key={row.id}
      world={world}
      rule={rule}
      start={{ params, repeat, ...(name === undefined ? {} : { name }) }}
      draftKey={row.id}
      id={row.id}
    />
  )
}
