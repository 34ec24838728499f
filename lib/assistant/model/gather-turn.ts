/** Puts a streamed answer together: pieces of text, and calls of tools whose names and inputs come in fragments. Pure. */
import type { ModelTurn, WrittenCall } from './model'

/** What is read of one piece; everything may be missing, whatever the types of a library say. */
export interface Piece {
  choices?: {
    delta?: {
      content?: string | null
      refusal?: string | null
      tool_calls?: { index?: number; id?: string; function?: { name?: string; arguments?: string } }[]
    }
    finish_reason?: string | null
  }[]
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null
}

export interface GatheredTurn {
  take: (piece: Piece) => void
  text: () => string
  calls: () => WrittenCall[]
  /** As the endpoint told it. */
  use: () => { input: number; output: number } | undefined
  /** `undefined` while the endpoint has not said that it is over. */
  end: () => ModelTurn['end'] | undefined
  /** Nothing has come yet. */
  isEmpty: () => boolean
}

/** @example const turn = gatherTurn(); for await (const piece of stream) turn.take(piece) */
export function gatherTurn(): GatheredTurn {
  let text = ''
  let pieces = 0
  let reason: string | undefined
  let use: { input: number; output: number } | undefined
  const calls: (WrittenCall & { index: number | undefined; id: string | undefined })[] = []

  const takeCall = (fragment: NonNullable<NonNullable<Piece['choices']>[number]['delta']>['tool_calls']) => {
    for (const { index, id, function: called } of fragment ?? []) {
      const call = callFor(calls, index, id)
      call.name += called?.name ?? ''
      call.input += called?.arguments ?? ''
    }
  }

  return {
    take: ({ choices, usage }) => {
      pieces += 1
      const [choice] = choices ?? []
      text += choice?.delta?.content ?? choice?.delta?.refusal ?? ''
      takeCall(choice?.delta?.tool_calls)
      reason = choice?.finish_reason ?? reason
      if (usage?.prompt_tokens !== undefined && usage.completion_tokens !== undefined)
        use = { input: usage.prompt_tokens, output: usage.completion_tokens }
    },
    text: () => text,
    calls: () => calls.map(({ name, input }) => ({ name, input })),
    use: () => use,
    end: () => (reason === undefined ? undefined : endOf(reason)),
    isEmpty: () => pieces === 0,
  }
}

/** Some endpoints tell no index: then an id begins a call, and what has none goes on with the last one. */
function callFor(
  calls: (WrittenCall & { index: number | undefined; id: string | undefined })[],
  index: number | undefined,
  id: string | undefined,
) {
  const known = calls.find(
    (call) =>
      (index !== undefined && call.index === index && (id === undefined || id === '' || call.id === id)) ||
      (index === undefined && id !== undefined && call.id === id),
  )
  const last = index === undefined && id === undefined ? calls.at(-1) : undefined
  const call = known ?? last ?? { name: '', input: '', index, id }
  if (!known && !last) calls.push(call)
  return call
}

function endOf(reason: string): ModelTurn['end'] {
  if (reason === 'length') return 'length'
  return reason === 'content_filter' ? 'filtered' : 'whole'
}
