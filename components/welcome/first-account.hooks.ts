/** Where the start page stands in the first steps. */
import { useEffect } from 'react'
import { useAction } from '@/components/ui/action.hooks'
import { changeFirstSteps, useFirstSteps } from './first-steps.hooks'

/**
 * Whoever closed the tab at the choice of the first account comes back to it. An account that came by another way (a wallet that was asked, a
 * file) ends the first steps too, and brings the tour.
 * @param accounts how many there are; `undefined` while nobody knows
 * @example useFirstAccount(view?.accounts.length)
 */
export function useFirstAccount(accounts: number | undefined): void {
  const steps = useFirstSteps()
  const { run } = useAction()
  const isOpen = steps?.account === 'open'
  const isUnfinished = isOpen && accounts === 0
  const isPast = isOpen && accounts !== undefined && accounts > 0
  const isNew = steps?.tour === undefined
  useEffect(() => {
    if (isUnfinished) location.replace('#/welcome')
  }, [isUnfinished])
  useEffect(() => {
    if (isPast) void run(() => changeFirstSteps({ account: 'left', ...(isNew ? { tour: 'due' } : {}) }))
  }, [isPast, isNew, run])
}
