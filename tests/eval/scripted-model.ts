/**
 * A model that does what is written down: it makes the calls of a question, then tells the wanted figures as the world's truth
 * has them, not as the tools told them. If a tool tells something else, its numbers have no source, and the score says so.
 */
import type { Model, ModelRequest, ModelTurn, WrittenCall } from '@/lib/assistant/model/model'
import { formatDecimal } from '@/lib/i18n/format/number-format'
import type { EvalCase, WantedFigure } from './eval-case'
import type { Truth } from './truth'

export interface ScriptedModel {
  model: Model
  /** What would have left, request by request. */
  bodies: string[]
}

/** @param turns what it says and calls, round by round; the last one ends the answer */
export function scriptedModel(
  turns: (request: ModelRequest, round: number) => Pick<ModelTurn, 'text' | 'calls'>,
): ScriptedModel {
  const bodies: string[] = []
  const body = (request: ModelRequest) => request
  let round = 0
  const answer: Model['answer'] = async (request, { onText }) => {
    bodies.push(JSON.stringify(body(request)))
    const { text, calls } = turns(request, round++)
    onText(text)
    return { text, calls, use: { input: 1, output: 1, isTold: true }, end: 'whole' }
  }
  return { model: { id: 'scripted', host: null, body, answer }, bodies }
}

/** @example goodModel(one, truth) */
export const goodModel = (one: EvalCase, truth: Truth): ScriptedModel =>
  scriptedModel((request, round) => {
    const calls = one.calls[round]
    if (calls) return { text: '', calls: calls.map(({ name, input }) => written(name, input, request)) }
    const figures = one.figures?.(truth).map((figure) => `- ${tellFigure(figure)}`) ?? []
    return { text: [one.words ?? 'This is what your records say.', ...figures].join('\n\n'), calls: [] }
  })

/** The account that a question names has a token by now. */
function written(
  name: string,
  input: Readonly<Record<string, unknown>>,
  { messages }: ModelRequest,
): WrittenCall {
  const asked = messages.findLast(({ role }) => role === 'user')?.content ?? ''
  const token = /account-[0-9a-f]+/.exec(asked)?.[0] ?? 'nobody'
  return { name, input: JSON.stringify(input).replaceAll('ACCOUNT', token) }
}

function tellFigure({ value, unit, places = 2 }: WantedFigure): string {
  const digits =
    places < 0 ? { maximumFractionDigits: 0, maximumSignificantDigits: 2 } : { maximumFractionDigits: places }
  const number = formatDecimal(value, 'en', digits)
  return `${places < 0 ? 'about ' : ''}${number}${unit === 'percent' ? ' %' : unit === undefined ? '' : ` ${unit}`}`
}
