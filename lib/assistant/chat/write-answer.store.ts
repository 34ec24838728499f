/**
 * Writes an answer: asks the model, runs the tools that it calls, asks again with what they told, until it has said what it had to
 * say, the rounds are used up, it is stopped or breaks off. Every request is made by `requestFor`, which also makes the preview.
 */
import { costOf } from '@/lib/assistant/model/cost-of'
import type { ModelRequest, ModelTurn, WrittenCall } from '@/lib/assistant/model/model'
import type { Veil } from '@/lib/assistant/privacy/veil'
import { add } from '@/lib/core/amount'
import type { PrivacyLevel } from '@/lib/core/chat'
import { toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ChatMessageRow } from '@/lib/db/rows'
import { type AnswerWriter, answerWriter } from './answer-writer.store'
import { newCallId } from './call-id'
import type { ChatContext, OpenedModel } from './chat-context'
import { runCall } from './run-call'
import type { ChatCall } from './to-model-messages'

export const MOST_ROUNDS = 8
export const MOST_CALLS = 24

export interface Answering {
  context: ChatContext
  opened: OpenedModel
  level: PrivacyLevel
  veil: Veil
  /** Number of figures before this answer. */
  figures: number
  answer: ChatMessageRow
  signal: AbortSignal
  /** The conversation was removed. */
  onGone: () => void
  /** Messages before the answer, and the answer so far. */
  requestFor: (answer: ChatMessageRow, isLast: boolean) => Promise<ModelRequest>
}

/** Resolves when the answer is stored as it will stay. @throws when the database fails */
export async function writeAnswer(answering: Answering): Promise<void> {
  const writer = answerWriter({ ...answering, figures: () => figuresOf(answering, writer) })
  try {
    await rounds(answering, writer)
  } catch (error) {
    if (answering.signal.aborted) writer.change({ state: 'stopped' })
    else writer.change({ state: 'failed', error: toErrorShape(error) })
  }
  writer.change({ calls: writer.row().calls.map(ended) })
  await writer.store()
}

const figuresOf = ({ figures }: Answering, writer: AnswerWriter): number =>
  writer.row().calls.reduce((sum, call) => sum + call.figures.length, figures)

/** A call that was stopped, or that fell with the answer. */
const ended = (call: ChatCall): ChatCall =>
  call.state === 'running'
    ? { ...call, state: 'failed', why: say('The answer was stopped while the tool ran.') }
    : call

async function rounds(answering: Answering, writer: AnswerWriter): Promise<void> {
  const { signal } = answering
  const first = nextRound(writer.row())
  for (let round = first; ; round++) {
    const isLast = round - first >= MOST_ROUNDS || writer.row().calls.length >= MOST_CALLS
    const turn = await ask(answering, writer, isLast)
    if (signal.aborted) return writer.change({ state: 'stopped' })
    if (turn.end === 'cut') return writer.change({ state: 'cut', ...whyCut(turn) })
    if (turn.end === 'filtered' || turn.calls.length === 0) return writer.change(endOf(turn))
    if (isLast) return writer.change({ state: 'cut', ...tooMany() })
    await runCalls(answering, writer, turn.calls.slice(0, MOST_CALLS - writer.row().calls.length), round)
    if (signal.aborted) return writer.change({ state: 'stopped' })
  }
}

const nextRound = ({ calls }: ChatMessageRow): number =>
  calls.reduce((most, { round = 0 }) => Math.max(most, round + 1), 0)

const whyCut = ({ problem }: ModelTurn): Partial<ChatMessageRow> => ({
  error: problem
    ? toErrorShape(problem)
    : { code: 'unreachable', sentence: say('The answer broke off before its end.') },
})

function endOf({ end, text }: ModelTurn): Partial<ChatMessageRow> {
  if (end === 'length')
    return {
      state: 'cut',
      error: { code: 'too-large', sentence: say('The model reached its limit before the end.') },
    }
  if (end === 'filtered')
    return {
      state: 'cut',
      error: { code: 'refused', sentence: say('The endpoint held the rest of the answer back.') },
    }
  if (text.trim() === '')
    return {
      state: 'failed',
      error: { code: 'bad-answer', sentence: say('The model answered with nothing.') },
    }
  return { state: 'done' }
}

const tooMany = (): Partial<ChatMessageRow> => ({
  error: {
    code: 'too-large',
    sentence: say('The model asked for more than {rounds} rounds of tools. Ask for less at once.', {
      rounds: MOST_ROUNDS,
    }),
  },
})

async function ask(
  { opened, signal, requestFor }: Answering,
  writer: AnswerWriter,
  isLast: boolean,
): Promise<ModelTurn> {
  const request = await requestFor(writer.row(), isLast)
  signal.throwIfAborted()
  const before = joint(writer.row().text)
  const turn = await opened.model.answer(request, { signal, onText: (text) => writer.write(before + text) })
  const { text, use = { input: 0, output: 0, isTold: true }, costUsd } = writer.row()
  const cost = opened.prices && costOf(turn.use, opened.prices)
  writer.change({
    text: turn.text === '' ? text : before + turn.text,
    use: {
      input: use.input + turn.use.input,
      output: use.output + turn.use.output,
      isTold: use.isTold && turn.use.isTold,
    },
    ...(cost === undefined ? {} : { costUsd: costUsd === undefined ? cost : add(costUsd, cost) }),
  })
  await writer.store()
  return turn
}

/** What is said after a round of tools is a paragraph of its own. */
const joint = (text: string) => (text.trim() === '' ? '' : `${text.trimEnd()}\n\n`)

/** One after the other: the numbers of figures go on, and venues are not asked all at once. */
async function runCalls(
  answering: Answering,
  writer: AnswerWriter,
  written: readonly WrittenCall[],
  round: number,
): Promise<void> {
  const { context, veil, level, signal } = answering
  const before = writer.row().text.length
  const world = context.openWorld(veil.accountOf)
  const calls = written.map(
    ({ name, input }): ChatCall => ({
      id: newCallId(context.randomBytes),
      tool: name.slice(0, 64),
      input: input.slice(0, 20_000),
      state: 'running',
      figures: [],
      before,
      round,
    }),
  )
  writer.change({ calls: [...writer.row().calls, ...calls] })
  await writer.store()
  for (const call of calls) {
    if (signal.aborted) return
    const options = { tools: context.tools, world, veil, level, figures: figuresOf(answering, writer) }
    const outcome = await runCall({ name: call.tool, input: call.input }, options)
    writer.change({
      calls: writer.row().calls.map((each) => (each.id === call.id ? { ...each, ...outcome } : each)),
    })
    await writer.store()
  }
}
