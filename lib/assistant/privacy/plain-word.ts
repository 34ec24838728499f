/** Words of ours on their way to a model: letters, digits and plain signs. Whatever else stands there is refused, never mended. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

/** No quotes, brackets, braces, tags, back-slashes, line breaks, nothing beyond ASCII. */
const PLAIN_WORD = /^[A-Za-z0-9 .,:;%+\-/()'_&#@!?=*~$|^]{1,80}$/
const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9_]{0,39}$/

/** Something reached the writer that is not on its list: nothing of the answer is sent. */
export const notOnList = (what: string): AppError =>
  new AppError(
    'internal',
    say('Holdfast kept an answer of its own from the model, because a part of it is not on the list.'),
    {
      cause: new TypeError(`not on the list: ${what}`),
    },
  )

/** @throws AppError when it is not plain */
export function plainWord(word: string): string {
  if (!PLAIN_WORD.test(word)) throw notOnList('word')
  return word
}

/** @throws AppError when it is no key of ours */
export function plainKey(key: string): string {
  if (!PLAIN_KEY.test(key) || key === 'constructor' || key === 'prototype') throw notOnList('key')
  return key
}
