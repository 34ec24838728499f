/** Says on an ordinary page that its form was filled in from a proposal of the assistant, or why it was not. */
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import type { Proposal } from '@/lib/core/chat'
import type { Sentence } from '@/lib/core/sentence'
import type { HandedProposal } from './handed-proposal.hooks'

export interface FromAssistantProps {
  handed: HandedProposal<Proposal['kind']>
  /** Why this page could not take it over. */
  problem?: Sentence | undefined
}

/** Nothing where nothing is handed over. */
export function FromAssistant({ handed, problem }: FromAssistantProps) {
  const { t, sentence } = useT()
  switch (handed.state) {
    case 'none':
    case 'reading':
      return null
    case 'failed':
      return <ProblemBanner error={handed.error} onAgain={handed.again} />
    case 'gone':
      return (
        <Banner tone="warn">
          {t('The draft of the assistant is not there any more. The form is empty.')}
        </Banner>
      )
    case 'here':
      return problem ? (
        <Banner tone="warn" title={t('The draft of the assistant could not be filled in.')}>
          {sentence(problem)}
        </Banner>
      ) : (
        <Banner title={t('The assistant filled this in.')}>
          {t(
            'It is checked as if you had typed it, and nothing was sent. Look at every figure before you go on.',
          )}
        </Banner>
      )
    default: {
      const never: never = handed
      return never
    }
  }
}
