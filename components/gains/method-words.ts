/** What the methods of computing gains are called. */
import { type Sentence, say } from '@/lib/core/sentence'

const WORDS: Readonly<Record<string, Sentence>> = {
  fifo: say('First in, first out'),
  lifo: say('Last in, first out'),
  hifo: say('Highest cost first'),
  lofo: say('Lowest cost first'),
  average: say('Average cost'),
  acb: say('Adjusted cost base'),
  'section-104': say('Section 104 pool'),
  specific: say('Chosen by you'),
}

/** A method without a name here is shown as it is called. */
export const methodWord = (method: string): Sentence =>
  WORDS[method.toLowerCase()] ?? say('Method: {method}', { method })
