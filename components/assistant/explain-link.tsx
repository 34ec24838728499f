/** To the assistant, with a question about one request of a page; nothing is sent before its preview was looked at. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { IntentId } from '@/lib/core/note'
import { useRouteLink } from './surface'

/** Only where the assistant is on. @example isOn ? <ExplainLink intent={row.id} /> : null */
export function ExplainLink({ intent }: { intent: IntentId }) {
  const { t } = useT()
  const link = useRouteLink()
  return (
    <a
      className={`${buttonClass('secondary', 'sm')} justify-self-start`}
      {...link(`#/assistant/explain/${intent}`)}
    >
      <Icon name="assistant" size={14} />
      {t('Explain with the assistant')}
    </a>
  )
}
