/**
 * Begins the tour: once by itself, on the dashboard, after the first account; and whenever palette or settings ask for it. That it was seen is
 * kept sealed in the vault. It stands inside of the vault's gate, so a lock ends it.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useSegments } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useToast } from '@/components/ui/toast'
import { changeFirstSteps, useFirstSteps } from '@/components/welcome/first-steps.hooks'
import { toAppError } from '@/lib/core/errors'
import { openTour } from './open-tour'

const Tour = lazy(async () => ({ default: (await import('./tour')).Tour }))

/** @example <Routes routes={routes} /><TourLayer /> */
export function TourLayer() {
  const { sentence } = useT()
  const toast = useToast()
  const steps = useFirstSteps()
  const [page = ''] = useSegments()
  const [isShown, setShown] = useState(false)
  const wasShown = useRef(false)
  const isDue = steps?.tour === 'due' && (page === '' || page === 'dashboard')
  useEffect(() => {
    // What was ended a moment ago is stored a moment later.
    if (isDue && !wasShown.current) setShown(true)
  }, [isDue])
  useEffect(() => openTour.follow(() => setShown(true)), [])
  const end = () => {
    wasShown.current = true
    setShown(false)
    if (steps?.tour === 'seen') return
    changeFirstSteps({ tour: 'seen' }).catch((thrown: unknown) =>
      toast({ text: sentence(toAppError(thrown).sentence), tone: 'danger' }),
    )
  }
  if (!isShown) return null
  return (
    <Suspense fallback={null}>
      <Tour onEnd={end} />
    </Suspense>
  )
}
