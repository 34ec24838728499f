/** Cancels what is open at every account, after a question that says how many orders that is. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import type { ErrorShape } from '@/lib/core/errors'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'
import { refreshOrders } from './refresh-orders.hooks'

export function CancelAll({ count }: { count: number }) {
  const { t } = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" disabled={count === 0} onClick={() => setOpen(true)}>
        {t('Cancel all')}
      </Button>
      {open ? <Question count={count} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Question({ count, onClose }: { count: number; onClose: () => void }) {
  const { t, sentence } = useT()
  const toast = useToast()
  const act = useAction()
  const [failed, setFailed] = useState<readonly { account: string; error: ErrorShape }[]>([])
  const run = () =>
    void act.run(async () => {
      const answer = await call(tradingMessages['trading.cancelAll'], {})
      setFailed(answer.failed)
      refreshOrders()
      if (answer.failed.length > 0) return
      toast({ text: t('{count} orders were cancelled.', { count: answer.cancelled }), tone: 'good' })
      onClose()
    })
  return (
    <Dialog
      open
      size="sm"
      title={t('Cancel all open orders?')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep them')}</Button>
          <Button variant="danger" busy={act.pending} onClick={run}>
            {t('Cancel {count} orders', { count })}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <p>{t('Every open order of every account is cancelled, also those that were placed elsewhere.')}</p>
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
        {failed.map(({ account, error }) => (
          <Banner key={account} tone="danger">
            {sentence(error.sentence)}
          </Banner>
        ))}
      </div>
    </Dialog>
  )
}
