/**
 * The frame of the options page: navigation at the left from 720 px, above the page below that; a skip link first, toasts and the
 * live region last. The desk takes the whole width, other pages as much as can be read.
 */
import type { ReactNode } from 'react'
import { KeyCaps } from '@/components/commands/key-caps'
import { openPalette } from '@/components/commands/open-palette'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
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
  /** What alerts have found and nobody has seen. */
  unseen?: number
  onLock?: () => void
  children: ReactNode
}

/** @example <AppFrame current={segments[0] ?? ''} onLock={lock}><Routes routes={routes} /></AppFrame> */
export function AppFrame({ current, demo = false, issues = 0, unseen = 0, onLock, children }: AppFrameProps) {
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
            className="sr-only z-20 rounded-lg bg-primary px-3 py-2 text-sm text-on-primary focus:not-sr-only focus:absolute focus:top-2 focus:start-2"
          >
            {t('Skip to content')}
          </a>
          <header className="sticky max-nav:[@media(height<24rem)]:static top-0 z-10 flex flex-col border-b border-line bg-canvas nav:h-dvh nav:w-56 nav:shrink-0 nav:border-e nav:border-b-0 nav:p-3 print:hidden">
            <div className="flex h-12 shrink-0 items-center gap-2 pe-2 ps-4 nav:mb-3 nav:px-2">
              <Logo />
              <span className="flex-1 text-sm font-semibold">Holdfast</span>
              {demo ? <DemoMark /> : null}
              <a
                href="#/guide"
                aria-label={t('Guide')}
                className="inline-flex size-10 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink nav:hidden"
              >
                <Icon name="help" />
              </a>
              <span data-tour="palette" className="nav:hidden">
                <IconButton
                  icon="search"
                  label={t('Search and commands')}
                  size="md"
                  onClick={() => openPalette.hand(null)}
                />
              </span>
              {onLock ? (
                <span data-tour="lock" className="nav:hidden">
                  <IconButton icon="lock" label={t('Lock')} size="md" onClick={onLock} />
                </span>
              ) : null}
            </div>
            <button
              type="button"
              aria-keyshortcuts="Control+K Meta+K"
              data-tour="palette"
              onClick={() => openPalette.hand(null)}
              className="mb-2 flex h-9 shrink-0 items-center gap-2.5 rounded-lg border border-line bg-surface px-3 text-sm text-muted hover:border-edge hover:text-ink max-nav:hidden"
            >
              <Icon name="search" />
              <span className="flex-1 text-start">{t('Search')}</span>
              <KeyCaps keys="mod+k" />
            </button>
            <Navigation current={current} issues={issues} unseen={unseen} />
            <a
              href="#/guide"
              aria-current={current === 'guide' ? 'page' : undefined}
              className="mt-auto flex min-h-10 shrink-0 items-center gap-2.5 rounded-lg px-3 text-sm text-muted transition-colors duration-100 hover:bg-hover hover:text-ink aria-[current=page]:bg-pressed aria-[current=page]:font-medium aria-[current=page]:text-ink max-nav:hidden"
            >
              <Icon name="help" />
              {t('Guide')}
            </a>
            {onLock ? (
              <Button
                variant="quiet"
                icon="lock"
                data-tour="lock"
                onClick={onLock}
                className="shrink-0 justify-start gap-2.5! px-3! text-muted max-nav:hidden"
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
