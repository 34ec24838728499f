/** The device itself: how to connect it, what it wants from its owner, what went wrong and what to do about it. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Ledger } from './ledger.hooks'
import { LedgerProblems } from './ledger-problems'

export function ConnectionCard({ ledger }: { ledger: Ledger }) {
  const { t, sentence } = useT()
  const { connected, busy, step, error, connect, stop } = ledger
  return (
    <Card title={t('Your device')}>
      <div className="grid gap-3">
        {connected ? (
          <DeviceLine {...connected} />
        ) : (
          <p className="text-sm text-muted">
            {t('Plug it in, unlock it with its PIN, and connect it. Your browser asks which device it is.')}
          </p>
        )}
        {step?.needsHand ? (
          <Banner
            tone="accent"
            title={t('Look at your Ledger')}
            action={
              <Button size="sm" onClick={stop}>
                {t('Stop')}
              </Button>
            }
          >
            {sentence(step.sentence)}
          </Banner>
        ) : null}
        {error ? <Banner tone="danger">{sentence(error.sentence)}</Banner> : null}
        {!connected && (
          <div>
            <Button variant="primary" busy={busy} onClick={() => connect('auto')}>
              {busy ? t('Connecting…') : error ? t('Try again') : t('Connect the Ledger')}
            </Button>
          </div>
        )}
        <LedgerProblems busy={busy} onOlder={() => connect('webhid')} />
      </div>
    </Card>
  )
}

function DeviceLine({ device, app }: NonNullable<Ledger['connected']>) {
  const { t } = useT()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      <span className="font-medium">{app.model ?? t('Ledger device')}</span>
      <span className="text-muted">{t('Ethereum app {version}', { version: app.version })}</span>
      {app.blindSigning ? (
        <Badge tone="warn">{t('Blind signing is on')}</Badge>
      ) : (
        <Badge tone="good">{t('Blind signing is off')}</Badge>
      )}
      {device.transport === 'webhid' && <Badge>{t('Older connection')}</Badge>}
    </p>
  )
}
