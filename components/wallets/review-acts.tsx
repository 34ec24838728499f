/** The buttons below a wallet's review: the harmless one first, the one that confirms named for the act. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import type { ShownPhase } from './wallet-review-phase'

export interface ReviewActsProps {
  phase: ShownPhase
  act: string
  /** The review has expired. */
  hasEnded: boolean
  /** Dangers that are not ticked yet. */
  open: number
  onConfirm: () => void
  onStop: () => void
  onTellAgain: () => void
  /** The same draft, reviewed anew. */
  onAgain: () => void
  onClose: () => void
}

export function ReviewActs(props: ReviewActsProps) {
  const { t } = useT()
  const { phase, act, hasEnded, open, onConfirm, onStop, onTellAgain, onAgain, onClose } = props
  switch (phase.step) {
    case 'open':
    case 'renewing':
    case 'confirming': {
      const isBusy = phase.step !== 'open'
      return (
        <>
          <Button onClick={onClose}>{phase.step === 'confirming' ? t('Close') : t('Cancel')}</Button>
          {hasEnded && !isBusy ? (
            <Button variant="primary" onClick={onAgain}>
              {t('Review it again')}
            </Button>
          ) : (
            <Button
              variant={phase.review.checks.some(({ level }) => level === 'danger') ? 'danger' : 'primary'}
              busy={isBusy}
              disabled={isBusy || open > 0}
              title={open > 0 ? t('Tick each danger first.') : undefined}
              onClick={onConfirm}
            >
              {act}
            </Button>
          )}
        </>
      )
    }
    case 'signing':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button busy={phase.isStopping} onClick={onStop}>
            {t('Stop waiting')}
          </Button>
        </>
      )
    case 'untold':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button variant="primary" onClick={onTellAgain}>
            {t('Tell it again')}
          </Button>
        </>
      )
    case 'telling':
      return <Button onClick={onClose}>{t('Close')}</Button>
    case 'unconfirmed':
    case 'done': {
      const canRepeat = phase.step === 'unconfirmed' || ['refused', 'lapsed'].includes(phase.told.state)
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          {canRepeat ? (
            <Button variant="primary" onClick={onAgain}>
              {t('Review it again')}
            </Button>
          ) : null}
        </>
      )
    }
    default:
      return phase satisfies never
  }
}
