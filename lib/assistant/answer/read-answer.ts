/** An answer as it is shown: safe Markdown, each number with where it comes from. */
import type { ToldFigure } from '@/lib/core/chat'
import type { Block } from './block'
import { citeAnswer } from './cite-answer'
import { parseMarkdown } from './parse-markdown'

export interface Answer {
  /** As the model wrote it, tokens and all: real names are put in when it is drawn, after this. */
  text: string
  /** Of the conversation up to this answer. */
  figures: readonly ToldFigure[]
  /** The person's words, all that the answer may repeat. */
  question: string
  /** What tools answered in the conversation, as it was sent: its days, windows and plain numbers may be repeated. */
  told?: readonly string[]
  /** When it was asked (ms): the model was told that day. */
  at?: number
}

/** @example readAnswer({ text: 'It is **1,200 USD** [f1].', figures, question: 'What do I own?' }) */
export const readAnswer = ({ text, figures, question, told = [], at }: Answer): Block[] =>
  citeAnswer(parseMarkdown(text), { figures, question, told, at })
