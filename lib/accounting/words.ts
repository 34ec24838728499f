/** What terms, methods and matching rules are called, on pages and in documents. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { Term } from './lot'

export const TERM_WORDS: Readonly<Record<Term, Sentence>> = {
  short: say('Short-term'),
  long: say('Long-term'),
  exempt: say('Exempt'),
  none: say('No term'),
}

const RULE_WORDS: Readonly<Record<string, Sentence>> = {
  fifo: say('First in, first out'),
  lifo: say('Last in, first out'),
  hifo: say('Highest cost first'),
  lofo: say('Lowest cost first'),
  average: say('Average cost'),
  'same-day': say('Same day'),
  '30-days': say('Within 30 days'),
  'section-104': say('Section 104 pool'),
  specific: say('Chosen by you'),
  missing: say('No lot known'),
}

/** By which a lot was taken. One without a name here is shown as it is called. */
export const ruleWord = (rule: string): Sentence => RULE_WORDS[rule] ?? say('Rule: {rule}', { rule })

/** A method of a whole year. @example methodWord('uk').template // 'Same day, 30 days, then the section 104 pool' */
export const methodWord = (method: string): Sentence =>
  method === 'uk'
    ? say('Same day, 30 days, then the section 104 pool')
    : (RULE_WORDS[method] ?? say('Method: {method}', { method }))
