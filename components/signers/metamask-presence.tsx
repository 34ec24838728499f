/** Whether MetaMask is there, what it waits for, and the asking: each way it can stand, in words. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { MetaMask } from './metamask.hooks'

export function MetaMaskPresence({ metaMask }: { metaMask: MetaMask }) {
  const { t, sentence } = useT()
  const { sight, error, ask, lookAgain } = metaMask
  if (error)
    return (
      <Banner
        tone="warn"
        action={
          <Button size="sm" onClick={lookAgain}>
            {t('Look again')}
          </Button>
        }
      >
        {sentence(error.sentence)}
      </Banner>
    )
  if (ask.pending)
    return (
      <Banner
        tone="accent"
        title={t('MetaMask is asking you.')}
        action={
          <Button size="sm" onClick={ask.stop}>
            {t('Stop waiting')}
          </Button>
        }
      >
        {t('Unlock it if it is locked, and choose the addresses that Holdfast may see.')}
      </Banner>
    )
  if (!sight)
    return (
      <p role="status" className="text-sm text-muted">
        {t('Looking for MetaMask…')}
      </p>
    )
  return (
    <div className="grid gap-3">
      {ask.error && <Banner tone="danger">{sentence(ask.error.sentence)}</Banner>}
      {sight.accounts.length === 0 && (
        <p className="text-sm">
          {t('MetaMask is here. It is locked, or shares no address with Holdfast yet.')}
        </p>
      )}
      <div>
        <Button variant={sight.accounts.length === 0 ? 'primary' : 'secondary'} onClick={ask.start}>
          {sight.accounts.length === 0 ? t('Ask MetaMask') : t('Ask MetaMask again')}
        </Button>
      </div>
    </div>
  )
}
