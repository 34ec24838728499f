/** Who may take tokens of a wallet. */
import { say } from '@/lib/core/sentence'
import { defineWidget } from '../define-widget'

export const approvals = defineWidget({
  id: 'approvals',
  title: say('Approvals at risk'),
  about: say('Which contracts may take your tokens, and how much'),
  icon: 'shield',
  sizes: ['s', 'm', 'l'],
  height: 'h-56',
  load: async () => (await import('../content/approvals-widget')).ApprovalsWidget,
})
