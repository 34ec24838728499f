/**
 * The frame of the options page: navigation at the left from 720 px, above the page below that; a skip link first, toasts and the
 * live region last. The desk takes the whole width, other pages as much as can be read.
 */
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { LiveRegion } from '@/components/ui/live-region'
import { ToastArea } from '@/components/ui/toast'
import { DemoMark } from './demo-mark'
import { Logo } from './logo'
import { Navigation } from './navigation'
import { useT } from './translation'

export interface AppFrameProps {
  /** First segment of the route. */
  current: string
  /** Shows the mark "Demo: not real money". */
  demo?: boolean
  /** Issues of the inbox that are open. */
  issues?: number
  onLock?: () => void
  children: ReactNode
}

/** @example <AppFrame current={segments[0] ?? ''} onLock={lock}><Routes routes={routes} /></AppFrame> */
export function AppFrame({ current, demo = false, issues = 0, onLock, children }: AppFrameProps) {
  const { t } = useT()
  return (
    <LiveRegion>
      <ToastArea>
        <div className="flex min-h-dvh flex-col bg-canvas nav:flex-row print:block print:bg-transparent">
          <a
            href="#main"
            onClick={(event) => {
              event.preventDefault() // the hash is the route
              document.getElementById('main')?.focus()
            }}
            className="sr-only z-20 rounded-lg bg-primary px-3 py-2 text-sm text-on-primary focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
          >
            {t('Skip to content')}
          </a>
          <header className="sticky top-0 z-10 flex flex-col border-b border-line bg-canvas nav:h-dvh nav:w-56 nav:shrink-0 nav:border-r nav:border-b-0 nav:p-3 print:hidden">
            <div className="flex h-12 items-center gap-2 pr-2 pl-4 nav:mb-3 nav:px-2">
              <Logo />
              <span className="flex-1 text-sm font-semibold">Holdfast</span>
              {demo ? <DemoMark /> : null}
              {onLock ? (
                <span className="nav:hidden">
                  <IconButton icon="lock" label={t('Lock')} size="md" onClick={onLock} />
                </span>
              ) : null}
            </div>
            <Navigation current={current} issues={issues} />
            {onLock ? (
              <Button
                variant="quiet"
                icon="lock"
                onClick={onLock}
                className="mt-auto justify-start gap-2.5! px-3! text-muted max-nav:hidden"
              >
                {t('Lock')}
              </Button>
            ) : null}
          </header>
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none nav:px-8 nav:py-7">
            <div
              className={classNames('mx-auto', current === 'trading' ? 'max-w-[160rem]' : 'max-w-[104rem]')}
            >
              {children}
            </div>
          </main>
        </div>
      </ToastArea>
    </LiveRegion>
  )
}
