/** The assistant while it is off: what it is, what would be sent and what never is, who answers, and the switch. */
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { AssistantSettings } from '@/lib/settings/assistant-settings'
import { useConnection } from './connection.hooks'
import { ConnectionForm } from './connection-form'
import { LevelChoice } from './level-choice'
import { WhatIsSent } from './what-is-sent'

export interface SwitchOnPageProps {
  settings: AssistantSettings
  hasKey: boolean
  onSwitchedOn: () => void
}

export function SwitchOnPage({ settings, hasKey, onSwitchedOn }: SwitchOnPageProps) {
  const { t, sentence } = useT()
  const connection = useConnection(settings, hasKey)
  const { draft, change, saving, problems } = connection
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t('Assistant')}
        lead={t(
          'Ask about your portfolio in plain words. It looks things up as you would, says where each number stands, and can prepare a draft. It cannot buy, sell, sign or change anything.',
        )}
      />
      <div className="grid gap-4">
        <Card title={t('Before you switch it on')}>
          <div className="pt-2">
            <WhatIsSent />
          </div>
        </Card>
        <Card title={t('What it may see')}>
          <p className="mb-3 text-sm text-muted">
            {t('You can choose another level for each conversation.')}
          </p>
          <LevelChoice value={draft.level} onChange={(level) => change({ level })} />
        </Card>
        <Card title={t('Who answers')}>
          <ConnectionForm connection={connection} />
        </Card>
        {saving.error ? <Banner tone="danger">{sentence(saving.error.sentence)}</Banner> : null}
        {Object.keys(problems).length > 0 ? (
          <p role="alert" className="text-sm font-medium text-danger">
            {t('Something is missing above. It is marked at its field.')}
          </p>
        ) : null}
        <div className="flex flex-wrap items-center gap-4">
          <Button
            variant="primary"
            busy={saving.pending}
            onClick={() => void connection.save(true).then((isStored) => isStored && onSwitchedOn())}
          >
            {t('Switch the assistant on')}
          </Button>
          <p className="text-sm text-muted">{t('Nothing is sent until you ask something.')}</p>
        </div>
      </div>
    </div>
  )
}
