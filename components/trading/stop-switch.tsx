/** The kill switch: cancels what is open and refuses every new order until it is released, here and after a restart. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'

const stop = (stopped: boolean) => call(tradingMessages['trading.stop'], { stopped })

/** The red button in the desk's head. */
export function StopSwitch({ stopped }: { stopped: boolean }) {
  const { t } = useT()
  const [open, setOpen] = useState(false)
  if (stopped) return null
  return (
    <>
      <Button size="sm" variant="danger" icon="alert" onClick={() => setOpen(true)}>
        {t('Stop all orders')}
      </Button>
      {open ? <StopQuestion onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function StopQuestion({ onClose }: { onClose: () => void }) {
  const { t, sentence } = useT()
  const act = useAction()
  const run = async () => {
    if (await act.run(async () => void (await stop(true)))) onClose()
  }
  return (
    <Dialog
      open
      size="sm"
      title={t('Stop all orders?')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Go on trading')}</Button>
          <Button variant="danger" busy={act.pending} onClick={() => void run()}>
            {t('Stop all orders')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <p>
          {t('No new order is sent, from any page, until you release it. What is open is cancelled now.')}
        </p>
        <p className="text-muted">{t('What was filled stays as it is.')}</p>
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      </div>
    </Dialog>
  )
}

/** Above everything while orders are stopped. */
export function StoppedBanner({ stopped }: { stopped: boolean }) {
  const { t, sentence } = useT()
  const act = useAction()
  if (!stopped) return null
  return (
    <Banner
      tone="danger"
      title={t('All orders are stopped.')}
      action={
        <Button
          size="sm"
          busy={act.pending}
          onClick={() => void act.run(async () => void (await stop(false)))}
        >
          {t('Allow orders again')}
        </Button>
      }
    >
      {act.error ? sentence(act.error.sentence) : t('No new order is sent until you release it.')}
    </Banner>
  )
}
