/** The kill switch of rebalancing: every automatic mode off, every run ended. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'

export interface StopEverythingProps {
  onStop: () => Promise<{ strategies: number; runs: number }>
}

export function StopEverything({ onStop }: StopEverythingProps) {
  const { t, sentence } = useT()
  const [isOpen, setOpen] = useState(false)
  const act = useAction()
  const toast = useToast()
  const stop = async () => {
    const stopped = await act.run(async () => {
      const { strategies, runs } = await onStop()
      toast({
        text: t('Stopped: {runs} runs ended, automatic mode off for {strategies} strategies.', {
          runs,
          strategies,
        }),
        tone: 'good',
      })
    })
    if (stopped) setOpen(false)
  }
  return (
    <>
      <Button variant="danger" icon="alert" onClick={() => setOpen(true)}>
        {t('Stop everything')}
      </Button>
      <Dialog
        open={isOpen}
        size="sm"
        title={t('Stop all rebalancing?')}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('Go on')}</Button>
            <Button variant="danger" busy={act.pending} onClick={() => void stop()}>
              {t('Stop everything')}
            </Button>
          </>
        }
      >
        <div className="grid gap-3 text-sm">
          <p>
            {t('Every run ends where it is, and every automatic mode goes off until you consent to it anew.')}
          </p>
          <p className="text-muted">
            {t('What was done stays as it is. An order that is on its way is followed in the order journal.')}
          </p>
          {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
        </div>
      </Dialog>
    </>
  )
}
