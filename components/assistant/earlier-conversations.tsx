/** What was said before the assistant was switched off: it can be read, saved and deleted all the same. */
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { ConversationRow } from '@/lib/db/rows'
import { ConversationList } from './chat/conversation-list'

/** Nothing where there is none. */
export function EarlierConversations({
  conversations,
}: {
  conversations: readonly ConversationRow[] | null
}) {
  const { t } = useT()
  const { now } = usePageFacts()
  if (conversations === null || conversations.length === 0) return null
  return (
    <div className="mt-4 max-w-4xl">
      <Card title={t('Earlier conversations')}>
        <ConversationList
          conversations={conversations}
          chosen={null}
          now={now}
          onOpen={(conversation) =>
            navigate(conversation === null ? 'assistant' : `assistant/${conversation}`)
          }
        />
      </Card>
    </div>
  )
}
