/** Switching the assistant off and forgetting its key. What was said stays until it is deleted. */
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useToast } from '@/components/ui/toast'
import { assistantMessages } from '@/lib/assistant/messages'
import { call } from '@/lib/messages/call.browser'

export function EndIt({ hasKey }: { hasKey: boolean }) {
  const { t, sentence } = useT()
  const toast = useToast()
  const act = useAction()
  const switchOff = () =>
    void act.run(async () => {
      await call(assistantMessages['assistant.change'], { isOn: false })
      navigate('assistant')
    })
  const forget = () =>
    void act.run(async () => {
      await call(assistantMessages['assistant.key'], { key: null })
      toast({ text: t('The key is forgotten.'), tone: 'good' })
    })
  return (
    <Card title={t('Switch off')}>
      <p className="mb-3 text-sm text-muted">
        {t('Off, nothing is sent any more. Conversations stay here, encrypted, until you delete them.')}
      </p>
      {act.error ? (
        <Banner tone="danger" className="mb-3">
          {sentence(act.error.sentence)}
        </Banner>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button busy={act.pending} onClick={switchOff}>
          {t('Switch the assistant off')}
        </Button>
        {hasKey ? (
          <Button variant="quiet" busy={act.pending} onClick={forget}>
            {t('Forget the key')}
          </Button>
        ) : null}
      </div>
    </Card>
  )
}
