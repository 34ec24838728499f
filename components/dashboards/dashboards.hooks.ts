/** The dashboards as they are stored, and as they were just changed: a change is on the page at once, and stored behind it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTables } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { useToast } from '@/components/ui/toast'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { Dashboards } from '@/lib/dashboards/edit-dashboards'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import { readSettings } from '@/lib/settings/settings.store'

/** Done twice it must do no more than once: the page may draw it over what has it already. */
export type DashboardsChange = (before: Dashboards) => Dashboards

export interface StoredDashboards {
  /** Empty: nothing was ever changed. `null` until it is read. */
  stored: Dashboards | null
  /** Changes what is stored when its turn comes, also after the page that asked is gone. */
  save: (change: DashboardsChange) => void
  /** Of the last change: what is on the page is what is stored. */
  error: AppError | null
}

interface Pending {
  change: DashboardsChange
  /** Once it is stored: what was last read then. It is drawn until something newer is read. */
  seen?: Dashboards | null
}

interface Waiting {
  change: DashboardsChange
  stored: () => void
  failed: (thrown: unknown) => void
}

/** One after the other, of whatever page: none is stored over another one. */
let waiting: Waiting[] = []
let isStoring = false

async function store(changes: readonly Waiting[]): Promise<void> {
  const { dashboards: before } = await call(settingsMessages['settings.read'], {})
  const after = changes.reduce<Dashboards>((all, { change }) => change(all), before)
  if (after !== before) await call(settingsMessages['settings.changeDashboards'], { dashboards: [...after] })
}

/** What has come meanwhile is stored at once; where that fails, each alone, so that none fails for another one. */
async function storeAll(): Promise<void> {
  if (isStoring) return
  isStoring = true
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    const isWhole = await settled(batch)
    if (!isWhole) for (const each of batch) await settled([each])
  }
  isStoring = false
}

/** @returns whether it is settled: several that failed together are not */
async function settled(batch: readonly Waiting[]): Promise<boolean> {
  try {
    await store(batch)
    for (const { stored } of batch) stored()
  } catch (thrown) {
    if (batch.length > 1) return false
    batch[0]?.failed(thrown)
  }
  return true
}

/** @example const { stored, save } = useDashboards(); save((before) => removeDashboard(before, id)) */
export function useDashboards(): StoredDashboards {
  const stored = useTables<Dashboards | null>(async (db) => (await readSettings(db)).dashboards, null)
  const [pending, setPending] = useState<readonly Pending[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const read = useRef(stored)
  read.current = stored
  const tellElsewhere = useTellElsewhere()
  const save = useCallback(
    (change: DashboardsChange) => {
      const mine: Pending = { change }
      setPending((all) => [...all, mine])
      const settle = (next: Pending[]) =>
        setPending((all) => all.flatMap((each) => (each === mine ? next : [each])))
      waiting.push({
        change,
        stored: () => {
          settle([{ change, seen: read.current }])
          setError(null)
        },
        failed: (thrown) => {
          settle([])
          setError(toAppError(thrown))
          tellElsewhere()
        },
      })
      void storeAll()
    },
    [tellElsewhere],
  )
  useEffect(() => {
    setPending((all) =>
      all.some((each) => isPast(each, stored)) ? all.filter((each) => !isPast(each, stored)) : all,
    )
  }, [stored])
  const drawn = pending.filter((each) => !isPast(each, stored))
  return { stored: stored && drawn.reduce((before, { change }) => change(before), stored), save, error }
}

const isPast = ({ seen }: Pending, stored: Dashboards | null): boolean =>
  seen !== undefined && seen !== stored

/** An undo may fail when the page whose banner would tell it is gone. */
function useTellElsewhere(): () => void {
  const { t } = useT()
  const toast = useToast()
  const tell = useRef(() => {})
  const isHere = useRef(true)
  tell.current = () => toast({ text: t('The change was not stored.'), tone: 'danger' })
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return useCallback(() => void (isHere.current || tell.current()), [])
}
