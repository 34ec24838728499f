/** The buttons below a review: the harmless one first, the one that confirms named for the act. */
import type { KeyboardEvent, ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import type { ShownPhase } from './review-flow.hooks'

/** Enter that is still held from the form presses nothing here. */
export function OnlyFreshKeys({ children }: { children: ReactNode }) {
  const refuse = (event: KeyboardEvent) => {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
  }
  return (
    <div className="contents" onKeyDownCapture={refuse}>
      {children}
    </div>
  )
}

interface ReviewActsProps {
  phase: ShownPhase
  act: string
  /** The review has expired. */
  hasEnded: boolean
  onConfirm: () => void
  onAgain: () => void
  onClose: () => void
}

export function ReviewActs({ phase, act, hasEnded, onConfirm, onAgain, onClose }: ReviewActsProps) {
  const { t } = useT()
  switch (phase.step) {
    case 'open':
      return (
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          {hasEnded ? (
            <Button variant="primary" onClick={onAgain}>
              {t('Review it again')}
            </Button>
          ) : (
            <Button variant="primary" onClick={onConfirm}>
              {act}
            </Button>
          )}
        </>
      )
    case 'sending':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button variant="primary" busy disabled>
            {act}
          </Button>
        </>
      )
    case 'silent':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button variant="primary" onClick={onConfirm}>
            {t('Ask what became of it')}
          </Button>
        </>
      )
    case 'done':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          {phase.outcome.kind === 'not-sent' ? (
            <Button variant="primary" onClick={onAgain}>
              {t('Review it again')}
            </Button>
          ) : null}
        </>
      )
    default:
      return phase satisfies never
  }
}
