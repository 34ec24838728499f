/**
 * Keys in a text field while a word is composed of several (Japanese, Chinese, Korean, accents): there Enter and Esc end the word, and
 * arrows choose among what is proposed. They mean nothing to the page then.
 */
import type { KeyboardEvent } from 'react'

/** @example if (isComposing(event)) return */
export const isComposing = ({ nativeEvent }: Pick<KeyboardEvent, 'nativeEvent'>): boolean =>
  nativeEvent.isComposing

/** @example onKeyDown={(event) => void (isEnter(event) && keep())} */
export const isEnter = (event: Pick<KeyboardEvent, 'key' | 'nativeEvent'>): boolean =>
  event.key === 'Enter' && !isComposing(event)
