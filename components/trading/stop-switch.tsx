/** The kill switch: cancels what is open and refuses every new order until it is released, here and after a restart. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'
import type { NotCancelled } from '@/lib/trading/stop-trading.store'

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
  const toast = useToast()
  /** The button and this question go as soon as orders are stopped: what stayed open is said outside of them. */
  const tell = (failed: readonly NotCancelled[]) => {
    const [first] = failed
    if (!first) return
    const accounts = [...new Set(failed.map(({ label }) => label))].join(', ')
    const reason = sentence(first.error.sentence)
    toast({
      text: t(
        'New orders are stopped. Not everything that is open could be cancelled at {accounts}: {reason}',
        { accounts, reason },
      ),
      tone: 'danger',
    })
  }
  const run = async () => {
    if (await act.run(async () => tell((await stop(true)).failed))) onClose()
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
