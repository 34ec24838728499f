/** Questions to begin with, one press each. They are asked in the person's language, as they stand. */
import { type Sentence, say } from '@/lib/core/sentence'

export interface ReadyQuestion {
  /** Stable. */
  id: string
  question: Sentence
}

export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  { id: 'week', question: say('What changed this week?') },
  { id: 'down', question: say('Why am I down?') },
  { id: 'sale', question: say('What would selling 1 ETH realise?') },
  { id: 'concentrated', question: say('Am I too concentrated?') },
  { id: 'fees', question: say('What did I pay in fees this year?') },
  { id: 'drift', question: say('How far am I from my targets?') },
]
