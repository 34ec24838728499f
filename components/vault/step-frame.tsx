/** The frame of the first steps: the name, how far one has come, and one calm column. */
import type { ReactNode } from 'react'
import { Logo } from '@/components/shell/logo'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'

export const FIRST_STEPS = 3

/** @example <StepFrame step={1}>…</StepFrame> */
export function StepFrame({
  step,
  wide = false,
  children,
}: {
  step: number
  /** A form with a guide beside it. */
  wide?: boolean
  children: ReactNode
}) {
  const { t } = useT()
  return (
    <main
      className={classNames(
        'mx-auto grid w-full grid-cols-[minmax(0,1fr)] content-start gap-6 px-5 py-10 sm:py-16',
        wide ? 'max-w-5xl' : 'max-w-2xl',
      )}
    >
      <header className="grid gap-3">
        <div className="flex items-center gap-2">
          <Logo />
          <span className="flex-1 font-semibold">Holdfast</span>
          <span className="text-sm text-muted">
            {t('Step {step} of {steps}', { step, steps: FIRST_STEPS })}
          </span>
        </div>
        <div aria-hidden="true" className="flex gap-1.5">
          {Array.from({ length: FIRST_STEPS }, (_, index) => index + 1).map((each) => (
            <span
              key={each}
              className={classNames('h-1 flex-1 rounded-full', each <= step ? 'bg-accent' : 'bg-line')}
            />
          ))}
        </div>
      </header>
      {children}
      {/* In a tab of its own: what was typed here stays. */}
      <a
        className="justify-self-start text-sm text-muted underline"
        href="#/guide"
        target="_blank"
        rel="noreferrer"
      >
        {t('Read the guide')}
      </a>
    </main>
  )
}
